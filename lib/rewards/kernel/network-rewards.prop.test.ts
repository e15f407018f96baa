import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ratio } from '../rational.ts'
import type { RewardRule } from '../schemes/rule.ts'
import { signedLovelace } from '../units.ts'
import { poolColumns } from './pool-columns.ts'
import { potUse } from './pot-use.ts'
import { potUseExact } from './pot-use-exact.ts'
import { bothWays, networkOf, poolOf } from './test-networks.ts'

const upTo = (max: bigint) => fc.bigInt({ min: 0n, max })
const shares = fc
  .tuple(upTo(10n ** 12n), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([n, d]) => ratio(n % (d + 1n), d))

/** Small totals make whole quotients, and stakes that stand on boundaries. */
const totals = fc.oneof(
  fc.bigInt({ min: 1n, max: 200n }),
  fc.bigInt({ min: 30n * 10n ** 15n, max: 45n * 10n ** 15n }),
)

const poolsIn = (total: bigint) =>
  fc
    .record({
      poolStake: upTo(total),
      pledge: upTo(total),
      ownerStake: fc.option(upTo(total)),
      margin: fc.oneof(shares, fc.constantFrom(ratio(0n), ratio(1n), ratio(1n, 100n))),
      fixedCost: fc.oneof(upTo(10n), upTo(10n ** 9n)),
      blocks: fc.option(fc.nat(30)),
    })
    // An owner's stake is part of the pool's.
    .map(({ ownerStake, poolStake, ...pool }) =>
      poolOf({
        ...pool,
        poolStake,
        ownerStake: ownerStake === null ? null : ownerStake % (poolStake + 1n),
      }),
    )

const rules: fc.Arbitrary<RewardRule> = fc.record(
  {
    leverage: upTo(200n).map((times) => ratio(times, 2n)),
    pledgeCurve: fc.record({
      root: fc.bigInt({ min: 1n, max: 9n }),
      crossover: fc.bigInt({ min: 3n, max: 60n }).map((n) => ratio(n, 3n)),
    }),
    pledgeSaturation: fc.record({
      least: shares,
      leverage: upTo(300n).map((times) => ratio(times)),
      bounds: fc.constantFrom('stake', 'formula'),
    }),
    bonusFill: shares,
    minPoolMargin: shares,
    minPoolCost: upTo(10n ** 9n).map(signedLovelace),
    fullPot: fc.boolean(),
  },
  { requiredKeys: [] },
)

const questions = totals.chain((totalStake) =>
  fc.record({
    pools: fc.array(poolsIn(totalStake), { maxLength: 6 }),
    network: fc
      .record({
        rewardPot: fc.oneof(upTo(10n ** 4n), upTo(2n * 10n ** 13n)),
        totalStake: fc.constant(totalStake),
        networkActiveStake: fc.bigInt({ min: 1n, max: totalStake }),
        totalBlocks: fc.option(fc.nat(21_600)),
        a0: fc.tuple(upTo(100n), fc.bigInt({ min: 1n, max: 9n })).map(([n, d]) => ratio(n, d)),
        k: fc.oneof(fc.bigInt({ min: 1n, max: 9n }), fc.bigInt({ min: 1n, max: 10_000n })),
        memberStake: upTo(totalStake),
        rule: rules,
      })
      .map(networkOf),
  }),
)

/** What no column can hold is refused, and there is nothing to compare. */
function unlessTooLarge<T>(answer: () => T): T | null {
  try {
    return answer()
  } catch (error) {
    expect(error).toMatchObject({ code: 'OUT_OF_RANGE', expected: 'below 2^53 lovelace' })
    return null
  }
}

test('the kernel is the bigint form, to the lovelace, under any rule', () => {
  fc.assert(
    fc.property(questions, ({ pools, network }) => {
      const both = unlessTooLarge(() => bothWays(pools, network))
      expect(both?.kernel).toEqual(both?.bigint)
    }),
    { numRuns: 150 },
  )
})

test('the parts of the pot are those of the bigint form, and sum to it', () => {
  fc.assert(
    fc.property(questions, ({ pools, network }) => {
      const columns = poolColumns(pools)
      fc.pre(columns.stake <= network.totalStake)
      const use = unlessTooLarge(() => potUse(columns, network))
      if (use === null) return
      expect(use).toEqual(potUseExact(pools, network))
      const sum = Object.values(use).reduce((whole, part) => whole + part, 0n)
      expect(sum).toBe(network.rewardPot)
    }),
  )
})
