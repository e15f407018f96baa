import * as engine from '../index.ts'
import { pool } from './test-calls-of-formulas.ts'
import { call, without } from './test-places.ts'

const { lovelace, ratio } = engine

const { rewardPot, totalStake, a0, k, poolStake, pledge, fixedCost, margin, memberStake } = pool
const floors = { minPoolMargin: ratio(1n, 50n), minPoolCost: lovelace(50_000n) }
const member = { who: 'member', atLeast: lovelace(3_000n) } as const
const operator = { who: 'operator', atLeast: lovelace(150_000n) } as const
const leverage = ratio(50n)
const bare = { ...without(pool, 'decentralisation'), leverage }
const expected = { ...bare, outlook: { kind: 'expected' } as const }
const blocks = { ...bare, outlook: { kind: 'blocks', blocks: 3n } as const }
const performance = ratio(9n, 10n)
const steady = { ...bare, outlook: { kind: 'performance', performance } as const }
/** Stakes are within each other; of two that are not, either may be named. */
const stakes = ['networkActiveStake', 'poolStake', 'ownerStake', 'blocks', 'fixedCost', 'pledge']
const parts = ['numerator', 'denominator', 'price']
const costs = { costPerMonth: ratio(100n), epochsPerYear: 73 }
const price = ratio(1n, 3n)
const fees = ['margin', 'fixedCost'] as const
const estimate = {
  epochs: [{ blocks: 5, relativeStake: ratio(1n, 50n), decentralisation: ratio(0n) }],
  ...{ activeSlotCoefficient: ratio(1n, 20n), slotsPerEpoch: 1_000 },
}
const network = { rewardPot, totalStake, a0, k, memberStake }
const ranked = { id: 'a', pledge, poolStake, ownerStake: pledge, fixedCost, margin, performance }
const desirable = { rewardPot, totalStake, a0, k, pledge, fixedCost, margin, performance }
const peak = { rewardPot, totalStake, a0, k, poolStake, leverage }
const crowd = { order: [{ poolStake }], totalStake, k, memberStake, level: margin }

/** Solvers and rankings. */
export const answerCalls = [
  call('memberTarget', { memberStake, perEpoch: ratio(1n, 500n) }, (x) =>
    engine.memberTarget(x.memberStake, x.perEpoch),
  ),
  ...[expected, steady].flatMap((asked) =>
    [member, operator].map((target) =>
      call(
        'solveMargin',
        { ...without(asked, 'margin'), target, steps: 100n, floors },
        engine.solveMargin,
        stakes,
      ),
    ),
  ),
  call(
    'solveFixedCost',
    { ...without(blocks, 'fixedCost'), target: member, floors },
    engine.solveFixedCost,
    stakes,
  ),
  call('solvePledge', { ...without(steady, 'pledge'), target: member }, engine.solvePledge, stakes),
  call('pledgePeak', peak, engine.pledgePeak, stakes),
  call(
    'leastStake',
    { ...without(steady, 'poolStake'), target: operator },
    engine.leastStake,
    stakes,
  ),
  call('mostStake', { ...without(steady, 'poolStake'), target: member }, engine.mostStake, stakes),
  call(
    'bestFees',
    { ...without(blocks, ...fees), memberReward: lovelace(3_000n), floors, steps: 100n },
    engine.bestFees,
    ['atLeast', ...stakes],
  ),
  call('breakEvenIncome', { ...costs, price }, engine.breakEvenIncome, parts),
  call(
    'breakEvenStake',
    { ...without(steady, 'poolStake'), ...costs, price },
    engine.breakEvenStake,
    [...parts, ...stakes],
  ),
  call('breakEvenPrice', { ...blocks, ...costs }, engine.breakEvenPrice, [...parts, ...stakes]),
  call('performanceEstimate', estimate, engine.performanceEstimate, ['blocks']),
  call('desirability', desirable, engine.desirability, parts),
  call(
    'nonMyopicMemberReward',
    { ...desirable, poolStake, memberStake, isTop: true },
    engine.nonMyopicMemberReward,
    ['poolStake'],
  ),
  call(
    'desirabilityRanking',
    { pools: [ranked], ...network },
    (x) => engine.desirabilityRanking(x.pools, x),
    ['poolStake'],
  ),
  call('withSaturationWarning', crowd, (x) => engine.withSaturationWarning(x.order, x)),
  call('memberRanking', { pools: [{ id: 'a', rate: 2e-4, pledge, ownerStake: pledge }] }, (x) =>
    engine.memberRanking(x.pools),
  ),
]
