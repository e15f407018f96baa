import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { embeddedFile, embeddedSnapshot } from '../../data/embedded.ts'
import {
  adaForPlot,
  epoch,
  type Lovelace,
  lovelace,
  maxSupply,
  ratioForPlot,
} from '../rewards/index.ts'
import { defaultScenario, type Scenario } from '../scenario/index.ts'
import { decodeHistory, decodePoolHistory, type Pool, shardOf } from '../snapshot/index.ts'
import { averageOutcome } from './average-outcome.ts'
import { averagePoolTable } from './average-pool.ts'
import { epochAnswer } from './epoch-answer.ts'
import { type Retrospect, retrospect } from './retrospect.ts'
import { askMainnet, inDataEpoch, ownPool, poolNamed } from './test-mainnet.ts'

const snapshot = embeddedSnapshot()
const history = decodeHistory(embeddedFile(snapshot.parts.history.path), 'mainnet')
const average = averagePoolTable({ ...snapshot, pools: snapshot.pools.slice(0, 40) })
const ask = askMainnet(snapshot)
const calm = poolNamed(snapshot, 'CALM')

function pastOf({ id }: Pool) {
  const shard = snapshot.parts.poolHistory[shardOf(id)]
  const { from, stakes } = decodePoolHistory(embeddedFile(shard?.path ?? ''), 'mainnet')
  return { from, stakes: stakes.get(id) ?? [] }
}

type Asked = Partial<Omit<Scenario, 'estimate'>> & {
  readonly made: number
  readonly said?: Lovelace | null
  readonly record?: Pool
  readonly clockEpoch?: number
}

function look({ made, said = null, record, clockEpoch = 669, ...asked }: Asked): Retrospect {
  const scenario = {
    ...defaultScenario,
    ...(record && { pool: { kind: 'pool', id: record.id } as const }),
    ...asked,
  }
  return retrospect({
    ...{ scenario, estimate: { made, said }, figures: snapshot, average, history },
    pool: record ?? null,
    past: record ? pastOf(record) : null,
    clockEpoch: epoch(clockEpoch),
  })
}

describe('of the data epoch', () => {
  test('a pool gives to the lovelace what the answer says of it', () => {
    for (const stake of [1n, 10_000_000_000n, 5_000_000_000_000n].map((n) => lovelace(n))) {
      const { rows } = look({ made: 617, record: calm, stake })
      expect(rows.map(({ came }) => came)).toEqual([ask({ record: calm, stake }).atDataEpoch])
    }
  })

  test('a pool of one’s own does too, whose stake is the question’s own', () => {
    const pool = ownPool({ poolStake: '3000000', pledge: '50000', fixedCost: '340', margin: '2' })
    const own = pool.kind === 'own' ? { ...pool, ownerStake: pool.pledge } : pool
    const { rows } = look({ made: 617, pool: own })
    expect(rows.map(({ came }) => came)).toEqual([ask({ pool: own }).atDataEpoch])
  })

  test('so does the average pool, and nothing is carried', () => {
    const { rows, carried } = look({ made: 617 })
    const { atDataEpoch } = averageOutcome({
      ...{ scenario: defaultScenario, figures: snapshot, average, now: inDataEpoch },
    })
    expect(rows.map(({ came }) => came)).toEqual([atDataEpoch])
    expect(carried).toBe(false)
  })

  test('performance counts, as it was asked', () => {
    const half = look({ made: 617, record: calm, performance: { n: 1n, d: 2n } as never })
    expect(half.rows[0]?.came).toBe(
      ask({ record: calm, performance: { n: 1n, d: 2n } as never }).atDataEpoch,
    )
  })
})

test('an epoch before is worked out with its own pot, stake and blocks: by hand within a millionth', () => {
  // Large enough that every count of blocks in reach covers its fixed cost: the mean is the reward at the mean.
  const large = snapshot.pools.find(
    ({ activeStake, margin, pledge }) =>
      activeStake > 40_000_000_000_000n &&
      activeStake < 60_000_000_000_000n &&
      margin.n < margin.d &&
      pledge < 1_000_000_000_000n,
  ) as Pool
  const at = 600
  const { pot, row } = epochAnswer(history, at)
  const stake = 10_000_000_000
  const held = Number(pastOf(large).stakes[at - pastOf(large).from])
  const reserves = Number(history.columns.reserves[at + 1 - history.from])
  const total = Number(maxSupply) - reserves
  const [z0, sigma, p] = [1 / 500, (held + stake) / total, Number(large.pledge) / total]
  const [sigmaCap, pCap] = [Math.min(sigma, z0), Math.min(p, z0)]
  const bonus = pCap * 0.3 * ((sigmaCap - pCap * ((z0 - sigmaCap) / z0)) / z0)
  const most = (Number(pot?.rewardPot) / 1.3) * (sigmaCap + bonus)
  // β ÷ σₐ at the mean number of blocks is 1: the most is the mean.
  const left = (most - Number(large.fixedCost)) * (1 - ratioForPlot(large.margin))
  const byHand = (left * stake) / (held + stake)
  expect(Number(row.activeStake)).toBeGreaterThan(0)
  const [looked] = look({ made: at, record: large, clockEpoch: at + 1 }).rows
  expect(Math.abs(Number(looked?.came) / byHand - 1)).toBeLessThan(1e-6)
})

describe('what was said stands beside what came', () => {
  const said = lovelace(2_500_000n)
  const { rows, came, saidInAll, difference, differenceShare, unknown, over } = look({
    ...{ made: 600, record: calm, said },
  })

  test('for every known epoch since, and for all of them', () => {
    expect(rows.map((row) => row.epoch)).toEqual(Array.from({ length: 18 }, (_, i) => 600 + i))
    expect(came).toBe(rows.reduce((sum, row) => sum + row.came, 0n))
    expect(saidInAll).toBe(18n * said)
    expect(difference).toBe((came ?? 0n) - 18n * said)
    expect(differenceShare && ratioForPlot(differenceShare)).toBeCloseTo(
      adaForPlot(lovelace(came ?? 0n)) / 45 - 1,
    )
  })

  test('epochs that are over and not known are said to be', () => {
    expect(over).toBe(668)
    expect(unknown).toEqual([{ from: 618, to: 668, why: 'pot' }])
  })

  test('what the chain paid all pools is its own, and unknown after 615', () => {
    const share = rows.find((row) => row.epoch === 615)?.paidShare
    expect(share).toEqual(epochAnswer(history, 615).paidShare)
    expect(rows.filter((row) => row.paidShare === null).map((row) => row.epoch)).toEqual([616, 617])
  })

  test('what the pool made is unknown, unless the figures tell', () => {
    expect(rows.every(({ actual }) => actual === null)).toBe(true)
    const blocks = { ...calm, blocks: 3 }
    const told = look({ made: 616, record: blocks }).rows
    expect(told.map(({ actual }) => actual === null)).toEqual([true, false])
    const none = look({ made: 617, record: { ...calm, blocks: 0 } }).rows
    expect(none[0]?.actual).toBe(0n)
  })
})

test('without a word on what was said, there is no difference', () => {
  const { came, saidInAll, difference, differenceShare } = look({ made: 616, record: calm })
  expect(came).toBeGreaterThan(0n)
  expect([saidInAll, difference, differenceShare]).toEqual([null, null, null])
})

test('of nothing said, a difference is no share', () => {
  const { difference, differenceShare } = look({ made: 616, record: calm, said: lovelace(0n) })
  expect(difference).toBeGreaterThan(0n)
  expect(differenceShare).toBeNull()
})

test('epochs before the pool’s stake is known are unknown for that, not for the pot', () => {
  const { unknown, rows } = look({ made: 500, record: calm })
  expect(unknown[0]).toEqual({ from: 500, to: 508, why: 'stake' })
  expect(rows[0]?.epoch).toBe(509)
})

test('a link made in an epoch that is not over has nothing to look back on', () => {
  for (const made of [669, 700, 9999])
    expect(look({ made, record: calm })).toMatchObject({ rows: [], unknown: [], came: null })
})

test('a link made after all that is known says which epochs are not', () => {
  expect(look({ made: 640, record: calm })).toMatchObject({
    rows: [],
    unknown: [{ from: 640, to: 668, why: 'pot' }],
  })
})

test('the average pool is carried by what a pot holds for each staked ada', () => {
  const { rows, carried } = look({ made: 600 })
  expect(carried).toBe(true)
  const at = (of: number) => Number(rows.find((row) => row.epoch === of)?.came)
  const perAda = (of: number) => {
    const { pot, row } = epochAnswer(history, of)
    return Number(pot?.rewardPot) / Number(row.activeStake)
  }
  expect(Math.abs(at(600) / at(617) / (perAda(600) / perAda(617)) - 1)).toBeLessThan(1e-6)
})

test('more ada than there was in an epoch is no question of it', () => {
  const stake = lovelace(37_500_000_000_000_000n)
  const { unknown } = look({ made: 509, record: calm, stake, clockEpoch: 520 })
  expect(unknown).toEqual([{ from: 509, to: 519, why: 'more-than-exists' }])
})

describe('a pledge was read in one epoch and says nothing sure of those before', () => {
  const first = snapshot.poolsEpoch - 3
  const past = pastOf(calm)
  const held = past.stakes[first - past.from] ?? null
  const before = { from: first, to: snapshot.poolsEpoch - 1, why: 'pledge' }
  const from = (record: Pool) => look({ made: first, record, clockEpoch: 618 })

  test('one that its stake could not hold: unknown then, unmet since', () => {
    const { rows, unknown } = from({ ...calm, pledge: lovelace(10n ** 15n) })
    expect(unknown).toEqual([before])
    expect(new Set(rows.map(({ came }) => came))).toEqual(new Set([0n]))
    expect(rows[0]?.epoch).toBe(snapshot.poolsEpoch)
  })

  test('one that its stake no longer holds: counted as met then, unmet since', () => {
    const little = { activeStake: lovelace(1n), activeStakeAtPledge: lovelace(1n) }
    const { rows, unknown } = from({ ...calm, pledge: lovelace(2n), ...little })
    expect(unknown).toEqual([])
    for (const { epoch, came } of rows) expect(came > 0n).toBe(epoch < snapshot.poolsEpoch)
  })

  test('one of all that the pool held is possible, a lovelace more is not', () => {
    expect(held).not.toBeNull()
    const of = (pledge: bigint) => from({ ...calm, pledge: lovelace(pledge) }).unknown[0]?.from
    expect(of(held ?? 0n)).not.toBe(first)
    expect(of((held ?? 0n) + 1n)).toBe(first)
  })
})

test('whatever a link says, each epoch since is known or unknown, once', () => {
  const made = fc.integer({ min: 208, max: 9999 })
  const said = fc.option(
    fc.bigInt({ min: 0n, max: 45n * 10n ** 15n }).map((n) => lovelace(n)),
    { nil: null },
  )
  fc.assert(
    fc.property(made, said, fc.constantFrom(620, 669, 5_000), (made, said, clockEpoch) => {
      const { rows, unknown, over } = look({ made, said, clockEpoch })
      const epochs = [
        ...rows.map((row) => row.epoch as number),
        ...unknown.flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, i) => from + i),
        ),
      ]
      expect(epochs.sort((a, b) => a - b)).toEqual(
        Array.from({ length: Math.max(0, over - made + 1) }, (_, i) => made + i),
      )
    }),
    { numRuns: 40 },
  )
})
