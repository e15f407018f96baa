import { expect, it } from 'vitest'
import { type Lovelace, lovelace, one, ratio, rewardPot, zero } from '../../lib/rewards/index.ts'
import type { ChainEpoch } from './chain.ts'
import { leftBehind, leftByChance } from './departures.ts'
import { epochTotal } from './epoch-totals.ts'
import { bestPledge, pledgeTaken } from './pledges.ts'
import { percent, runs, signedPercent } from './written.ts'

const stakes = (...amounts: bigint[]) => new Map(amounts.map((at, i) => [310 + i, at]))

it('an account that left is seen by the same stake missing for three epochs', () => {
  expect([...leftBehind(stakes(0n, 5000n, 5005n, 5010n, 3n))]).toEqual([311, 312, 313])
})

it('two or four epochs in a row are no mark, nor are three that differ', () => {
  expect(leftBehind(stakes(0n, 5000n, 5005n, 0n)).size).toBe(0)
  expect(leftBehind(stakes(0n, 5000n, 5005n, 5010n, 5010n, 0n)).size).toBe(0)
  expect(leftBehind(stakes(0n, 5000n, 5200n, 5010n, 0n)).size).toBe(0)
})

it('a mark must be five times what is missing around it', () => {
  expect(leftBehind(stakes(1000n, 5000n, 5100n, 5200n, 900n)).size).toBe(3)
  expect(leftBehind(stakes(1001n, 5000n, 5100n, 5200n, 900n)).size).toBe(0)
})

it('counts what chance makes of the mark', () => {
  const same = stakes(...Array.from({ length: 9 }, () => 5_000_000n))
  const threeInARow = (drawn: number) => leftByChance(same, () => drawn, 2)
  // All alike: a run of nine has no mark, in whatever order.
  expect(threeInARow(0.5)).toBe(0)
  const three = stakes(0n, 0n, 5_000_000n, 5_000_000n, 5_000_000n)
  expect(leftByChance(three, () => 0.999, 2)).toBe(3) // each stays where it is
})

it('takes the nearest pledge that the stake could cover, and none where none could be', () => {
  const pool = {
    pledges: [
      { epoch: 616, pledge: lovelace(900n) },
      { epoch: 589, pledge: lovelace(100n) },
    ],
    margin: zero,
    fixedCost: lovelace(0n),
  }
  expect(pledgeTaken(pool, 610, lovelace(1000n))).toBe(900n)
  expect(pledgeTaken(pool, 610, lovelace(899n))).toBe(100n)
  expect(pledgeTaken(pool, 600, lovelace(1000n))).toBe(100n)
  expect(pledgeTaken(pool, 600, lovelace(99n))).toBeNull()
  expect(pledgeTaken(undefined, 600, lovelace(99n))).toBeNull()
})

it('the best pledge of a small pool is about half its stake, of a large one all of it', () => {
  const [total, k] = [lovelace(1_000_000n), 10n]
  expect(bestPledge(lovelace(1_000n), total, k)).toBe(505n)
  expect(bestPledge(lovelace(90_000n), total, k)).toBe(90_000n)
  expect(bestPledge(lovelace(200_000n), total, k)).toBe(200_000n)
})

const active = lovelace(20_000_000n)

/** An epoch of two pools of half the active stake each; `paid` is what the chain is to have paid. */
function madeUp(paid: bigint, decentralisation = zero): ChainEpoch {
  const pot = rewardPot({
    reserves: lovelace(10_000_000_000n),
    fees: lovelace(0n),
    blocks: 21_600n,
    rho: ratio(3n, 1000n),
    tau: ratio(1n, 5n),
    decentralisation,
    activeSlotCoefficient: ratio(1n, 20n),
    slotsPerEpoch: 432_000n,
  })
  return {
    ...{ epoch: 300, pot, totalStake: lovelace(40_000_000n), activeStake: active, blocks: 100n },
    ...{ decentralisation, a0: ratio(3n, 10n), k: 2n, theirPot: null, paid },
    ...{ delivered: null, fees: null, otherMovements: null },
  }
}

const pledgeOf = (pledge: bigint) => ({
  ...{ pledges: [{ epoch: 300, pledge: lovelace(pledge) }], margin: one, fixedCost: lovelace(0n) },
})
const twoPools = (pledge: bigint, madeBlock = true) => ({
  pools: new Map([
    ['a', pledgeOf(0n)],
    ['b', pledgeOf(pledge)],
  ]),
  stakes: new Map([
    [
      300,
      new Map<string, Lovelace>([
        ['a', lovelace(10_000_000n)],
        ['b', lovelace(10_000_000n)],
      ]),
    ],
  ]),
  madeBlock: (id: string) => id === 'a' || madeBlock,
})
// R = 24,000,000: a pool of a quarter of all ada gets 24,000,000 / 1.3 / 4.
const each = 4_615_384n

it('sums the pools’ rewards at the blocks due to them', () => {
  const total = epochTotal(madeUp(2n * each), twoPools(0n))
  expect(total).toMatchObject({ engine: 2n * each, verdict: 'exact', basis: 'stakes', pools: 2 })
  // Pools of equal reward a block: however the blocks fall, the total is the same.
  expect(total.luck).toBe(0)
})

it('a pledge above the stake is open: paid nothing or with its best pledge', () => {
  const input = twoPools(10_000_001n)
  expect(epochTotal(madeUp(each), input)).toMatchObject({ open: each, verdict: 'pledges' })
  const { openAtBest } = epochTotal(madeUp(each), input)
  expect(openAtBest).toBeGreaterThan(0n)
  expect(epochTotal(madeUp(2n * each + openAtBest), input).verdict).toBe('pledges')
  expect(epochTotal(madeUp(2n * each + openAtBest + 1n), input).verdict).toBe('unexplained')
  expect(epochTotal(madeUp(each - 1n), input).verdict).toBe('unexplained')
})

it('while d is 4/5 or more a pool with a block gets all and one without gets nothing', () => {
  const federated = madeUp(each, ratio(4n, 5n))
  expect(epochTotal(federated, twoPools(0n, false))).toMatchObject({
    basis: 'blocks',
    engine: each,
  })
})

it('luck is what the blocks of unlike pools can make of the total', () => {
  const total = epochTotal(madeUp(2n * each), twoPools(10_000_000n))
  expect(total.engine).toBeGreaterThan(2n * each)
  const more = Number(total.engine - 2n * each)
  // Of 100 blocks each falls on one of two pools; one's is worth more / 50 more, so √100 · more / 100.
  expect(total.luck).toBeCloseTo(more / 10, 0)
})

it('without any pool’s stake the whole active stake is one landmark', () => {
  const total = epochTotal(madeUp(1n), { ...twoPools(0n), stakes: new Map() })
  expect(total).toMatchObject({ basis: 'active stake', verdict: 'bounds' })
  expect(total.engine).toBe(9_230_769n) // R / 1.3 / 2
})

it('writes percent to the nearest thousandth, and runs of epochs together', () => {
  expect([percent(1n, 8n), percent(1n, 3n), percent(2n, 3n), percent(5n, 0n)]).toEqual([
    '12.500',
    '33.333',
    '66.667',
    '0.000',
  ])
  expect([signedPercent(-1n, 8n), signedPercent(0n, 8n)]).toEqual(['−12.500', '+0.000'])
  expect(runs([211, 212, 213, 217, 219, 220])).toBe('211–213, 217, 219–220')
})
