import { describe, expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { planFrame } from '../../lib/outcomes/plan-frame.ts'
import { feeGrid, stakeGrid } from '../../lib/outcomes/plan-grid.ts'
import { someday } from '../../lib/outcomes/test-mainnet.ts'
import { lovelace, parseAda, parsePercent } from '../../lib/rewards/index.ts'
import type { OwnPool } from '../../lib/scenario/index.ts'
import { feesCsv, stakesCsv } from './decide-csv.ts'
import { cellText, stepsByRank, stepsByValue, yearOf } from './heat-values.ts'
import { narrowColumns } from './narrow-columns.ts'

const plan: OwnPool = {
  kind: 'own',
  poolStake: parseAda('3251282'),
  pledge: parseAda('50000'),
  ownerStake: parseAda('50000'),
  margin: parsePercent('1.5'),
  fixedCost: parseAda('170'),
}
const frame = planFrame(embeddedSnapshot(), someday)
const plans = { plan, now: { ...plan, fixedCost: parseAda('340') } }
const brings = (ada: string) => ({ operator: parseAda(ada), perMillion: parseAda('0') })

describe('the shades of a map', () => {
  it('are seven equal steps from the least value to the largest', () => {
    const cells = ['0', '10', '69', '70'].map(brings)
    expect(cells.map(stepsByValue(cells, 'operator'))).toEqual([1, 2, 7, 7])
  })

  it('are a seventh of the places each where no scale shows them all, equal ones alike', () => {
    const cells = ['0', '0', '1', '2', '3', '100', '100000'].map(brings)
    expect(cells.map(stepsByRank(cells, 'operator'))).toEqual([1, 1, 3, 4, 5, 6, 7])
  })

  it('are the middle one where all places are alike, and none where nothing can be', () => {
    const cells = [brings('5'), brings('5'), null]
    expect(cells.map(stepsByValue(cells, 'operator'))).toEqual([4, 4, 0])
    expect(cells.map(stepsByRank(cells, 'members'))).toEqual([1, 1, 0])
  })
})

describe('a place', () => {
  it('prints three digits of a profit, with a real minus sign for a loss', () => {
    const year = (ada: string) => yearOf(brings(ada), frame, parseAda('7300'))
    expect(cellText(year('130'), 'operator', 'en')).toBe('2.19k')
    expect(cellText(year('50'), 'operator', 'en')).toBe('−3.65k')
  })

  it('prints a return in percent without the sign', () => {
    const year = yearOf({ operator: lovelace(0n), perMillion: parseAda('250') }, frame, null)
    expect(cellText(year, 'members', 'en')).toBe('1.83')
    expect(cellText(year, 'members', 'ko')).toBe('1.83')
  })
})

describe('a narrow map', () => {
  it('keeps both ends, the plan and now, five columns in all', () => {
    expect([...narrowColumns(10, [4, 7])].sort()).toEqual([0, 2, 4, 7, 9])
    expect([...narrowColumns(10, [0, 9])].sort()).toEqual([0, 2, 5, 7, 9])
    expect([...narrowColumns(3, [1, 1])].sort()).toEqual([0, 1, 2])
  })
})

describe('a saved map', () => {
  it('has every place with both sides exactly, whatever the locale', () => {
    const grid = feeGrid(frame, plans)
    const lines = feesCsv(grid, frame, parseAda('2000')).split('\r\n')
    expect(lines[0]).toBe('epoch of the forecast,669')
    expect(lines[2]).toBe('running costs a year (ada),2000')
    const rows = lines.slice(5)
    expect(rows).toHaveLength(80)
    const mine = rows.find((row) => row.endsWith(',plan'))?.split(',') ?? []
    expect(mine.slice(0, 2)).toEqual(['1.5', '170'])
    const [perEpoch, perYear, profit] = mine.slice(2, 5).map((text) => parseAda(text ?? ''))
    expect((perEpoch ?? 0n) * 73n).toBe(perYear)
    expect((perYear ?? 0n) - parseAda('2000')).toBe(profit)
  })

  it('leaves out profits of unknown costs, and pools that cannot be', () => {
    const lines = stakesCsv(stakeGrid(frame, plans), frame, null).split('\r\n')
    expect(lines[2]).toBe('running costs a year (ada),unknown')
    const impossible = lines.filter((line) => line.endsWith(',,,,,none'))
    expect(impossible.length).toBeGreaterThan(5)
    expect(lines.find((line) => line.endsWith(',both'))?.split(',')[4]).toBe('')
  })
})
