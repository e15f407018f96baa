import { describe, expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { lovelace, one, parseAda, parsePercent, ratio, zero } from '../rewards/index.ts'
import type { OwnPool } from '../scenario/index.ts'
import { bringsOf, planFrame } from './plan-frame.ts'
import { pledgeValue } from './plan-pledge.ts'
import { planShapes } from './plan-shapes.ts'
import { someday } from './test-mainnet.ts'
import { inEpoch700 } from './test-round.ts'
import { threePools } from './test-three-pools.ts'

const ada = parseAda

/** Half of the network's stake, full, without fees. */
const full: OwnPool = {
  kind: 'own',
  poolStake: ada('9000000000'),
  pledge: ada('0'),
  margin: zero,
  fixedCost: ada('0'),
  ownerStake: ada('0'),
}
const frame = planFrame(threePools, inEpoch700)
/** With a0 = 1: R/2 · (σ′ + p′·σ′/z0) of a full pool. */
const pledged = { ...frame, parameters: { ...frame.parameters, a0: one } }
const real = planFrame(embeddedSnapshot(), someday)

describe('ada of the owners in their own pool', () => {
  it('earns its share, and its bonus where there is one, counted by hand', () => {
    const value = pledgeValue(pledged, full, ada('9000000000'), [ada('10'), ada('12')])
    // It then holds all stake and makes all blocks: 100,000 ada without a pledge, 200,000 with one that fills a pool,
    // of which half is the owners'.
    expect(value).toMatchObject({
      asStake: ada('50000'),
      bonus: ada('100000'),
      asPledge: ada('50000'),
      gain: ada('100000'),
      elsewhere: [
        { reward: ada('90000'), difference: ada('10000') },
        { reward: ada('108000'), difference: -ada('8000') },
      ],
    })
  })

  it('earns no bonus where pledges count for nothing', () => {
    expect(pledgeValue(frame, full, ada('900000000'), [])).toMatchObject({
      asPledge: 0n,
      bonus: 0n,
    })
  })

  it('sums to the lovelace, and is what the two pools bring', () => {
    const plan = { ...full, ...small }
    const value = pledgeValue(real, plan, ada('1000'), [ada('280')])
    if (!value) throw new Error('no value')
    expect(value.asStake + value.asPledge).toBe(value.gain)
    const more = lovelace(ada('1000'))
    const after = {
      ...plan,
      poolStake: lovelace(plan.poolStake + more),
      pledge: lovelace(plan.pledge + more),
      ownerStake: lovelace(plan.ownerStake + more),
    }
    expect(value.gain).toBe(bringsOf(real, after).operator - bringsOf(real, plan).operator)
    expect(value.elsewhere[0]?.reward).toBe(ada('0.28'))
    expect(value.pastPeak).toBe(false)
  })

  it('pledged past the peak brings less than not pledged', () => {
    const most = { ...small, pledge: small.poolStake, ownerStake: small.poolStake }
    const value = pledgeValue(real, most, ada('1000000'), [])
    expect(value?.pastPeak).toBe(true)
    expect((value?.asPledge ?? 0n) < 0n).toBe(true)
  })

  it('may be what the pledge lacked', () => {
    const short = { ...small, ownerStake: ada('49000') }
    const value = pledgeValue(real, { ...short, pledge: ada('50000') }, ada('1000'), [ada('280')])
    // As much more is pledged: what was short stays short.
    expect(value).toMatchObject({ metBefore: false, metAfter: false, gain: 0n })
  })

  it('cannot be more than all pools hold', () => {
    expect(pledgeValue(frame, full, ada('9000000001'), [])).toBeNull()
  })

  it('is past its peak only beyond the last pledge that brings as much as the best', () => {
    const more = ada('600000000')
    const third = { ...full, poolStake: ada('3000000000'), ownerStake: ada('3000000000') }
    const at = (pledge: bigint) => {
      const value = pledgeValue(pledged, { ...third, pledge: lovelace(pledge) }, more, [])
      if (!value) throw new Error('no value')
      return value
    }
    const { until } = at(0n).peak
    const [last, beyond] = [at(until - more), at(until - more + 1n)]
    expect([last.pastPeak, beyond.pastPeak]).toEqual([false, true])
    expect(last.after.operator).toBeGreaterThan(beyond.after.operator)
  })

  it('is met by owners who hold just the pledge, and unmet by a lovelace', () => {
    const more = ada('1000')
    const of = (short: bigint) => ({ ...small, ownerStake: lovelace(small.pledge - short) })
    expect(pledgeValue(real, of(0n), more, [])).toMatchObject({ metBefore: true, metAfter: true })
    const unmet = pledgeValue(real, of(1n), more, [])
    expect(unmet).toMatchObject({ metBefore: false, metAfter: false })
    expect([unmet?.before.operator, unmet?.after.operator]).toEqual([0n, 0n])
  })

  it('is told beside what the pool brings before and after', () => {
    const value = pledgeValue(pledged, full, ada('9000000000'), [])
    // Half of all blocks, all for the members; then all of them, twice as much each for the pledge.
    expect(value?.before).toEqual({ operator: 0n, perMillion: ada('11.111111') })
    expect(value?.after).toEqual({ operator: ada('100000'), perMillion: ada('11.111111') })
  })
})

/** As the design’s example: 3.25 M ada, 50,000 of it pledged. */
const small: OwnPool = {
  kind: 'own',
  poolStake: ada('3251282'),
  pledge: ada('50000'),
  margin: parsePercent('1.5'),
  fixedCost: ada('170'),
  ownerStake: ada('50000'),
}

describe('the same stake in other shapes', () => {
  const fees = { margin: ratio(1n, 10n), fixedCost: ada('100000') }

  it('of two pools charges the fixed cost twice, counted by hand', () => {
    // One: 15/16 of the cost and a tenth of 17/16 blocks. Two: each makes Binomial(4, 1/4) blocks of 100,000 ada.
    const { one: single, two } = planShapes(frame, { ...full, ...fees }, ada('1000'), ada('10'))
    expect(single.profit).toBe(ada('104375') * 73n - ada('1000'))
    expect(two.pools.map(({ brings }) => brings.operator)).toEqual([
      ada('71523.4375'),
      ada('71523.4375'),
    ])
    expect(two.profit).toBe(ada('143046.875') * 73n - ada('2000'))
    expect(single.perMillion).toBe(ada('10.625'))
    // 81/256 blocks above the cost: 0.9 · 31,640.625 of 4,500 million.
    expect(two.perMillion).toBe(ada('6.328125'))
  })

  it('gives an odd lovelace to the first', () => {
    const odd = { ...small, poolStake: lovelace(3_251_282_000_001n) }
    const { two } = planShapes(real, odd, ada('0'), ada('280'))
    expect(two.pools.map(({ poolStake }) => poolStake)).toEqual([
      1_625_641_000_001n,
      1_625_641_000_000n,
    ])
  })

  it('of the owners alone keeps everything, pledged as it pays most', () => {
    const plan = { ...full, ...fees, ownerStake: ada('4500000000') }
    const { alone } = planShapes(frame, plan, ada('1000'), ada('10'))
    expect(alone?.income).toBe(ada('7300000'))
    expect(alone?.perMillion).toBeNull()
    const { alone: mainnets } = planShapes(real, small, ada('0'), ada('280'))
    const [pool] = mainnets?.pools ?? []
    if (!pool) throw new Error('no pool')
    const withAll = bringsOf(real, { ...pool, pledge: pool.ownerStake })
    expect(pool.brings.operator >= withAll.operator).toBe(true)
    expect(pool.poolStake).toBe(small.ownerStake)
  })

  it('of owners who hold nothing is no pool', () => {
    expect(planShapes(frame, full, ada('0'), ada('10'))).toMatchObject({
      ...{ alone: null, delegated: 0n },
    })
  })

  it('delegated elsewhere earns what a member does', () => {
    expect(planShapes(real, small, ada('0'), ada('280')).delegated).toBe(ada('1022'))
  })
})
