import { describe, expect, it } from 'vitest'
import { epoch, parseAda, ratio, ratioForPlot } from '../rewards/index.ts'
import type { Scenario } from '../scenario/index.ts'
import type { Pool } from '../snapshot/index.ts'
import { askMainnet, ownPool, warningOf } from './test-mainnet.ts'
import { chancesOf, inEpoch700, meanOver, roundPool, roundSnapshot } from './test-round.ts'

const ada = parseAda
/** A thousandth of a pool of 4.5 billion, once it has joined: a quarter of 18 billion, an eighth of 36. */
const stake = ada('4500000')
const poolStake = '4495500000'
const pots = { ...roundSnapshot.pots, activeStake: ada('17995500000') }
const snapshot = { ...roundSnapshot, pots }

/** Each of the 4 blocks pays the pool 100,000 ada, the stake 100, were there no fees. */
const ask = (question: Partial<Scenario> & { record?: Pool; now?: number }, of = snapshot) =>
  askMainnet(of)({ stake, now: inEpoch700, ...question })
const own = (terms: Parameters<typeof ownPool>[0] = {}) => ownPool({ poolStake, ...terms })
const quarter = ratio(1n, 4n)
/** What each block pays in epoch 701: R is 799,960 ada, the total stake 36,000,500,000. */
const fallen = (799_960n * 4_500n * 10n * 1_000_000n) / 360_005n

describe('what a pool pays a thousandth of it', () => {
  it('is a thousandth of its mean reward where there are no fees', () => {
    const { perEpoch, atDataEpoch, pool, now } = ask({ pool: own() })
    const all = ada('100')
    expect(perEpoch).toEqual({ beforeFees: all, fixedCost: 0n, margin: 0n, reward: all })
    expect(atDataEpoch).toBe(all)
    expect(pool).toMatchObject({
      poolStake: ada('4500000000'),
      saturation: ratio(1n, 2n),
      saturationWithout: ratio(999n, 2_000n),
    })
    expect(now.networkActiveStake).toBe(ada('18000000000'))
  })

  it('loses a fixed cost in every epoch with a block, a margin of what is left', () => {
    // Two blocks in 54 of 256 epochs, three in 12, four in one: (54 + 24 + 3)/256 of 100 ada.
    const pool = own({ fixedCost: '100000', margin: '20' })
    expect(ask({ pool }).perEpoch).toEqual({
      beforeFees: ada('100'),
      fixedCost: ada('68.359375'),
      margin: ada('6.328125'),
      reward: ada('25.3125'),
    })
  })

  it('would be another at other fixed costs, taken before the margin', () => {
    // One block or more in 175 of 256 epochs.
    const { otherFixedCosts } = ask({ pool: own({ fixedCost: '100000', margin: '20' }) })
    const after = (cost: bigint) =>
      meanOver(4, quarter, (made) => (made > 0n ? made * 100_000_000n - cost * 1_000n : 0n))
    const kept = (cost: bigint) =>
      meanOver(4, quarter, (made) =>
        made > 0n ? ((made * 100_000_000n - cost * 1_000n) * 4n) / 5n : 0n,
      )
    expect(otherFixedCosts).toEqual(
      [340n, 170n, 75n, 0n].map((cost) => ({
        fixedCost: cost * 1_000_000n,
        taken: 73n * (100_000_000n - after(cost)),
        perYear: 73n * kept(cost),
      })),
    )
  })

  it('is half of it in a pool that makes half its blocks', () => {
    const { perEpoch, luck } = ask({ pool: own(), performance: ratio(1n, 2n) })
    expect(perEpoch.reward).toBe(ada('50'))
    expect(luck?.expectedBlocks).toEqual(ratio(1n, 2n))
  })

  it('follows the pot: less of more ada in the next epoch', () => {
    const next = inEpoch700 + 432_000
    const { perEpoch, atDataEpoch, projection } = ask({ pool: own(), now: next })
    expect(perEpoch.reward).toBe(meanOver(4, quarter, (made) => (made * fallen) / 1_000n))
    expect(atDataEpoch).toBe(ada('100'))
    const asked = ask({ pool: own() }).projection
    expect(Math.abs(Number((asked[2]?.reward ?? 0n) - ada('100') - perEpoch.reward))).toBeLessThan(
      3,
    )
    expect(projection[1]?.epoch).toBe(701)
  })

  it('takes the chances of later epochs from their own number of blocks', () => {
    // 8 blocks known, of 50,000 ada each; 4 expected. A fixed cost leaves other parts of them.
    const eight = { ...snapshot, pots: { ...pots, blocks: 8 } }
    const pool = own({ fixedCost: '100000' })
    const { projection } = ask({ pool, epochs: 2 }, eight)
    const left = (blocks: number, perBlock: bigint) =>
      meanOver(blocks, quarter, (made) =>
        made * perBlock > ada('100') ? made * perBlock - ada('100') : 0n,
      )
    const first = left(8, ada('50'))
    expect(projection[1]?.reward).toBe(first)
    const second = (projection[2]?.reward ?? 0n) - first
    expect(Math.abs(Number(second - left(4, fallen / 1_000n)))).toBeLessThan(3)
    expect(Number(second) / Number(first)).toBeGreaterThan(1.2)
  })
})

describe('a pool’s luck', () => {
  it('is in its blocks: none in 81 of 256 epochs, too few for the cost in 108 more', () => {
    const { luck, projection } = ask({ pool: own({ fixedCost: '100000' }) })
    expect(luck?.expectedBlocks).toEqual(ratio(1n))
    const { chances, over } = chancesOf(4, quarter)
    expect([chances[0], chances[1], over]).toEqual([81n, 108n, 256n])
    expect(luck && ratioForPlot(luck.chanceOfNoBlock)).toBeCloseTo(81 / 256, 12)
    expect(luck && ratioForPlot(luck.chanceOfNothing)).toBeCloseTo(189 / 256, 12)
    // Three blocks, and four in one of thirteen: (12 · 200 + 300) ÷ 13.
    const pays = ['0', '0', '100', '207.692307'].map(ada)
    expect(luck?.rows.map(({ reward }) => reward)).toEqual(pays)
    // At most 2 blocks in 243 of 256 epochs.
    expect(projection[1]).toMatchObject({ low: 0n, high: ada('100') })
  })
})

describe('the stake that joins', () => {
  it('changes what a million of anyone’s gets: more blocks for one fixed cost', () => {
    const { joining } = ask({ pool: own({ fixedCost: '90000' }) })
    // Before: 333/1333 of the blocks, each worth 99,975 ada; after: a quarter, each worth 100,000.
    const left = (perBlock: bigint) => (made: bigint) =>
      made > 0n ? made * perBlock - ada('90000') : 0n
    const before = meanOver(4, ratio(333n, 1_333n), left(ada('99975')))
    const after = meanOver(4, quarter, left(ada('100000')))
    expect(joining).toEqual({
      perMillionBefore: (before * 10n) / 44_955n,
      perMillionAfter: after / 4_500n,
    })
  })
})

describe('a pool that pays nobody', () => {
  it('for its unmet pledge makes its blocks all the same', () => {
    const unmet = own({ pledge: '1000', ownerStake: '999.999999' })
    const { perEpoch, atDataEpoch, luck, joining, sum, ...outcome } = ask({ pool: unmet })
    expect([perEpoch.beforeFees, atDataEpoch, sum?.maxPool.result]).toEqual([0n, 0n, 0n])
    expect(joining).toEqual({ perMillionBefore: 0n, perMillionAfter: 0n })
    expect(luck).toMatchObject({ expectedBlocks: ratio(1n), chanceOfNothing: ratio(1n) })
    expect(outcome.problem).toBeNull()
    // With the stake that joins, of a pool that is only thought of.
    expect(outcome.warnings).toContainEqual({
      kind: 'pledge-unmet',
      pledge: ada('1000'),
      poolStake: ada('4500000000'),
      perEpoch: ada('100'),
    })
  })

  it('once it has retired makes no blocks', () => {
    const record = { ...roundPool({ name: 'GONE', stake: poolStake }), retiringEpoch: epoch(700) }
    const { perEpoch, atDataEpoch, luck, joining, ros, ...outcome } = ask({ record })
    expect([perEpoch.beforeFees, atDataEpoch]).toEqual([0n, 0n])
    expect(joining).toEqual({ perMillionBefore: 0n, perMillionAfter: 0n })
    expect(luck).toMatchObject({ expectedBlocks: ratio(0n), chanceOfNothing: ratio(1n) })
    expect(ros.overNextYear).toEqual(ratio(0n))
    const told = { kind: 'retired', epoch: 700, perEpoch: ada('100') }
    expect(outcome.warnings).toContainEqual(told)
    expect(warningOf(ask({ record: { ...record, retiringEpoch: epoch(0) } }), 'retired')).toEqual({
      ...told,
      epoch: 0,
    })
  })

  it('pays through the epoch after, if it retires in the next', () => {
    const record = { ...roundPool({ name: 'GOING', stake: poolStake }), retiringEpoch: epoch(701) }
    const { perEpoch, projection, ...outcome } = ask({ record, epochs: 4 })
    expect(perEpoch.reward).toBe(ada('100'))
    expect(outcome.warnings).toContainEqual({
      kind: 'retiring',
      epoch: 701,
      // 2027-04-29T21:44:51Z
      at: 1_809_035_091,
      lastEarning: 702,
      perEpoch: ada('100'),
    })
    const rewards = projection.map(({ reward }) => reward)
    expect(rewards[3]).toBe(rewards[4])
    expect((rewards[3] ?? 0n) > (rewards[2] ?? 0n)).toBe(true)
  })
})
