import fc from 'fast-check'
import { expect, it } from 'vitest'
import { memberRewardByBlocks, poolRewardByBlocks } from '../by-blocks.ts'
import { ratio } from '../rational.ts'
import { lovelace } from '../units.ts'
import { blockDistribution } from './block-distribution.ts'
import { expectedReward } from './reward-over-blocks.ts'

const amount = (most: bigint) => fc.bigInt(0n, most).map((value) => lovelace(value))

/** Pools of every size, small and round ones among them: there the floors lie nearest to whole numbers. */
const cases = fc
  .record({
    poolStake: fc.oneof(
      amount(10n ** 14n),
      amount(10n ** 6n),
      fc.constant(lovelace(5n * 10n ** 13n)),
    ),
    pot: fc.oneof(amount(2n * 10n ** 13n), fc.constant(lovelace(10n ** 13n))),
    fixedCost: fc.oneof(amount(10n ** 10n), fc.constant(lovelace(170_000_000n))),
    margin: fc.oneof(fc.constantFrom(0n, 1n, 50n, 100n), fc.bigInt(0n, 100n)),
    member: fc.bigInt(1n, 100n),
    totalBlocks: fc.integer({ min: 1, max: 30_000 }),
    a0: fc.constantFrom(ratio(0n), ratio(3n, 10n)),
  })
  .map(({ pot, margin, member, totalBlocks, ...rest }) => ({
    ...rest,
    ...{ rewardPot: pot, totalStake: lovelace(39n * 10n ** 15n), pledge: lovelace(0n) },
    ...{ ownerStake: lovelace(0n), k: 500n, totalBlocks: BigInt(totalBlocks) },
    ...{ networkActiveStake: lovelace(22n * 10n ** 15n), decentralisation: ratio(0n) },
    margin: ratio(margin, 100n),
    poolStake: lovelace(rest.poolStake + 1n),
    memberStake: lovelace(((rest.poolStake + 1n) * member) / 100n),
  }))

it('a mean that doubles prove is the one that whole numbers give, to the lovelace', () => {
  fc.assert(
    fc.property(cases, (input) => {
      const share = ratio(input.poolStake, input.networkActiveStake)
      const distribution = blockDistribution({ totalBlocks: Number(input.totalBlocks), share })
      for (const rewardAt of [poolRewardByBlocks(input), memberRewardByBlocks(input)]) {
        expect(rewardAt.whole).toBeDefined()
        const inWholeNumbers = expectedReward(distribution, (blocks) => rewardAt(blocks))
        expect(expectedReward(distribution, rewardAt)).toBe(inWholeNumbers)
      }
    }),
    { numRuns: 300 },
  )
})

it('a reward that doubles prove is the exact one, and what they cannot prove they do not say', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 0, max: 3_000 }), (input, blocks) => {
      const made = Math.min(blocks, Number(input.totalBlocks))
      for (const rewardAt of [poolRewardByBlocks(input), memberRewardByBlocks(input)]) {
        const quick = rewardAt.whole?.(made) ?? Number.NaN
        if (!Number.isNaN(quick)) expect(BigInt(quick)).toBe(rewardAt(BigInt(made)))
      }
    }),
    { numRuns: 1_000 },
  )
})
