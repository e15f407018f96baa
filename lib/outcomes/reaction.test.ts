import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import {
  desirabilityRanking,
  lovelace,
  one,
  parseAda,
  presets,
  type RewardRule,
  ratio,
  zero,
} from '../rewards/index.ts'
import type { NetworkTerms } from './network-pools.ts'
import { randomOrders } from './random-order.ts'
import { type MovingPool, type ReactionInput, react } from './reaction.ts'
import { reactionAnswer } from './reaction-answer.ts'
import { judge } from './reaction-judged.ts'
import { simulationBase } from './simulation.ts'
import { someday } from './test-mainnet.ts'
import { inEpoch700 } from './test-round.ts'
import { threePools } from './test-three-pools.ts'

const ada = parseAda

/** A thousandth of the stake an epoch for every pool that is not above nine billion ada. */
const terms: NetworkTerms = {
  ...{ rewardPot: ada('36000000'), totalStake: ada('36000000000'), k: 4n, a0: zero, rule: {} },
}
const pool = (id: string, stake: string, margin: bigint, more: Partial<MovingPool> = {}) => ({
  ...{ id, poolStake: ada(stake), movable: ada(stake), margin: ratio(margin, 100n), isOpen: true },
  ...{ pledge: lovelace(0n), ownerStake: null, fixedCost: lovelace(0n), blocks: null },
  ...more,
})
const rule = { rounds: 100, share: ratio(1n, 2n), seed: 1, stop: ratio(1n, 10n) }
const run = (pools: readonly MovingPool[], change: Partial<ReactionInput> = {}) =>
  react({ pools, terms, rule, epochsPerYear: 73, ...change })

describe('stake', () => {
  it('leaves by halves for the pool that keeps less, until a round moves too little', () => {
    const pools = [pool('cheap', '1000000000', 0n), pool('dear', '4000000000', 20n)]
    expect(run(pools)).toEqual({
      // A tenth of all is half a billion: the fourth round moves less.
      rounds: ['2000000000', '1000000000', '500000000', '250000000'].map(ada),
      stakes: ['4750000000', '250000000'].map(ada),
      ...{ end: 'settled', moved: ada('3750000000'), grew: 1, shrank: 1 },
    })
    const once = run(pools, { rule: { ...rule, rounds: 1 } })
    expect(once).toMatchObject({ end: 'rounds', rounds: [ada('2000000000')] })
  })

  it('fills a pool to its saturation point and no further', () => {
    const pools = [pool('cheap', '8000000000', 0n), pool('dear', '8000000000', 20n)]
    expect(run(pools)).toMatchObject({
      ...{ stakes: ['9000000000', '7000000000'].map(ada), rounds: [ada('1000000000')] },
      end: 'settled',
    })
  })

  it('leaves a pool that is over full, as far as the next is so much better', () => {
    const pools = [pool('over', '18000000000', 0n), pool('other', '1000000', 0n)]
    const [over, other] = run(pools).stakes
    expect(over).toBe(ada('9001000000'))
    expect(other).toBe(ada('9000000000'))
  })

  it('stays where the best is better by no more than a tenth of a point a year', () => {
    // 7.3 % a year; a margin of 1.3 % takes 0.095 points, one of 1.4 % takes 0.102.
    const dear = (thousandths: bigint) => ({ margin: ratio(thousandths, 1_000n) })
    const near = [pool('cheap', '1000000', 0n), pool('dear', '4000000', 0n, dear(13n))]
    expect(run(near)).toMatchObject({ moved: 0n, end: 'settled', rounds: [0n] })
    const far = [pool('cheap', '1000000', 0n), pool('dear', '4000000', 0n, dear(14n))]
    expect(run(far).moved > 0n).toBe(true)
  })

  it('that may not move does not, and none comes where none may', () => {
    const pools = [
      pool('closed', '1000000', 0n, { isOpen: false }),
      pool('owners', '4000000', 50n, { movable: lovelace(0n) }),
      pool('open', '1000000', 10n),
    ]
    expect(run(pools).moved).toBe(0n)
  })

  it('goes to no more pools than are wanted, by what they would pay were they full', () => {
    const two = { terms: { ...terms, k: 2n } }
    // Room for ten million in each of the first two; of the sixty, half would leave.
    const third = { margin: ratio(1n, 100n) }
    const { stakes } = run(
      [
        ...['a', 'b'].map((id) => pool(id, '17990000000', 0n)),
        ...[pool('c', '1000000', 0n, third), pool('dear', '60000000', 60n)],
      ],
      two,
    )
    expect(stakes).toEqual(['18000000000', '18000000000', '1000000', '40000000'].map(ada))
  })
})

describe('pools are judged', () => {
  it('in the ledger’s order of desirability under today’s rule', () => {
    const { pools, pots, parameters } = embeddedSnapshot()
    const { a0, k } = parameters
    const { rewardPot, totalStake } = pots
    const open = pools
      .filter(({ margin }) => margin.n < margin.d)
      .map(({ activeStake, ownerStake: _, ...rest }) => ({
        ...{ ...rest, poolStake: activeStake, ownerStake: null, isOpen: true, blocks: null },
      }))
    const judged = judge(open, { rewardPot, totalStake, k, a0, rule: {} })
    const { best } = judged(open.map(({ poolStake }) => poolStake))
    const ranked = desirabilityRanking(
      open.map((of) => ({ ...of, performance: one })),
      { rewardPot, totalStake, k, a0, memberStake: ada('1000000') },
    )
    // Of 1,000,000 ada in a full pool, to the lovelace: pools nearer to each other than that may change places.
    const desirability = new Map(ranked.map((row) => [row.id, Number(row.desirability)]))
    const values = best.map((i) => desirability.get(open[i]?.id ?? '') ?? 0)
    expect(values).toHaveLength(500)
    values.slice(1).forEach((value, i) => {
      expect(value - (values[i] ?? 0)).toBeLessThan(200)
    })
    const places = new Set(ranked.slice(0, 500).map(({ id }) => id))
    expect(best.filter((i) => places.has(open[i]?.id ?? ('' as never))).length).toBeGreaterThan(495)
  })

  it('by the rule in force: without a pledge nothing is due where stake counts by it', () => {
    const leverage: RewardRule = { leverage: ratio(10n) }
    const pools = [
      pool('none', '1000000', 0n),
      pool('some', '1000000', 5n, { pledge: ada('200000') }),
    ]
    const { promises, best } = judge(pools, { ...terms, rule: leverage })(
      pools.map(({ poolStake }) => poolStake),
    )
    expect(promises[0]).toBe(0)
    expect(best[0]).toBe(1)
    // Half as much again as it holds would count: 2,000,000 of stake by 200,000 of pledge.
    expect(promises[1]).toBe(Number(ada('950')))
  })

  it('of a full pot by their part of it', () => {
    const pools = [pool('a', '9000000000', 0n), pool('b', '9000000000', 0n)]
    const stakes = pools.map(({ poolStake }) => poolStake)
    const { promises } = judge(pools, { ...terms, rule: { fullPot: true } })(stakes)
    expect([...promises]).toEqual([2_000_000_000, 2_000_000_000])
  })
})

describe('laws', () => {
  const amount = (most: bigint) => fc.bigInt({ min: 0n, max: most }).map(lovelace)
  const pools = fc
    .array(
      fc.record({
        ...{ poolStake: amount(10n ** 15n), margin: fc.bigInt({ min: 0n, max: 100n }) },
        ...{ fixedCost: amount(10n ** 12n), pledge: amount(10n ** 12n), isOpen: fc.boolean() },
        stays: fc.bigInt({ min: 0n, max: 100n }),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((list) =>
      list.map(({ stays, margin, ...one }, i) => ({
        ...pool(String(i), '0', margin),
        ...one,
        movable: lovelace((one.poolStake * stays) / 100n),
      })),
    )
  const rules = fc.constantFrom(...presets.map(({ change }) => change.rule))
  const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })

  /** Its stake alone keeps the pot that a full pot stands for below 2^53 lovelace: the kernel's domain. */
  const paysAll = ({ poolStake, pledge }: MovingPool) =>
    pledge <= poolStake && poolStake >= ada('200000000')

  it('a full pot for a pool of a thousand lovelace is more for a million ada than a column holds: refused', () => {
    const tiny = [pool('0', '0.001', 0n)]
    const refused = () => run(tiny, { terms: { ...terms, rule: { fullPot: true } } })
    expect(refused).toThrow(
      expect.objectContaining({ name: 'OutOfRangeError', field: 'memberReward' }),
    )
  })

  it('no stake is made or lost, none leaves that may not, none goes past saturation', () => {
    fc.assert(
      fc.property(pools, rules, seeds, (of, under, seed) => {
        const asked = { terms: { ...terms, rule: under }, rule: { ...rule, seed, rounds: 20 } }
        fc.pre(!under.fullPot || of.some(paysAll))
        const { stakes, moved } = run(of, asked)
        const sum = (list: readonly bigint[]) => list.reduce((total, one) => total + one, 0n)
        expect(sum(stakes)).toBe(sum(of.map(({ poolStake }) => poolStake)))
        let grown = 0n
        of.forEach(({ poolStake, movable, isOpen }, i) => {
          const after = stakes[i] ?? -1n
          expect(after >= poolStake - movable).toBe(true)
          if (after <= poolStake) return
          grown += after - poolStake
          expect(isOpen).toBe(true)
          expect(after <= ada('9000000000')).toBe(true)
        })
        expect(moved).toBe(grown)
        expect(run(of, asked)).toEqual(run(of, asked))
      }),
      { numRuns: 60 },
    )
  })

  it('a seed’s order holds every index once, and another seed has another', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 60 }), (seed, count) => {
        const sorted = randomOrders(seed)(count).sort((a, b) => a - b)
        expect(sorted).toEqual(Array.from({ length: count }, (_, i) => i))
      }),
      { numRuns: 100 },
    )
    expect(randomOrders(1)(5)).toEqual(randomOrders(1)(5))
    expect(randomOrders(1)(50)).not.toEqual(randomOrders(2)(50))
  })
})

describe('the network after it', () => {
  const k8 = { rule: {}, parameters: { k: 8n }, fixedCosts: 'stay' } as const

  it('is worked out from where the stake went; private stake stays', () => {
    // A thousand times the reserves’ usual part, so that pools differ by more than a tenth of a point.
    const parameters = { ...threePools.parameters, rho: one }
    const trend = { ...threePools.trend, eta: ratio(1n, 10n) }
    const pots = { ...threePools.pots, eta: trend.eta }
    const base = simulationBase({ ...threePools, parameters, trend, pots }, inEpoch700 + 432_000)
    const { answer, reaction } = reactionAnswer(base, k8, rule)
    const byName = Object.fromEntries(answer.pools.map((row) => [row.pool.name, row]))
    expect(byName.private?.after.pool.activeStake).toBe(ada('4500000000'))
    // The small pool has room up to its saturation point, which is a little above 4.5 billion by then.
    expect(byName.small?.after.pool.activeStake).toBe(answer.after.saturationPoint)
    expect(reaction.moved).toBe(answer.after.saturationPoint - ada('4500000000'))
    expect(answer.pools.map(({ before }) => before.pool.activeStake)).toEqual(
      threePools.pools.map(({ activeStake }) => activeStake),
    )
  })

  it('of mainnet holds the same stake, and pays by it', () => {
    const base = simulationBase(embeddedSnapshot(), someday)
    const few = { ...rule, rounds: 3, share: ratio(1n, 20n), stop: ratio(1n, 1_000n) }
    const whatIf = { rule: {}, parameters: { k: 1_000n }, fixedCosts: 'stay' } as const
    const { answer, reaction, underToday } = reactionAnswer(base, whatIf, few)
    const stake = answer.pools.reduce((sum, { after }) => sum + after.pool.activeStake, 0n)
    expect(stake).toBe(base.snapshot.pots.activeStake)
    expect(reaction.end).toBe('rounds')
    expect(underToday.moved < reaction.moved).toBe(true)
    expect(answer.before).toEqual(base.before.network)
    const parts = Object.values(answer.after.use).reduce((sum, part) => sum + part, 0n)
    expect(parts).toBe(answer.after.rewardPot)
  })
})
