import { describe, expect, it } from 'vitest'
import { parseAda, ratio } from '../rewards/index.ts'
import { poolByIdOnly } from '../scenario/index.ts'
import { readLab } from '../scenario/lab-query.ts'
import { labAnswer, labBase } from './lab-answer.ts'
import { simulationBase } from './simulation.ts'
import { inEpoch700, roundPool } from './test-round.ts'
import { threePools } from './test-three-pools.ts'

const ada = parseAda
const base = labBase(simulationBase(threePools, inEpoch700))
const ask = (link: string, of = base, mine: string | null = null) => {
  const { scenario } = readLab(
    new URLSearchParams(`preset=today&show=all&${link}`),
    threePools.parameters,
    poolByIdOnly,
  )
  return labAnswer(of, { ...scenario, mine: mine as never, from: 0, rows: 9 })
}

describe('three pools under other rules', () => {
  it('say of which epochs they are', () => {
    const later = labBase(simulationBase(threePools, inEpoch700 + 3 * 432_000))
    expect(ask('', later)).toMatchObject({
      ...{ dataEpoch: 700, epoch: 703, age: 3, epochsPerYear: 73, from: 0, listed: 2 },
    })
  })

  it('bring 10,000 ada of a member less by what a million get less', () => {
    // 10.625 ada an epoch of a million, then 1.875: 8.75 less, a hundredth of it 73 times.
    const { mine, mineChange } = ask('k=8', base, 'full')
    expect(mine?.pool.name).toBe('full')
    expect(mineChange).toBe(-ada('6.3875'))
    // The pool without fees has its million’s 22.222222 ada either way, twice as much of a full pot.
    expect(ask('k=8', base, 'small').mineChange).toBe(0n)
    expect(ask('fullPot=1', base, 'small').mineChange).toBe((22_222_222n * 73n) / 100n)
  })

  it('leave operators what is theirs less a month’s costs, before and after', () => {
    // A twelfth of 73 epochs of 104,375, of 100,000 and of nothing: 634,948 ada, 608,333 and 0 a month. Then 505,677.
    const { profits } = ask('k=8&running=520000')
    expect(profits).toEqual({
      before: {
        viable: { pools: 2, stake: ada('13500000000') },
        classes: [1, 0, 0, 0, 1, 1],
      },
      after: { viable: { pools: 1, stake: ada('4500000000') }, classes: [2, 0, 0, 0, 1, 0] },
    })
  })

  it('are held against each other by how few have more than half', () => {
    const stakes = { large: '10000000000', a: '4000000000', b: '4000000000' }
    const pools = Object.entries(stakes).map(([name, stake]) => roundPool({ name, stake }))
    const { majority } = ask('k=8', labBase(simulationBase({ ...threePools, pools }, inEpoch700)))
    // 200,000 ada beside twice 88,888; with half the saturation point 100,000 beside them.
    expect(majority).toEqual({ before: { stake: 1, paid: 1 }, after: { stake: 1, paid: 2 } })
  })
})

describe('members’ returns, before and after', () => {
  /** Which bins hold stake, and how many there are. */
  const filled = (link: string) => {
    const { before, after } = ask(link).returns
    expect([after.width, after.count]).toEqual([before.width, before.count])
    expect(before.width).toEqual(ratio(1n, 10_000n))
    const of = ({ bins }: typeof before) =>
      bins.flatMap(({ stake }, i) => (stake > 0n ? [[i, stake] as const] : []))
    return { count: before.count, before: of(before), after: of(after) }
  }
  const [full, small] = [ada('9000000000'), ada('4500000000')]

  it('are in bins of a hundredth of a point that reach as far as today’s where they fall', () => {
    // 0.0775625 % a year and 0.1622 %; then 0.0136875 % for the full pool.
    expect(filled('k=8')).toEqual({
      count: 17,
      before: [
        [7, full],
        [16, small],
      ],
      after: [
        [1, full],
        [16, small],
      ],
    })
    // Fewer bins would do where the best falls too: half of the pot has 0.0811 % for it.
    expect(filled('tau=60').count).toBe(17)
  })

  it('and as far as the others’ where they rise', () => {
    // Blocks are worth twice as much: nine tenths of 400,000 − 93,750 are 0.2236 % for the full pool; 0.3244 % for the small.
    expect(filled('fullPot=1')).toMatchObject({
      count: 33,
      before: [
        [7, full],
        [16, small],
      ],
      after: [
        [22, full],
        [32, small],
      ],
    })
  })
})

it('a base knows the ada of its public pools', () => {
  expect([...base.shownStake]).toEqual([9_000_000_000, 4_500_000_000])
  expect([...base.shown]).toEqual([0, 2])
  expect(base.majorityBefore).toEqual({ stake: 2, paid: 2 })
})
