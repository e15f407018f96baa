import { describe, expect, it } from 'vitest'
import { lovelace, parseAda, type Rational, ratio, zero } from '../rewards/index.ts'
import type { OwnPool } from '../scenario/index.ts'
import { forecastFrom } from './forecast.ts'
import type { RunningCosts } from './operate-money.ts'
import { growthPath } from './operate-path.ts'
import { bringsOf, planFrame } from './plan-frame.ts'
import { inEpoch700 } from './test-round.ts'
import { threePools } from './test-three-pools.ts'

const ada = parseAda
const frame = planFrame(threePools, inEpoch700)

/** A quarter of all stake, of which a billion is the owners’. */
const plan: OwnPool = {
  ...{ kind: 'own', poolStake: ada('4500000000'), ownerStake: ada('1000000000') },
  ...{ pledge: ada('0'), margin: ratio(1n, 10n), fixedCost: ada('340') },
}
type Asked = {
  readonly epochs: number
  readonly growth?: Rational
  readonly perEpoch?: bigint
  readonly pool?: Partial<OwnPool>
}
const path = ({ epochs, growth = zero, perEpoch, pool }: Asked) => {
  const each = lovelace(perEpoch ?? 0n)
  const costs: RunningCosts | null =
    perEpoch === undefined ? null : { perEpoch: each, perMonth: each, perYear: each }
  const of = { ...plan, ...pool }
  return growthPath({ ...{ frame, figures: threePools, plan: of, costs }, epochs, growth })
}

describe('the stake on the way', () => {
  const stakesOf = (rows: readonly { readonly poolStake: bigint }[]) =>
    rows.map(({ poolStake }) => poolStake)

  it('doubles its members by the year until all stake is there, which is when nobody is left to join', () => {
    const pool = { ownerStake: ada('0') }
    const { step, rows, stoppedAt } = path({ epochs: 73 * 73, growth: ratio(1n), pool })
    expect([step, rows.length]).toEqual([73, 73])
    const billions = ['4.5', '9', '18', '18', '18'].map((text) => lovelace(ada(text) * 10n ** 9n))
    expect(stakesOf(rows.slice(0, 5))).toEqual(billions)
    expect(rows[3]?.epoch).toBe(700 + 3 * 73)
    // All of it just fits after two years; what a third would add is not there.
    expect(stoppedAt).toBe(700 + 3 * 73)
  })

  it('stands still to the lovelace where nothing grows, and the owners’ is not multiplied', () => {
    const still = path({ epochs: 73 })
    expect(new Set(stakesOf(still.rows))).toEqual(new Set([plan.poolStake]))
    expect(still.stoppedAt).toBeNull()
    const halved = path({ epochs: 73 * 73, growth: ratio(-1n, 2n) })
    expect(stakesOf(halved.rows.slice(0, 3))).toEqual(
      ['4500000000', '2750000000', '1875000000'].map(ada),
    )
  })
})

describe('the income on the way', () => {
  it('is that of each row’s epoch, by the pot that the forecast has for it', () => {
    const { rows } = path({ epochs: 30 })
    const forecast = forecastFrom(threePools, lovelace(0n))
    for (const [i, row] of rows.entries()) {
      const at = bringsOf({ ...frame, basis: forecast.at(700 + i) }, plan)
      expect(row).toMatchObject({ epoch: 700 + i, ...at })
    }
    expect(rows[0]).toMatchObject(bringsOf(frame, plan))
  })

  it('of all epochs counts a row as often as it stands for one, the last for what is left', () => {
    // Two epochs a row: 37 rows for 74, and a 38th for the 75th alone.
    const perEpoch = ada('100')
    const { step, rows, income, profit } = path({ epochs: 75, perEpoch })
    expect([step, rows.length]).toEqual([2, 38])
    const all = rows.flatMap(({ operator }, i) => (i < 37 ? [operator, operator] : [operator]))
    const sum = all.reduce((total, one) => total + one, 0n)
    expect(all).toHaveLength(75)
    expect(income).toBe(sum)
    expect(profit).toBe(sum - 75n * perEpoch)
  })

  it('leaves no known profit where costs are not known', () => {
    const { rows, profit, breakEven } = path({ epochs: 3 })
    expect([profit, breakEven]).toEqual([null, null])
    expect(rows.map((row) => row.profit)).toEqual([null, null, null])
  })
})

describe('the break-even', () => {
  const first = bringsOf(frame, plan).operator

  it('is there from the start where the costs are just covered, and never with a lovelace more', () => {
    const just = path({ epochs: 1, perEpoch: first })
    expect(just).toMatchObject({ breakEven: 'from-the-start', profit: 0n })
    const more = path({ epochs: 1, perEpoch: first + 1n })
    expect(more).toMatchObject({ breakEven: 'never', profit: -1n })
  })

  it('is in the second epoch where only the first has a loss', () => {
    const { breakEven, rows } = path({ epochs: 73, growth: ratio(1n), perEpoch: first + 1n })
    expect(rows[0]?.profit).toBe(-1n)
    expect(breakEven).toBe(701)
  })

  it('never comes where the reserves run down to a loss and nobody joins', () => {
    const { breakEven, rows } = path({ epochs: 73, perEpoch: first })
    expect(rows[0]?.profit).toBe(0n)
    expect(breakEven).toBe('never')
  })
})
