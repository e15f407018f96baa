import { expect, test } from 'vitest'
import { embeddedSnapshot } from '../../../data/embedded.ts'
import { ratio } from '../rational.ts'
import { lovelace } from '../units.ts'
import { networkRewards } from './network-rewards.ts'
import { poolColumns } from './pool-columns.ts'
import { potUse } from './pot-use.ts'
import { potUseExact } from './pot-use-exact.ts'
import { bothWays } from './test-networks.ts'

const { pools, pots, parameters } = embeddedSnapshot()
const { rewardPot, totalStake, activeStake: networkActiveStake } = pots
const { k, a0 } = parameters
const kernelPools = pools.map(({ activeStake, pledge, margin, fixedCost, blocks }) => ({
  ...{ poolStake: activeStake, pledge, ownerStake: null, margin, fixedCost, blocks },
}))
const today = {
  ...{ rewardPot, totalStake, networkActiveStake, totalBlocks: pots.blocks, k, a0 },
  memberStake: lovelace(10_000_000_000n),
}

test('every reward of mainnet’s pools is bigint’s', () => {
  const { kernel, bigint } = bothWays(kernelPools, today)
  expect(kernel).toEqual(bigint)
  const columns = poolColumns(kernelPools)
  expect(potUse(columns, today)).toEqual(potUseExact(kernelPools, today))
})

test.each([
  // Of 10 evaluations of 4 floors for each of 2720 pools.
  ['today', {}, 5],
  ['under another bonus', { bonusFill: ratio(1n, 2n) }, 9],
  ['with a leverage', { leverage: ratio(100n) }, 9],
  // Its roots are whole lovelace of millions of ada: one in some hundred is too near to a whole one.
  ['with a curve', { pledgeCurve: { root: 3n, crossover: ratio(8n) } }, 300],
] as const)('doubles decide all but a few of mainnet’s floors, %s', (_, rule, most) => {
  const columns = poolColumns(kernelPools)
  let exactFloors = 0
  for (let i = 0n; i < 10n; i++) {
    const moved = { k: 200n + 80n * i, a0: ratio(i, 10n), rewardPot: lovelace(rewardPot - i) }
    exactFloors += networkRewards(columns, { ...today, ...moved, rule }).exactFloors
  }
  expect(exactFloors).toBeLessThan(most)
})
