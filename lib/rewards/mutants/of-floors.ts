import { type Mutant, of } from './mutant.ts'

const pots = of('pots.ts')
const pool = of('pool-reward.ts')
const split = of('split.ts')

const expected = 'floor(mul(poolSlots, activeSlotCoefficient)) // F1'
const taken = 'floorOfProduct(reserves, min(one, eta), rho) // F2'
const cut = 'floorOfProduct(pot, tau) // F3'
const ceiling = 'floorDivide(rewardPot * shares, whole)) // F4'
const earned = 'floorDivide(n * gated, d)), // F5'
const operator = 'floorDivide(shared * parts, whole)) // F6'
const member = 'floorDivide(shared, margin.d * poolStake)) // F7'

/** ⌈n / d⌉ and n / d to the nearest, in the words of the sources. */
const up = (n: string, d: string) => `-floorDivide(-(${n}), ${d}))`
const nearest = (n: string, d: string) => `floorDivide(2n * (${n}) + (${d}), 2n * (${d})))`
const double = (n: string, d: string) => `BigInt(Math.floor(Number(${n}) / Number(${d}))))`

/** The seven floors, F1 to F7. */
export const floorMutants: readonly Mutant[] = [
  pots('F1 rounds up', expected, '-floor(mul(mul(poolSlots, activeSlotCoefficient), ratio(-1n)))'),
  pots(
    'F1 left out',
    'ratio(blocks, expectedBlocks)',
    'ratio(blocks * poolSlots.d * 20n, poolSlots.n)',
  ),
  pots('F2 rounds up', taken, '-floorOfProduct(-reserves, min(one, eta), rho)'),
  pots('F2 in steps', taken, 'floorOfProduct(floorOfProduct(reserves, min(one, eta)), rho)'),
  pots(
    'F2 in doubles',
    taken,
    'BigInt(Math.floor((Number(eta.n) / Number(eta.d) < 1 ? Number(eta.n) / Number(eta.d) : 1) * (Number(rho.n) / Number(rho.d)) * Number(reserves)))',
  ),
  pots('F3 rounds up', cut, '-floorOfProduct(-pot, tau)'),
  pool('F4 rounds up', ceiling, up('rewardPot * shares', 'whole')),
  pool('F4 to the nearest', ceiling, nearest('rewardPot * shares', 'whole')),
  pool('F4 in doubles', ceiling, double('rewardPot * shares', 'whole')),
  pool('F4 toward zero', ceiling, '(rewardPot * shares) / whole)'),
  pool('F5 rounds up', earned, `${up('n * gated', 'd')},`),
  pool('F5 to the nearest', earned, `${nearest('n * gated', 'd')},`),
  pool('F5 in doubles', earned, 'BigInt(Math.floor((Number(n) / Number(d)) * Number(gated)))),'),
  split('F6 rounds up', operator, up('shared * parts', 'whole')),
  split('F6 to the nearest', operator, nearest('shared * parts', 'whole')),
  split(
    'F6 in doubles',
    operator,
    'BigInt(Math.floor((Number(parts) / Number(whole)) * Number(shared))))',
  ),
  split('F7 rounds up', member, up('shared', 'margin.d * poolStake')),
  split('F7 to the nearest', member, nearest('shared', 'margin.d * poolStake')),
  split(
    'F7 in doubles',
    member,
    'BigInt(Math.floor((Number(poolReward - fixedCost) * (1 - Number(margin.n) / Number(margin.d)) * Number(memberStake)) / Number(poolStake))))',
  ),
]
