import * as engine from '../index.ts'
import { call } from './test-places.ts'

const { lovelace, ratio, epoch } = engine

const first = lovelace(2_000_000n)
const growing = { ratio: ratio(101n, 100n), every: 2 }
const course = {
  ...{ from: epoch(600), epochs: 6, paidShare: ratio(1n, 2n) },
  ...{ reserves: lovelace(7n * 10n ** 15n), treasury: lovelace(10n ** 15n) },
  parameters: {
    ...{ rho: ratio(3n, 1000n), tau: ratio(1n, 5n), a0: ratio(3n, 10n), k: 500n },
    ...{ minPoolMargin: ratio(1n, 100n), minPoolCost: lovelace(170_000_000n) },
  },
  changes: [{ from: epoch(603), k: 1000n, a0: ratio(1n, 5n) }],
  fees: { first, ...growing },
  eta: Array.from({ length: 6 }, () => ratio(98n, 100n)),
  withdrawals: Array.from({ length: 6 }, () => first),
}
const pool = {
  ...{ poolStake: lovelace(10n ** 13n), pledge: lovelace(10n ** 11n) },
  ...{ ownerStake: lovelace(10n ** 11n), margin: ratio(1n, 20n) },
  fixedCost: lovelace(170_000_000n),
}
const stake = lovelace(10n ** 10n)
const delegator = { ...course, pool, stake, stakes: growing, compound: true }
const alone = { ...course, pool, stakes: growing }
/** Without a course: the same in each epoch. */
const steady = { ...course, fees: first, eta: ratio(98n, 100n), withdrawals: first }
const { paidShare: _, ...network } = { ...course, pools: [pool, pool], stakes: growing }
/** Stakes are within each other, amounts within the supply: of two that are not, either may be named. */
const relations = ['ownerStake', 'memberStake', 'stake', 'poolStake', 'changes', 'margin']
const amounts = ['reserves', 'treasury', 'fees', 'withdrawals', 'eta', 'totalStake', ...relations]

const expected = { totalBlocks: 50, share: ratio(1n, 20n), performance: ratio(9n, 10n) }
const at = {
  ...{ ...pool, epoch: epoch(600), memberStake: stake, a0: ratio(3n, 10n), k: 500n },
  ...{ rewardPot: lovelace(10n ** 13n), totalStake: lovelace(4n * 10n ** 16n) },
}

/** Epoch by epoch. */
export const projectionCalls = [
  call('projectPots', course, engine.projectPots, amounts),
  call('projectPots', steady, engine.projectPots, amounts),
  call('projectDelegator', delegator, engine.projectDelegator, amounts),
  call('projectDelegatorExact', delegator, engine.projectDelegatorExact, amounts),
  call('projectPool', alone, engine.projectPool, amounts),
  call('projectPoolExact', alone, engine.projectPoolExact, amounts),
  call('projectNetwork', network, engine.projectNetwork, amounts),
  call('projectNetworkExact', network, engine.projectNetworkExact, amounts),
  call('expectedOverBlocks', expected, (x) => engine.expectedOverBlocks(x)(at)),
]
