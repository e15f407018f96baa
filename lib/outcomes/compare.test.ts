import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import {
  blockDistribution,
  lovelace,
  parseAda,
  parsePercent,
  type RewardAt,
  ratio,
} from '../rewards/index.ts'
import { pledgeStatus } from '../snapshot/index.ts'
import { averagePoolTable } from './average-pool.ts'
import { type Candidate, comparePools } from './compare.ts'
import { chanceOfMore, nothingPaid, payoutOf } from './compare-chance.ts'
import { examplePools } from './compare-example.ts'
import { askMainnet, inDataEpoch, poolNamed, someday } from './test-mainnet.ts'

type Case = {
  readonly totalBlocks: number
  readonly share: ReturnType<typeof ratio>
  readonly rewardAt: RewardAt
}

/** Nothing up to `free` blocks, then so much a block: a member of a pool with a fixed cost. */
const member =
  (free: bigint, perBlock: bigint, lost: bigint): RewardAt =>
  (blocks) =>
    lovelace(blocks > free ? (blocks - free) * perBlock - lost : 0n)

const tinyPools = fc
  .record({
    totalBlocks: fc.integer({ min: 1, max: 6 }),
    share: fc.bigInt({ min: 1n, max: 29n }).map((n) => ratio(n, 30n)),
    free: fc.bigInt({ min: 0n, max: 3n }),
    perBlock: fc.bigInt({ min: 100n, max: 400n }),
    // Lines that differ by some lovelace are one.
    lost: fc.bigInt({ min: 10n, max: 90n }),
  })
  .map(
    ({ totalBlocks, share, free, perBlock, lost }): Case => ({
      totalBlocks,
      share,
      rewardAt: member(free, perBlock, lost),
    }),
  )

/** Every row of epochs, one by one, in whole numbers. */
function counted({ totalBlocks, share, rewardAt }: Case, epochs: number): Map<bigint, bigint> {
  const { n, d } = share
  const choose = (k: number) => {
    let ways = 1n
    for (let i = 0; i < k; i++) ways = (ways * BigInt(totalBlocks - i)) / BigInt(i + 1)
    return ways
  }
  let sums = new Map<bigint, bigint>([[0n, 1n]])
  for (let epoch = 0; epoch < epochs; epoch++) {
    const next = new Map<bigint, bigint>()
    for (const [sum, weight] of sums)
      for (let b = 0; b <= totalBlocks; b++) {
        const amount = sum + rewardAt(BigInt(b))
        const chance = choose(b) * n ** BigInt(b) * (d - n) ** BigInt(totalBlocks - b)
        next.set(amount, (next.get(amount) ?? 0n) + weight * chance)
      }
    sums = next
  }
  return sums
}

function countedChances(b: Case, a: Case, epochs: number) {
  let [more, equal, all] = [0n, 0n, 0n]
  const ofA = counted(a, epochs)
  for (const [amountB, weightB] of counted(b, epochs))
    for (const [amountA, weightA] of ofA) {
      const weight = weightA * weightB
      all += weight
      if (amountB > amountA) more += weight
      else if (amountB === amountA) equal += weight
    }
  const part = (weight: bigint) => Number((weight * 10n ** 15n) / all) / 1e15
  return { more: part(more), equal: part(equal) }
}

const payout = ({ totalBlocks, share, rewardAt }: Case, epochs: number, scale = 1) =>
  payoutOf({
    distribution: blockDistribution({ totalBlocks, share }),
    rewardAt,
    mostEpochs: epochs,
    scale,
  })

describe('the chance that one pool pays more than another', () => {
  test('is what counting every case of both gives', () => {
    fc.assert(
      fc.property(tinyPools, tinyPools, fc.integer({ min: 1, max: 4 }), (b, a, epochs) => {
        const wanted = countedChances(b, a, epochs)
        const found = chanceOfMore(payout(b, epochs), payout(a, epochs))
        expect(found.method).toBe('exact')
        expect(found.more).toBeCloseTo(wanted.more, 9)
        expect(found.equal).toBeCloseTo(wanted.equal, 9)
      }),
      { numRuns: 80 },
    )
  })

  test('more, less and the same are all there is, whichever of the two is asked about', () => {
    fc.assert(
      fc.property(tinyPools, tinyPools, fc.integer({ min: 1, max: 73 }), (b, a, epochs) => {
        const [ofA, ofB] = [payout(a, epochs), payout(b, epochs, 0.97)]
        const forth = chanceOfMore(ofB, ofA)
        const back = chanceOfMore(ofA, ofB)
        expect(forth.more + back.more + forth.equal).toBeCloseTo(1, 9)
        expect(back.equal).toBeCloseTo(forth.equal, 9)
        expect(forth.less).toBeCloseTo(back.more, 9)
      }),
      { numRuns: 60 },
    )
  })

  test('of two pools alike is even, but for the times they pay the same', () => {
    const pool: Case = {
      totalBlocks: 40,
      share: ratio(1n, 20n),
      rewardAt: member(1n, 1_000_000n, 7n),
    }
    const { more, less, equal } = chanceOfMore(payout(pool, 73), payout(pool, 73))
    expect(more).toBeCloseTo(less, 12)
    expect(equal).toBeGreaterThan(0)
  })

  test('is nothing for sure only where nothing is paid', () => {
    const rich: Case = { totalBlocks: 50, share: ratio(4n, 5n), rewardAt: member(0n, 900_000n, 0n) }
    const poor: Case = { totalBlocks: 50, share: ratio(1n, 50n), rewardAt: member(0n, 100n, 0n) }
    const far = chanceOfMore(payout(poor, 73), payout(rich, 73))
    expect(far.more).toBeGreaterThan(0)
    expect(far.less).toBeLessThan(1)
    expect(chanceOfMore(nothingPaid, payout(rich, 73)).more).toBe(0)
    expect(chanceOfMore(nothingPaid, nothingPaid)).toMatchObject({ more: 0, equal: 1, less: 0 })
  })

  test('rewards that lie on no line are put on a grid, which says how far off it may be', () => {
    const crooked: RewardAt = (blocks) => lovelace(blocks * blocks * 1000n)
    const a: Case = { totalBlocks: 12, share: ratio(1n, 3n), rewardAt: crooked }
    const b: Case = { totalBlocks: 12, share: ratio(11n, 30n), rewardAt: crooked }
    const found = chanceOfMore(payout(b, 5), payout(a, 5))
    const wanted = countedChances(b, a, 5)
    expect(found.method).toBe('grid')
    expect(Math.abs(found.more - wanted.more - (wanted.equal - found.equal) / 2)).toBeLessThan(
      found.error,
    )
  })
})

describe('mainnet pools side by side', () => {
  const snapshot = embeddedSnapshot()
  const ask = askMainnet(snapshot)
  const average = averagePoolTable({ ...snapshot, pools: snapshot.pools.slice(0, 20) })
  const pool = (ticker: string): Candidate => ({
    kind: 'pool',
    record: poolNamed(snapshot, ticker),
  })
  const compare = (candidates: readonly Candidate[], rest = {}) =>
    comparePools({
      ...{ candidates, mine: null, stake: parseAda('10000'), epochs: 73 },
      ...{ figures: snapshot, average, now: someday, ...rest },
    })

  test('each answer is the calculator’s, to the lovelace', () => {
    const { pools } = compare([pool('EPOCH'), pool('CALM'), pool('TITAN')])
    for (const { candidate, outcome } of pools) {
      const record = candidate.kind === 'pool' ? candidate.record : poolNamed(snapshot, '')
      const alone = ask({ record, stake: parseAda('10000') })
      expect(outcome.horizon).toEqual(alone.horizon)
      expect(outcome.feesPerYear).toEqual(alone.feesPerYear)
      expect(outcome.warnings).toEqual(alone.warnings)
    }
  })

  test('a year’s band holds the year’s mean, at one pot', () => {
    const { pools } = compare([pool('EPOCH'), pool('CALM')], { now: inDataEpoch })
    for (const { year, outcome } of pools) {
      expect(year?.low).toBeLessThan(outcome.perYear)
      expect(year?.high).toBeGreaterThan(outcome.perYear)
    }
  })

  test('the pool that pays more is found, held against the reader’s own', () => {
    const { verdict, reference } = compare([pool('EPOCH'), pool('CALM')], { mine: 1 })
    expect(reference).toBe(1)
    expect(verdict?.best).toBe(0)
    expect(verdict?.perYear).toBe(
      ask({ record: poolNamed(snapshot, 'EPOCH'), stake: parseAda('10000') }).perYear -
        ask({ record: poolNamed(snapshot, 'CALM'), stake: parseAda('10000') }).perYear,
    )
  })

  test('without a pool of one’s own the better stands first; one’s own is never passed over', () => {
    const turned = compare([pool('EPOCH'), pool('CALM')]).verdict
    const own = compare([pool('EPOCH'), pool('CALM')], { mine: 0 }).verdict
    expect([turned?.best, turned?.than]).toEqual(own && own.perYear < 0n ? [0, 1] : [1, 0])
    expect([own?.best, own?.than]).toEqual([1, 0])
    const back = compare([pool('CALM'), pool('EPOCH')]).verdict
    expect(back?.perYear).toBe(turned?.perYear)
    expect(back?.chance.more).toBeCloseTo(turned?.chance.more ?? 0, 9)
  })

  test('the example is two pools that a rule picks: open, the larger second', () => {
    const [middle, upper] = examplePools(snapshot)
    expect(middle && upper && middle.activeStake < upper.activeStake).toBe(true)
    const above = (stake = 0n) =>
      snapshot.pools.filter(
        (one) =>
          one.ticker !== null &&
          one.margin.n * 2n < one.margin.d &&
          one.retiringEpoch === null &&
          pledgeStatus(one, snapshot) !== 'unmet' &&
          one.activeStake > stake,
      ).length
    expect(Math.abs(above(middle?.activeStake) * 2 - above(-1n))).toBeLessThanOrEqual(2)
    expect(Math.abs(above(upper?.activeStake) * 4 - above(-1n))).toBeLessThanOrEqual(4)
  })

  test('a pool that keeps everything is beaten unless the other pays nothing at all', () => {
    const keeper: Candidate = {
      kind: 'own',
      own: {
        kind: 'own',
        poolStake: parseAda('10000000'),
        pledge: lovelace(0n),
        margin: parsePercent('100'),
        fixedCost: parseAda('170'),
        ownerStake: lovelace(0n),
      },
    }
    const { pools, verdict } = compare([keeper, pool('EPOCH')])
    expect(pools[1]?.against?.more).toBeGreaterThan(0.999)
    expect(verdict?.withinLuck).toBe(false)
  })

  test('one pool alone has no verdict, and a pool of more ada than exists no answer', () => {
    expect(compare([pool('EPOCH')]).verdict).toBeNull()
    const impossible: Candidate = {
      kind: 'own',
      own: {
        kind: 'own',
        poolStake: parseAda('44000000000'),
        pledge: lovelace(0n),
        margin: parsePercent('0'),
        fixedCost: lovelace(0n),
        ownerStake: lovelace(0n),
      },
    }
    const { pools, verdict } = compare([pool('EPOCH'), impossible])
    expect(pools[1]?.outcome.problem?.kind).toBe('more-than-exists')
    expect(pools[1]?.against).toBeNull()
    expect(verdict).toBeNull()
  })
})
