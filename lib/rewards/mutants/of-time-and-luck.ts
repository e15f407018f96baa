import { type Mutant, of } from './mutant.ts'

const calendar = of('calendar.ts')
const blocks = of('luck/block-distribution.ts')
const mean = of('luck/reward-over-blocks.ts')
const lines = of('luck/reward-lines.ts')
const lattice = of('luck/paying-lattice.ts')
const sums = of('luck/block-sums.ts')
const leads = of('luck/leader-schedule.ts')
const dry = of('luck/dry-spell.ts')
const byBlocks = of('by-blocks.ts')
const ros = of('ros.ts')

/** The calendar, the distribution of blocks, returns. */
export const timeAndLuckMutants: readonly Mutant[] = [
  // Time.
  calendar('earns one epoch early', 'return later(mark, 1)', 'return mark'),
  calendar('paid one epoch early', 'return later(earned, 2)', 'return later(earned, 1)'),
  calendar(
    'a reward waits for the next snapshot',
    'epoch(rewardPaidIn(earned) - 1)',
    'rewardPaidIn(earned)',
  ),
  calendar(
    'the boundary belongs to the old epoch',
    'Math.floor((unixSeconds - ',
    'Math.floor((unixSeconds - 1 - ',
  ),

  // Luck and returns.
  blocks('block counts without their own number', '(n - b) * ours', 'n * ours'),
  blocks('odds upside down', '(b + 1n) * others', '(b + 1n) * ours'),
  blocks('downward walk off by one', 'step(b - 1n)', 'step(b)'),
  mean(
    'mean at the likeliest count',
    'sum += weight * rewardAt(blocks)',
    'sum += weight * rewardAt(BigInt(distribution.first + Math.floor(distribution.weights.length / 2)))',
  ),
  mean(
    'mean rounds up',
    'floorDivide(sum + roundingOf(distribution), distribution.total)',
    '-floorDivide(-sum, distribution.total)',
  ),
  mean('a whole mean falls short', 'sum + roundingOf(distribution)', 'sum - 1n'),
  mean('a chance just reached is missed', 'let sum = roundingOf(distribution)', 'let sum = 0n'),
  lines('no bend where the fixed cost is covered', 'near(step(bend) - step(last), 2n)', 'true'),
  lines('the fixed cost forgotten in sums', 'rise * BigInt(first + from)', 'rise * BigInt(from)'),
  lattice(
    'epochs that do not pay left out',
    '[lower.perEpoch, epochs - epochsAbove]',
    '[upper.perEpoch, epochsAbove]',
  ),
  sums('what does not pay added twice', 'm % 2 === 0 ? factor : -factor', 'factor'),
  leads('as many slots as blocks of the chain', '2n * f.d - f.n', '2n * f.d'),
  dry('runs one shorter', 'middle + 1, epochs', 'middle + 2, epochs'),
  dry('a run may start anywhere', 'noRun[i - run - 1]', 'noRun[i - run]'),
  byBlocks(
    'unmet pledge pays by blocks',
    'input.pledge <= input.ownerStake ? ',
    'input.pledge >= 0n ? ',
  ),
  byBlocks('federated pools paid by blocks', 'federated ? perBlock : blocks', 'blocks'),
  byBlocks('members by blocks pay no fixed cost', '(earned - fixedCost) * kept', 'earned * kept'),
  ros(
    'compounding added up',
    'pow(add(one, perEpoch), epochsPerYear)',
    'add(one, mul(perEpoch, ratio(BigInt(epochsPerYear))))',
  ),
  ros(
    'a year of 72 epochs',
    'mul(perEpoch, ratio(BigInt(epochsPerYear)))',
    'mul(perEpoch, ratio(BigInt(epochsPerYear - 1)))',
  ),
]
