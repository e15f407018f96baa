import { describe, expect, it } from 'vitest'
import { embeddedFile, embeddedSnapshot, sha256 } from '../../data/embedded.ts'
import { shardOf } from './parts.ts'
import { decodePoolHistory } from './pool-history.ts'
import { poolId } from './pool-id.ts'
import { decodePoolTrends, lineText, stakeChange, trendEpochs, trendLevels } from './pool-trends.ts'
import { SnapshotError } from './snapshot-error.ts'

const snapshot = embeddedSnapshot()
const file = embeddedFile(snapshot.parts.poolTrends.path)
const ids = snapshot.pools.map(({ id }) => id)
const trends = decodePoolTrends(file, 'mainnet', ids)

describe('the trends of the embedded pools', () => {
  it('have the hash that the bundle names, one for each pool, from 509 to 617', () => {
    expect(sha256(file)).toBe(snapshot.parts.poolTrends.sha256)
    expect(file.length).toBe(snapshot.parts.poolTrends.bytes)
    expect(trends.of.size).toBe(2_720)
    expect(trends.epochs).toHaveLength(16)
    expect([trends.epochs[0], trends.epochs.at(-1)]).toEqual([509, 617])
  })

  it('say what the full history says', () => {
    const shard = snapshot.parts.poolHistory[7]
    if (!shard) throw new Error('no shard')
    const { stakes } = decodePoolHistory(embeddedFile(shard.path), 'mainnet')
    let compared = 0
    for (const [id, all] of stakes) {
      const trend = trends.of.get(id)
      if (!trend) continue
      compared += 1
      const shown = trends.epochs.map((epoch) => all[epoch - 509] ?? null)
      const most = Number(shown.reduce((a: bigint, b) => (b && b > a ? b : a), 0n))
      shown.forEach((stake, i) => {
        const level = trend.line[i]
        if (stake === null) expect(level).toBeNull()
        else expect(level).toBe(Math.round((Number(stake) / most) * trendLevels))
      })
      const [before, now] = [all[607 - 509], all[617 - 509]]
      if (before && now)
        expect(trend.overTen).toBe(Math.round((Number(now) / Number(before) - 1) * 1_000))
    }
    expect(compared).toBeGreaterThan(5)
    expect(ids.filter((id) => shardOf(id) === 7)).toHaveLength(compared)
  })

  it('tell a new pool from one whose stake is not known', () => {
    const changes = [...trends.of.values()].map(({ overHundred }) => overHundred)
    expect(changes).toContain('new')
    expect(changes.every((change) => change === null || change === 'new' || change >= -1_000)).toBe(
      true,
    )
  })
})

describe('a change of stake', () => {
  it('is in thousandths of what it was, rounded', () => {
    expect(stakeChange([1_000n, 1_500n], 1)).toBe(500)
    expect(stakeChange([3n, 1n], 1)).toBe(-667)
    expect(stakeChange([3n, 0n], 1)).toBe(-1_000)
    expect(stakeChange([1n, 269n], 1)).toBe(268_000)
  })

  it('of a pool that was in no distribution up to then is that it is new', () => {
    expect(stakeChange([null, null, 5n], 1)).toBe('new')
    expect(stakeChange([null, 0n, 5n], 1)).toBe('new')
  })

  it('is unknown where the pool was left out between, or the table does not reach', () => {
    expect(stakeChange([4n, null, 5n], 1)).toBeNull()
    expect(stakeChange([4n, 5n], 2)).toBeNull()
    expect(stakeChange([4n, null], 1)).toBeNull()
  })
})

describe('a line', () => {
  it('runs from nothing to the pool’s largest stake', () => {
    expect(lineText([0n, 31n, 62n, null])).toBe('0gv_')
    expect(lineText([0n, 0n])).toBe('00')
    expect(lineText([null])).toBe('_')
  })

  it('has its points evenly spread, both ends among them', () => {
    const epochs = trendEpochs(509, 617)
    expect(epochs.slice(0, 3)).toEqual([509, 516, 523])
    expect(epochs.at(-1)).toBe(617)
    expect(new Set(trendEpochs(7, 7))).toEqual(new Set([7]))
  })
})

describe('a file of trends', () => {
  const two = [poolId('1'.repeat(56)), poolId('2'.repeat(56))]
  const wire = () => ({
    ...{ version: 1, network: 'mainnet', from: 509, to: 617 },
    columns: {
      line: ['0123456789abcdef', '_______________v'],
      overTen: [5, 'new'] as unknown[],
      overHundred: [null, -1_000] as unknown[],
    } as Record<string, unknown[]>,
  })
  const code = (change: (file: ReturnType<typeof wire>) => unknown, of = two) => {
    const broken = wire()
    change(broken)
    try {
      decodePoolTrends(broken, 'mainnet', of)
    } catch (error) {
      if (error instanceof SnapshotError) return `${error.code} ${error.field}`
      throw error
    }
    return 'accepted'
  }

  it('is read row by row', () => {
    const read = decodePoolTrends(wire(), 'mainnet', two)
    expect(read.of.get(poolId('2'.repeat(56)))).toEqual({
      line: [...Array<null>(15).fill(null), 31],
      overTen: 'new',
      overHundred: -1_000,
    })
  })

  it.each([
    ['accepted', () => {}],
    ['COLUMN_LENGTH poolTrends.columns.overTen', (f) => f.columns.overTen?.pop()],
    ['COLUMN_LENGTH poolTrends.columns.line[1]', (f) => f.columns.line?.splice(1, 1, 'vv')],
    ['NOT_A_DECIMAL poolTrends.columns.line[0]', (f) => f.columns.line?.fill('w'.repeat(16))],
    ['WRONG_TYPE poolTrends.columns.line[0]', (f) => f.columns.line?.fill(7)],
    ['OUT_OF_RANGE poolTrends.columns.overTen[0]', (f) => f.columns.overTen?.fill(-1_001)],
    ['WRONG_TYPE poolTrends.columns.overTen[0]', (f) => f.columns.overTen?.fill('old')],
    ['WRONG_TYPE poolTrends.columns.overTen[0]', (f) => f.columns.overTen?.fill(0.5)],
    ['MISSING_FIELD poolTrends.columns.line', (f) => delete f.columns.line],
    ['UNKNOWN_FIELD poolTrends.apy', (f) => Object.assign(f, { apy: 5 })],
    ['WRONG_VERSION poolTrends.version', (f) => Object.assign(f, { version: 2 })],
    ['WRONG_NETWORK poolTrends.network', (f) => Object.assign(f, { network: 'preview' })],
    ['OUT_OF_RANGE poolTrends.to', (f) => Object.assign(f, { to: 508 })],
  ] as readonly [string, (file: ReturnType<typeof wire>) => unknown][])(
    '%s',
    (expected, change) => {
      expect(code(change)).toBe(expected)
    },
  )

  it('of another bundle, with other pools, is refused', () => {
    expect(code(() => {}, two.slice(1))).toBe('COLUMN_LENGTH poolTrends.columns.line')
  })
})
