import fc from 'fast-check'
import { expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { add, compare, lovelace, one, ratio, zero } from '../rewards/index.ts'
import type { Scenario } from '../scenario/index.ts'
import type { Pool } from '../snapshot/index.ts'
import { askMainnet, someday } from './test-mainnet.ts'

const snapshot = embeddedSnapshot()
const ask = askMainnet(snapshot)

const allAda = 45_000_000_000_000_000n
/** Amounts of every size, with the ends of the range. */
const amount = (least: bigint) =>
  fc
    .oneof(
      fc.bigInt({ min: least, max: allAda }),
      fc.bigInt({ min: least, max: 100_000_000_000_000n }),
      fc.bigInt({ min: least, max: 1_000_000_000n }),
      fc.constantFrom(least, allAda),
    )
    .map((value) => lovelace(value))
const share = fc.constantFrom(zero, one, ratio(1n, 100n), ratio(1n, 3n), ratio(999n, 1_000n))

const own = fc.record({
  kind: fc.constant('own' as const),
  poolStake: amount(0n),
  pledge: amount(0n),
  margin: share,
  fixedCost: amount(0n),
  ownerStake: amount(0n),
})
const record = fc.constantFrom<Pool>(...snapshot.pools)
const asked = fc.record({
  stake: amount(1n),
  epochs: fc.oneof(fc.integer({ min: 1, max: 2_190 }), fc.constantFrom(1, 2, 73, 2_190)),
  compound: fc.boolean(),
  performance: fc.constantFrom(one, zero, ratio(1n, 2n), ratio(2n)),
  price: fc.constantFrom<Scenario['price']>(null, { amount: ratio(1n, 3n), currency: 'USD' }),
})
/** The first epoch of the chain, before the data, now, and a clock gone astray. */
const now = fc.constantFrom(1_596_059_091, 1_700_000_000, someday, 4_102_444_800, 253_402_300_799)

const question = fc.oneof(
  fc.tuple(asked, own).map(([rest, pool]) => ({ ...rest, pool })),
  fc.tuple(asked, record).map(([rest, pool]) => ({ ...rest, record: pool })),
  asked.map((rest) => ({ ...rest, pool: { kind: 'average' as const } })),
)

it('answers every valid scenario, and the answer adds up', () => {
  fc.assert(
    fc.property(question, now, (scenario, clock) => {
      const outcome = ask({ ...scenario, now: clock })
      const { perEpoch, horizon, projection, ros, luck, warnings } = outcome

      expect(perEpoch.fixedCost + perEpoch.margin + perEpoch.reward).toBe(perEpoch.beforeFees)
      if (outcome.problem) expect([perEpoch.beforeFees, horizon.reward]).toEqual([0n, 0n])

      const parts = [ros.effectOfCompounding, ros.effectOfReserves, ros.effectOfRetirement]
      expect(parts.reduce(add, ros.simplePerYear)).toEqual(ros.overNextYear)

      const rewards = projection.map(({ reward }) => reward)
      expect(rewards).toEqual([...rewards].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
      expect(horizon.paidByThen <= horizon.reward).toBe(true)
      for (const { low, high } of projection) {
        expect(low === null).toBe(high === null)
        if (low !== null && high !== null) expect(low <= high).toBe(true)
      }

      if (luck) {
        const chances = luck.rows.map(({ chance }) => chance).reduce(add, zero)
        expect(chances).toEqual(one)
        expect(compare(luck.chanceOfNothing, luck.chanceOfNoBlock)).toBeGreaterThanOrEqual(0)
        expect(luck.rows.length).toBeLessThanOrEqual(24)
      }
      expect(warnings.filter(({ kind }) => kind === 'vote-delegation')).toHaveLength(1)
    }),
  )
}, 120_000)

it('never pays more for a higher fixed cost or margin', () => {
  fc.assert(
    fc.property(own, fc.constantFrom(one, ratio(1n, 2n)), (pool, factor) => {
      const stake = lovelace(1_000_000_000n)
      const cheaper = {
        ...pool,
        fixedCost: lovelace((pool.fixedCost * factor.n) / factor.d / 2n),
        margin: ratio(pool.margin.n, pool.margin.d * 2n),
      }
      const [dear, cheap] = [pool, cheaper].map(
        (of) => ask({ stake, pool: of, epochs: 1 }).perEpoch,
      )
      expect(dear && cheap && dear.reward <= cheap.reward).toBe(true)
    }),
  )
}, 60_000)
