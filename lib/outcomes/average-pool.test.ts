import { describe, expect, it } from 'vitest'
import { parseAda, type Rational, ratio } from '../rewards/index.ts'
import { averagePoolTable } from './average-pool.ts'
import { averageAt, averageColumns, averagePool } from './average-table.ts'
import { furthestForecast } from './forecast.ts'
import { askMainnet } from './test-mainnet.ts'
import { chancesOf, inEpoch700, roundPool, roundSnapshot } from './test-round.ts'

/*
 * Epoch 700 pays a pool of x billion ada x/36 of 800,000 ada for its due blocks. It makes 4 blocks of
 * 18 billion ada, so each pays any pool 100,000 ada.
 */
const least = roundPool({ name: 'LEAST', stake: '1620000000', pledge: '2000000000' })
const dear = roundPool({ name: 'DEAR', stake: '4500000000', fixedCost: '100000', margin: '20' })
const half = roundPool({ name: 'HALF', stake: '3600000000', fixedCost: '340', margin: '50' })
const plain = roundPool({ name: 'PLAIN', stake: '4860000000', fixedCost: '170' })
const best = roundPool({ name: 'BEST', stake: '1620000000' })
const own = roundPool({ name: 'OWN', stake: '1800000000', margin: '100' })
const empty = roundPool({ name: 'EMPTY', stake: '0' })
const snapshot = { ...roundSnapshot, pools: [dear, own, best, least, empty, half, plain] }
const table = () => averagePoolTable(snapshot)
const known = () => averageAt(table(), 700)

/** Ada that a pool of that share of the blocks has left after so much fixed cost, all counts of blocks added up. */
function afterCost(share: Rational, fixedCost: bigint): Rational {
  const { chances, over } = chancesOf(4, share)
  const left = chances.map((chance, b) => {
    const more = BigInt(b) * 100_000n - fixedCost
    return more > 0n ? more * chance : 0n
  })
  return ratio(
    left.reduce((sum, part) => sum + part),
    over,
  )
}

/** Lovelace per million ada, of ada in all that pools with so many billions share out. */
const perMillion = (parts: readonly Rational[], billions: Rational) =>
  parts.reduce((sum, { n, d }) => sum + (n * 1_000n * billions.d) / (d * billions.n), 0n)
const part = ({ n, d }: Rational, of: Rational) => ratio(n * of.n, d * of.d)

const shares = {
  dear: ratio(1n, 4n),
  half: ratio(1n, 5n),
  plain: ratio(27n, 100n),
  best: ratio(9n, 100n),
}
const kept = { dear: ratio(4n, 5n), half: ratio(1n, 2n), plain: ratio(1n), best: ratio(1n) }
const names = ['dear', 'half', 'plain', 'best'] as const
/** All but the private pool and the one without stake. */
const staked = ratio(162n, 10n)
const meanOf = (cost: (name: (typeof names)[number]) => bigint, keeps = kept) =>
  perMillion(
    names.map((name) => part(afterCost(shares[name], cost(name)), keeps[name])),
    staked,
  )
const costs = { dear: 100_000n, half: 340n, plain: 170n, best: 0n }
const whole = { dear: ratio(1n), half: ratio(1n), plain: ratio(1n), best: ratio(1n) }
const nearly = (actual: bigint, expected: bigint, within: number) =>
  expect(Math.abs(Number(actual - expected)), `${actual} ${expected}`).toBeLessThanOrEqual(within)

describe('the average pool', () => {
  it('is the mean over the pools that share with others, one with an unmet pledge counting as 0', () => {
    expect(table()).toMatchObject({ dataEpoch: 700, pools: 5 })
    nearly(
      known().reward,
      meanOf((name) => costs[name]),
      4,
    )
  })

  it('tells what there is before fees, and what fixed costs take first', () => {
    const { beforeFees, fixedCost } = known()
    const before = meanOf(() => 0n, whole)
    nearly(beforeFees, before, 1_000)
    nearly(fixedCost, before - meanOf((name) => costs[name], whole), 1_000)
  })

  it('tells what it would be were all fixed costs 340, 170, 75 or 0 ada', () => {
    const { at340, at170, at75, at0 } = known()
    nearly(
      at340,
      meanOf(() => 340n),
      1_000,
    )
    nearly(
      at170,
      meanOf(() => 170n),
      1_000,
    )
    nearly(
      at75,
      meanOf(() => 75n),
      1_000,
    )
    nearly(
      at0,
      meanOf(() => 0n),
      1_000,
    )
  })

  it('has the mean to the lovelace, the other amounts in thousands of them', () => {
    const columns = table().known
    for (const name of averageColumns)
      if (name !== 'reward' && name !== 'chanceOfNothing')
        expect(BigInt(columns[name]) % 1_000n, name).toBe(0n)
    expect(BigInt(columns.reward) % 1_000n).not.toBe(0n)
    expect(BigInt(columns.chanceOfNothing) % 1_000n).not.toBe(0n)
  })

  it('lies between what a tenth of the stake does not exceed, and nine tenths', () => {
    // The tenth that gets least gets nothing, and the tenth that gets most is left out: just below it is PLAIN.
    const { low, high } = known()
    expect(low).toBe(0n)
    nearly(high, perMillion([afterCost(shares.plain, 170n)], ratio(486n, 100n)), 1_000)
  })

  it('has the mean chance of nothing: no block, or too few for the fixed cost', () => {
    // DEAR needs two blocks, LEAST is never paid.
    const nothing = { half: ratio(4n, 5n), plain: ratio(73n, 100n), best: ratio(91n, 100n) }
    const none = ({ n, d }: Rational) => Number(n ** 4n) / Number(d ** 4n)
    const chance =
      1.62 * 1 +
      4.5 * ((81 + 108) / 256) +
      3.6 * none(nothing.half) +
      4.86 * none(nothing.plain) +
      1.62 * none(nothing.best)
    nearly(known().chanceOfNothing, BigInt(Math.round((chance / 16.2) * 1e6)), 2)
  })

  it('goes from the epoch after the data, or the last whose pot is known, to the furthest forecast', () => {
    const ends = (epochs: readonly number[]) => [epochs[0], epochs.at(-1)]
    expect(ends(table().epochs)).toEqual([701, 700 + furthestForecast])
    const newer = { ...snapshot.newest, epoch: 706 as typeof snapshot.epoch }
    expect(ends(averagePoolTable({ ...snapshot, newest: newer }).epochs)[0]).toBe(705)
  })

  it('has every column at every epoch of the grid, each falling with the pot', () => {
    const { epochs, columns } = table()
    for (const name of averageColumns) expect(columns[name]).toHaveLength(epochs.length)
    const [first, ...later] = columns.reward.map(BigInt)
    expect(later.every((reward, i) => reward < ([first, ...later][i] ?? 0n))).toBe(true)
    // The first forecast epoch: the reserves are 500,000 ada fewer of 9 billion, the fees the same.
    const fall = Number(first) / Number(known().reward)
    expect(1 - fall).toBeGreaterThan(0.00004)
    expect(1 - fall).toBeLessThan(0.0001)
  })
})

describe('an answer about the average pool', () => {
  const stake = parseAda('10000')
  const ask = () => askMainnet(snapshot)({ stake, now: inEpoch700 })

  it('is what the table has for a million, in proportion', () => {
    const outcome = ask()
    expect(outcome.perEpoch.reward).toBe(known().reward / 100n)
    expect(outcome.averageSum).toMatchObject({
      pools: 5,
      perMillion: { reward: known().reward },
      reward: outcome.perEpoch.reward,
    })
  })

  it('has the spread between pools in place of one pool’s luck', () => {
    const { spread, horizon, ...outcome } = ask()
    expect(outcome).toMatchObject({ basis: 'average', pool: null, luck: null, joining: null })
    expect(outcome).toMatchObject({ sum: null, problem: null })
    expect(horizon).toMatchObject({ low: null, high: null, band: null })
    const { low, high, chanceOfNothing } = known()
    expect(spread).toEqual({
      low: low / 100n,
      high: high / 100n,
      chanceOfNothing: ratio(chanceOfNothing, 1_000_000n),
      pools: 5,
    })
  })

  it('does not join the stake to the network', () => {
    expect(ask().now.networkActiveStake).toBe(snapshot.pots.activeStake)
    expect(averagePool(table()).pools).toBe(5)
  })
})
