import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { compare, parseAda, ratioForPlot } from '../rewards/index.ts'
import { poolByIdOnly } from '../scenario/index.ts'
import { readLab } from '../scenario/lab-query.ts'
import { labAnswer, labBase, labRows } from './lab-answer.ts'
import { poolsOfMajority } from './lab-concentration.ts'
import { operatorProfits } from './lab-operators.ts'
import { labPotParts } from './lab-pot.ts'
import { whatIfOf } from './lab-what-if.ts'
import { simulationAnswer, simulationBase } from './simulation.ts'
import { inDataEpoch, someday } from './test-mainnet.ts'

const snapshot = embeddedSnapshot()
const base = labBase(simulationBase(snapshot, someday))
const questionOf = (link: string) =>
  readLab(new URLSearchParams(link), snapshot.parameters, poolByIdOnly).scenario
const ask = (link: string, from = 0, rows = 25) =>
  labAnswer(base, { ...questionOf(link), from, rows })

describe('the lab’s answer', () => {
  it('is the simulation’s, to the lovelace', () => {
    const links = fc.record({
      k: fc.integer({ min: 1, max: 10_000 }).map(String),
      rho: fc.integer({ min: 0, max: 100 }).map((hundredths) => String(hundredths / 100)),
      tau: fc.integer({ min: 0, max: 100 }).map(String),
      a0: fc.integer({ min: 0, max: 1000 }).map((hundredths) => String(hundredths / 100)),
      minCost: fc.integer({ min: 0, max: 1000 }).map(String),
      costs: fc.constantFrom('stay', 'lift', 'follow'),
      minMargin: fc.integer({ min: 0, max: 100 }).map(String),
      fees: fc.constantFrom('', '0', '80000', '5000000'),
      leverage: fc.constantFrom('', '1', '10', '2500.5'),
      blend: fc.constantFrom('', '0', '0.5', '1'),
      fullPot: fc.constantFrom('0', '1'),
    })
    fc.assert(
      fc.property(links, (words) => {
        const question = questionOf(new URLSearchParams(words).toString())
        const answer = labAnswer(base, { ...question, from: 0, rows: 3 })
        const plain = simulationAnswer(snapshot, whatIfOf(question.rules), someday)
        expect(answer.after).toEqual(plain.after)
        expect(answer.before).toEqual(plain.before)
        expect(answer.operatorSides).toEqual(plain.operatorSides)
        const sum = (side: 'before' | 'after') =>
          answer.pot.reduce((total, row) => total + row[side], 0n)
        expect(sum('before')).toBe(plain.before.rewardPot)
        expect(sum('after')).toBe(plain.after.rewardPot)
      }),
      { numRuns: 4 },
    )
  })

  it.each(['k-1000', 'leverage-10', 'cip-7', 'cip-163'])(
    'shares out the whole pot under %s',
    (id) => {
      const { pot, after, before } = ask(`preset=${id}`)
      expect(pot.map(({ part }) => part)).toEqual(labPotParts)
      expect(pot.reduce((sum, row) => sum + row.after, 0n)).toBe(after.rewardPot)
      expect(pot.reduce((sum, row) => sum + row.before, 0n)).toBe(before.rewardPot)
    },
  )

  it('counts public pools only: members of the others get nothing whatever the rules', () => {
    const { publicSides, points } = ask('preset=k-1000')
    const isOpen = ({ margin }: { margin: { n: bigint; d: bigint } }) => margin.n < margin.d
    const open = snapshot.pools.filter(isOpen)
    const { gain, lose, same } = publicSides
    expect(gain.pools + lose.pools + same.pools).toBe(open.length)
    expect(gain.stake + lose.stake + same.stake).toBe(
      open.reduce((sum, { activeStake }) => sum + activeStake, 0n),
    )
    expect(points.side.filter((side) => side === 2)).toHaveLength(lose.pools)
    expect(points.side.filter((side) => side === 1)).toHaveLength(gain.pools)
  })

  it('lists every pool that loses, a page at a time, the largest loss first', () => {
    const { publicSides, listed } = ask('')
    expect(listed).toBe(publicSides.lose.pools)
    const all = Array.from(
      { length: Math.ceil(listed / 60) },
      (_, page) => ask('', page * 60, 60).rows,
    )
      .flat()
      .map(({ pool }) => pool.id)
    expect(new Set(all).size).toBe(listed)
    const { rows } = ask('', 0, listed)
    expect(rows.map(({ pool }) => pool.id)).toEqual(all)
    const lost = rows.map(({ members }) => members)
    expect(lost).toEqual([...lost].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
    // A page past the end is the last row: nothing is asked for that is not there.
    expect(ask('', 100_000).rows).toHaveLength(1)
  })

  it('finds the reader’s pool whether it is listed or not', () => {
    const small = snapshot.pools.find(({ activeStake }) => activeStake < parseAda('1000'))
    const link = `show=lose&pool=${small?.id}`
    const { mine, mineChange } = ask(link)
    expect(mine?.pool.id).toBe(small?.id)
    expect(mineChange).not.toBeNull()
    expect(ask('').mine).toBeNull()
    expect(ask('').mineChange).toBeNull()
  })

  it('changes nothing under today’s rules', () => {
    const { publicSides, before, after, rows, majority, profits, returns, points } =
      ask('preset=today')
    expect(publicSides.gain.pools + publicSides.lose.pools).toBe(0)
    expect(after).toEqual(before)
    expect(rows).toEqual([])
    expect(majority.after).toEqual(majority.before)
    expect(profits.after).toEqual(profits.before)
    expect(returns.after).toEqual(returns.before)
    expect(points.change.every((change) => change === 0)).toBe(true)
  })

  it('writes every public pool to a file, the points beside it', () => {
    const rows = labRows(base, questionOf('preset=k-1000'))
    const { points } = ask('preset=k-1000')
    expect(rows).toHaveLength(points.pool.length)
    const changes = new Map(rows.map(({ pool, change }) => [pool.id, ratioForPlot(change) * 100]))
    for (const [at, i] of points.pool.entries())
      expect(points.change[at]).toBeCloseTo(changes.get(snapshot.pools[i]?.id as never) ?? -1, 9)
  })

  it('orders by name, stake, returns and their change', () => {
    const sorted = (link: string) => ask(`show=all&${link}`, 0, 3000).rows
    const stakes = sorted('sort=stake').map(({ pool }) => pool.activeStake)
    expect(stakes).toEqual([...stakes].sort((a, b) => (a < b ? -1 : 1)))
    const after = sorted('sort=-after').map(({ rosAfter }) => rosAfter)
    for (const [i, ros] of after.entries())
      expect(compare(ros, after[i + 1] ?? ros)).toBeGreaterThanOrEqual(0)
  })
})

describe('at the data epoch', () => {
  it('twice the k takes from 179 public pools, which hold 10.8 billion ada', () => {
    const then = labBase(simulationBase(snapshot, inDataEpoch))
    const { publicSides, after, pot } = labAnswer(then, { ...questionOf(''), from: 0, rows: 1 })
    expect(publicSides.lose).toEqual({ pools: 179, stake: 10_815_222_257_532_447n })
    expect(after.saturatedPools).toBe(216)
    expect(pot.find(({ part }) => part === 'oversaturation')).toEqual({
      ...{ part: 'oversaturation', before: 53_458_417_948n, after: 1_942_130_731_694n },
    })
  })
})

describe('the fewest pools with more than half', () => {
  it.each([
    [[], null],
    [[0n, 0n], null],
    [[1n], 1],
    // Half is not more than half.
    [[2n, 1n, 1n], 2],
    [[1n, 3n, 1n], 1],
    [[1n, 1n, 1n, 1n], 3],
  ])('of %s are %s', (amounts, fewest) => {
    expect(poolsOfMajority(amounts)).toBe(fewest)
  })
})

describe('operators', () => {
  const operator = (ada: string) => ({
    ...(base.before.expected[0] as (typeof base.before.expected)[number]),
    operator: parseAda(ada),
  })

  it('cover their costs where twelve months of them are within a year of epochs', () => {
    // 73 × 12 ada a year; 73 ada a month.
    const costs = parseAda('73')
    const { viable, classes } = operatorProfits([operator('12'), operator('11.999999')], costs, 73)
    expect(viable.pools).toBe(1)
    expect(classes).toEqual([1, 1, 0, 0, 0, 0])
  })

  it('stand in classes of what is left a month', () => {
    // 12 ada an epoch are 73 a month.
    const each = ['0', '12', '200', '1000', '4000', '40000'].map(operator)
    expect(operatorProfits(each, parseAda('0'), 73).classes).toEqual([0, 2, 1, 1, 1, 1])
    expect(operatorProfits(each, parseAda('1'), 73).classes).toEqual([1, 1, 1, 1, 1, 1])
  })
})
