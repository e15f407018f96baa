import { describe, expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { compare, epoch, parseAda, ratio, sub, zero } from '../rewards/index.ts'
import { defaultScenario } from '../scenario/index.ts'
import { offerBand, offersFor } from './offers.ts'
import { poolTerms } from './pool-basis.ts'
import { poolEarnings } from './pool-earnings.ts'
import { askMainnet, inDataEpoch, poolNamed, someday } from './test-mainnet.ts'
import { inEpoch700, roundPool, roundSnapshot } from './test-round.ts'
import { settingOf } from './whole-answer.ts'

const ada = parseAda
const mainnet = embeddedSnapshot()
const ask = askMainnet(mainnet)

/** Every 55th by stake: of all sizes; and pools of every pledge status. */
const asked = (() => {
  const bySize = [...mainnet.pools].sort((a, b) => (a.activeStake < b.activeStake ? -1 : 1))
  return bySize.filter((_, i) => i % 55 === 0)
})()

describe('what every pool offers', () => {
  it.each([
    ['10000', someday],
    ['0.000001', someday],
    ['4500000', inDataEpoch],
  ] as const)('is what the calculator says of it, to the lovelace: %s ada at %i', (amount, now) => {
    const stake = ada(amount)
    const { offers } = offersFor(mainnet, { stake, now })
    const statuses = new Set<string>()
    for (const record of asked) {
      const offer = offers.find(({ pool }) => pool.id === record.id)
      const outcome = ask({ record, stake, now })
      statuses.add(outcome.pool?.pledgeStatus ?? '')
      expect(offer).toMatchObject({
        pledgeStatus: outcome.pool?.pledgeStatus,
        saturation: outcome.pool?.saturation,
        perEpoch: outcome.perEpoch.reward,
        perYear: outcome.perYear,
        simplePerYear: outcome.ros.simplePerYear,
        expectedBlocks: outcome.luck?.expectedBlocks,
      })
      const apart = sub(outcome.luck?.chanceOfNoBlock ?? zero, offer?.chanceOfNoBlock ?? zero)
      expect(compare(apart, ratio(1n, 10n ** 12n))).toBe(-1)
      expect(compare(apart, ratio(-1n, 10n ** 12n))).toBe(1)
    }
    expect([...statuses].sort()).toEqual(['met', 'unknown', 'unmet'])
  })

  it('is of all pools with stake, in the epoch of the clock', () => {
    const { offers, ...about } = offersFor(mainnet, { stake: ada('10000'), now: someday })
    expect(about).toMatchObject({ problem: null, dataEpoch: 617, clockEpoch: 669, age: 52 })
    expect(about.now).toMatchObject({ epoch: 669, kind: 'forecast' })
    expect(offers).toHaveLength(mainnet.poolCount)
  })

  it('counts the stake in on top, in a pool that may hold it already too', () => {
    const pools = [roundPool({ name: 'a', stake: '4500000000' })]
    const pots = { ...roundSnapshot.pots, activeStake: ada('13500000000') }
    const round = { ...roundSnapshot, pots, pools }
    // 9 of then 18 billion ada, just full: 2 of 4 blocks, each worth 100,000 ada; half of it is the stake's.
    const [offer] = offersFor(round, { stake: ada('4500000000'), now: inEpoch700 }).offers
    expect(offer).toMatchObject({
      saturation: ratio(1n),
      expectedBlocks: ratio(2n),
      chanceOfNoBlock: ratio(1n, 16n),
      perEpoch: ada('100000'),
      perYear: ada('7300000'),
      simplePerYear: ratio(73n, 45_000n),
    })
  })

  it('is nothing from a pool that keeps all, is short of its pledge, or has retired', () => {
    const pools = [
      roundPool({ name: 'whole margin', stake: '9000000000', margin: '100' }),
      roundPool({ name: 'short', stake: '1000', pledge: '2000' }),
      { ...roundPool({ name: 'retired', stake: '900000000' }), retiringEpoch: epoch(700) },
    ]
    const { offers } = offersFor({ ...roundSnapshot, pools }, { stake: ada('5'), now: inEpoch700 })
    const seen = offers.map(({ pool, isPublic, perEpoch, rank }) => ({
      ...{ name: pool.name, isPublic, perEpoch, rank },
    }))
    const rest = { perEpoch: 0n, rank: 1 }
    expect(seen).toHaveLength(3)
    expect(seen).toContainEqual({ name: 'whole margin', isPublic: false, ...rest })
    expect(seen).toContainEqual({ name: 'short', isPublic: true, ...rest })
    expect(seen).toContainEqual({ name: 'retired', isPublic: true, ...rest })
  })

  it('says so where a pool with the stake would hold more ada than there is', () => {
    const pools = [roundPool({ name: 'a', stake: '4500000000' })]
    const most = (stake: string) =>
      offersFor({ ...roundSnapshot, pools }, { stake: ada(stake), now: inEpoch700 })
    expect(most('31500000000').problem).toBeNull()
    const over = most('31500000000.000001')
    expect(over.problem).toMatchObject({ kind: 'more-than-exists' })
    expect(over.offers).toEqual([])
  })
})

describe('the rank of an offer', () => {
  it('is shared by equals, which stand in the order of their ids, and the next one skips', () => {
    const alike = { stake: '450000000', fixedCost: '10' }
    const pools = [
      roundPool({ name: 'd', stake: '450000000', fixedCost: '1000' }),
      roundPool({ name: 'b', ...alike }),
      roundPool({ name: 'c', ...alike }),
      roundPool({ name: 'a', stake: '450000000' }),
    ]
    const { offers } = offersFor(
      { ...roundSnapshot, pools },
      { stake: ada('1000'), now: inEpoch700 },
    )
    expect(offers.map(({ rank }) => rank)).toEqual([1, 2, 2, 4])
    const [, second, third] = offers.map(({ pool }) => pool.id)
    expect(String(second) < String(third)).toBe(true)
    expect([offers[0]?.pool.name, offers[3]?.pool.name]).toEqual(['a', 'd'])
  })

  it('of real pools falls as the reward does', () => {
    const { offers } = offersFor(mainnet, { stake: ada('10000'), now: someday })
    offers.forEach((offer, i) => {
      const before = offers[i - 1]
      if (!before) return
      expect(before.perEpoch).toBeGreaterThanOrEqual(offer.perEpoch)
      expect(before.rank < offer.rank).toBe(before.perEpoch > offer.perEpoch)
    })
  })
})

describe('the band of a year', () => {
  it('is the calculator’s of 73 equal epochs', () => {
    const stake = ada('10000')
    for (const pool of asked.filter((_, i) => i % 10 === 9)) {
      const scenario = { ...defaultScenario, stake, pool: { kind: 'pool', id: pool.id } } as const
      const terms = poolTerms(scenario, pool, mainnet)
      if (!terms) throw new Error('no terms')
      const { bandsOver } = poolEarnings(settingOf(scenario, mainnet, someday), terms)
      expect(offerBand(mainnet, pool, { stake, now: someday })).toEqual(bandsOver?.([73]).bands[0])
    }
  })

  it('holds what a large pool’s year expects', () => {
    const question = { stake: ada('10000'), now: someday }
    const pool = poolNamed(mainnet, 'CH1')
    const { low, high } = offerBand(mainnet, pool, question)
    const offer = offersFor(mainnet, question).offers.find((one) => one.pool.id === pool.id)
    expect(offer?.perYear).toBeGreaterThan(low)
    expect(offer?.perYear).toBeLessThan(high)
  })
})
