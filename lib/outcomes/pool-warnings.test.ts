import { describe, expect, it } from 'vitest'
import { parseAda, ratio } from '../rewards/index.ts'
import { askMainnet, ownPool, type Question, warningOf } from './test-mainnet.ts'
import { inEpoch700, roundPool, roundSnapshot } from './test-round.ts'

const ada = parseAda

describe('of round numbers', () => {
  // 13.5 million of a pool of 13.5 billion: 9 billion is full, and pays 300 ada on as much.
  const stake = ada('13500000')
  const pots = { ...roundSnapshot.pots, activeStake: ada('17986500000') }
  const round = askMainnet({ ...roundSnapshot, pots })
  const told = (poolStake: string, fees: Parameters<typeof ownPool>[0] = {}, rest: Question = {}) =>
    round({ stake, pool: ownPool({ poolStake, ...fees }), now: inEpoch700, ...rest })

  it('a pool half too full pays a third less', () => {
    const over = told('13486500000')
    // 200 but for what is rounded down.
    expect(over.perEpoch.reward).toBe(ada('199.999999'))
    expect(warningOf(over, 'saturated')).toEqual({
      kind: 'saturated',
      saturation: ratio(3n, 2n),
      perEpoch: ada('100.000001'),
      withoutMe: true,
    })
    // With a pledge that is met it is the same: a0 is 0.
    const pledged = told('13486500000', { pledge: '1000', ownerStake: '1000' })
    expect(warningOf(pledged, 'saturated')?.perEpoch).toBe(ada('100.000001'))
    const half = told('13486500000', {}, { performance: ratio(1n, 2n) })
    const lost = Number(warningOf(half, 'saturated')?.perEpoch)
    expect(Math.abs(lost - Number(ada('50')))).toBeLessThanOrEqual(1)
  })

  it('a pool is too full from the first lovelace above the point on, mine or another’s', () => {
    expect(warningOf(told('8986500000'), 'saturated')).toBeUndefined()
    for (const rest of ['8986500000.000001', '9000000000'])
      expect(warningOf(told(rest), 'saturated')).toMatchObject({ withoutMe: false })
    expect(warningOf(told('9000000000.000001'), 'saturated')).toMatchObject({ withoutMe: true })
  })

  it('a pool that is too full by a lovelace is told no gain where rounding makes one', () => {
    // Half of an odd total and a lovelace, alone in the network: it gets half of R. Just full it would get a
    // lovelace less, for a lovelace of stake less.
    const reserves = ada('8999999999.999999')
    const totalStake = ada('36000000000.000001')
    const alone = {
      ...roundSnapshot,
      parameters: { ...roundSnapshot.parameters, k: 2n },
      pots: { ...roundSnapshot.pots, reserves, totalStake, activeStake: ada('0') },
    }
    const all = { stake: ada('18000000000.000001'), pool: ownPool({}), now: inEpoch700 }
    const outcome = askMainnet(alone)(all)
    expect(outcome.perEpoch.reward).toBe(ada('400000'))
    expect(warningOf(outcome, 'saturated')?.perEpoch).toBe(0n)
  })

  it('a fixed cost above what the pool expects takes most of it', () => {
    // 4.5 billion expect 100,000 ada.
    const rest = '4486500000'
    expect(warningOf(told(rest, { fixedCost: '100000' }), 'cost-above-reward')).toBeUndefined()
    const dear = told(rest, { fixedCost: '100000.000001' })
    expect(warningOf(dear, 'cost-above-reward')).toEqual({
      kind: 'cost-above-reward',
      fixedCost: ada('100000.000001'),
      expectedPoolReward: ada('100000'),
      perEpoch: dear.perEpoch.fixedCost,
    })
    expect(dear.perEpoch.fixedCost > ada('200')).toBe(true)
  })

  it('a margin of 100 % takes all there is before fees, one below it does not', () => {
    const whole = told('4486500000', { margin: '100' })
    expect(warningOf(whole, 'whole-margin')).toEqual({ kind: 'whole-margin', perEpoch: ada('300') })
    expect(warningOf(told('4486500000', { margin: '99' }), 'whole-margin')).toBeUndefined()
  })

  it('a pledge larger than its pool expects nothing, where the formula would take', () => {
    const { parameters } = roundSnapshot
    const pledged = { ...roundSnapshot, parameters: { ...parameters, a0: ratio(3n, 10n) } }
    const pool = ownPool({ poolStake: '1000', pledge: '9000000000', fixedCost: '1' })
    const { warnings, perEpoch } = askMainnet(pledged)({ stake, pool, now: inEpoch700 })
    expect(perEpoch.reward).toBe(0n)
    expect(warnings).toContainEqual({
      kind: 'cost-above-reward',
      fixedCost: ada('1'),
      expectedPoolReward: 0n,
      perEpoch: 0n,
    })
  })

  it('an unmet pledge is held against the stake the pool has, an unknown one against what was known', () => {
    const record = { ...roundPool({ name: 'A', stake: '1000', pledge: '2000' }) }
    const unmet = round({ stake, record, now: inEpoch700 })
    expect(warningOf(unmet, 'pledge-unmet')).toMatchObject({
      pledge: ada('2000'),
      poolStake: ada('1000'),
    })
    const unknown = { ...record, pledge: ada('500') }
    expect(warningOf(round({ stake, record: unknown, now: inEpoch700 }), 'pledge-unknown')).toEqual(
      {
        kind: 'pledge-unknown',
        pledge: ada('500'),
        perEpoch: ada('299.999999'),
        lastKnown: null,
      },
    )
  })
})
