import { expect, it } from 'vitest'
import { networkRewards, poolColumns } from '../lib/rewards/index.ts'
import { amountsOf, differing } from './baselines/amounts.ts'
import { bigintNetwork, bigintPools } from './baselines/bigint.ts'
import { decimalNetwork, decimalPools } from './baselines/decimal.ts'
import { doubleNetwork, doublePools } from './baselines/double.ts'
import { tunedNetwork, tunedPools } from './baselines/double-tuned.ts'
import { fractionNetwork } from './baselines/fraction.ts'
import { aliasedYear, sampledYear } from './baselines/monte-carlo.ts'
import { benchNetwork } from './data/network.ts'
import { randomFrom } from './data/random.ts'
import { jsonOf, tableOf } from './report.ts'
import { mustAgree, passes, type Row, ratioOf } from './rows.ts'

const { pools, inputs } = benchNetwork(300)

it('every exact form says the same of every pool; doubles are wrong by a few amounts at most', () => {
  const columns = poolColumns(pools)
  const into = amountsOf(pools.length)
  const [forBigint, forDecimal] = [bigintPools(pools), decimalPools(pools)]
  const [forDouble, forTuned] = [doublePools(pools), tunedPools(pools)]
  for (const input of inputs.slice(0, 2)) {
    const ours = networkRewards(columns, input)
    const wrong = (form: () => unknown) => {
      form()
      return differing(ours, into)
    }
    expect(wrong(() => bigintNetwork(forBigint, input, into))).toBe(0)
    expect(wrong(() => decimalNetwork(forDecimal, input, into))).toBe(0)
    expect(wrong(() => fractionNetwork(pools, input, into))).toBe(0)
    expect(wrong(() => doubleNetwork(forDouble, input, into))).toBeLessThan(3)
    expect(wrong(() => tunedNetwork(forTuned, input, into))).toBeLessThan(3)
  }
})

it('samples a year: about the mean, and never outside what an epoch can bring', () => {
  const table = { chances: Float64Array.of(0.5, 0.25, 0.25), rewards: Float64Array.of(0, 4, 8) }
  for (const sample of [sampledYear, aliasedYear]) {
    const { mean, low, high } = sample(table, randomFrom(1))
    expect(Math.abs(mean - 3 * 73)).toBeLessThan(2)
    expect(low).toBeLessThan(mean)
    expect(high).toBeGreaterThan(mean)
  }
})

const row = (ratio: number, better: 'lower' | 'higher'): Row => {
  const all = (value: number) => ({ median: value, low: value, high: value })
  return {
    ...{ name: 'a-vs-b', what: 'b', answers: 'equal' },
    compared: { ours: all(1), baseline: all(1 / ratio), ratio: all(ratio), rounds: 1 },
    asked: { goal: 2, gate: better === 'lower' ? 4 : 1, better },
  }
}

it('a ratio is how many times as long, or how many times as fast', () => {
  expect(ratioOf(row(0.5, 'lower')).median).toBe(0.5)
  expect(ratioOf(row(0.5, 'higher')).median).toBe(2)
  expect(passes(row(3, 'lower'), 'goal')).toBe(false)
  expect(passes(row(3, 'lower'), 'gate')).toBe(true)
  expect(passes(row(0.7, 'higher'), 'goal')).toBe(false)
  expect(passes(row(2, 'higher'), 'gate')).toBe(false)
})

it('says so as JSON, of what has a goal alone', () => {
  const { asked: _, ...without } = row(1, 'lower')
  expect(JSON.parse(jsonOf([row(0.5, 'higher'), without]))).toEqual([
    { name: 'a-vs-b', ours: 1, baseline: 2, ratio: 2, goal: 2, gate: 1, better: 'higher' },
  ])
  expect(tableOf([row(5, 'lower')])).toContain('gate 4: FAIL')
})

it('refuses to time what is wrong', () => {
  expect(() => mustAgree('a-vs-b', 1)).toThrow('a-vs-b: 1 answers differ')
})
