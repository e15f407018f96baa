import Papa from 'papaparse'
import type { Brings, PlanFrame } from '../../lib/outcomes/plan-frame.ts'
import type { FeeGrid, GridCell, StakeGrid } from '../../lib/outcomes/plan-grid.ts'
import { adaText, decimalText, type Lovelace, type Rational } from '../../lib/rewards/index.ts'
import { saveCsv } from '../live/save-file.ts'
import { markOf, yearOf } from './heat-values.ts'

const percent = ({ n, d }: Rational) => decimalText({ n: n * 100n, d }, 9)
const ada = (amount: bigint) => decimalText({ n: amount, d: 1_000_000n }, 6)

function written<Tried>(
  frame: PlanFrame,
  costsPerYear: Lovelace | null,
  heads: readonly string[],
  cells: readonly GridCell<Tried>[],
  at: (tried: Tried) => readonly string[],
): string {
  const head = [
    ['epoch of the forecast', String(frame.basis.epoch)],
    ['part of the blocks due that is made (%)', percent(frame.performance)],
    ['running costs a year (ada)', costsPerYear === null ? 'unknown' : adaText(costsPerYear)],
    [],
    [
      ...heads,
      'operator, expected an epoch (ada)',
      'operator, expected a year (ada)',
      'profit a year (ada)',
      'members, simple a year (%)',
      'frame',
    ],
  ]
  const both = (brings: Brings) => {
    const income = yearOf(brings, frame, null)
    const profit = costsPerYear === null ? '' : ada(yearOf(brings, frame, costsPerYear).operator)
    return [ada(brings.operator), ada(income.operator), profit, percent(income.members)]
  }
  const rows = cells.map((cell) => [
    ...at(cell.tried),
    ...(cell.brings ? both(cell.brings) : ['', '', '', '']),
    markOf(cell),
  ])
  return Papa.unparse([...head, ...rows], { escapeFormulae: true, newline: '\r\n' })
}

/** The map of fees as CSV: ada in plain decimals whatever the locale, shares in percent. */
export function feesCsv(grid: FeeGrid, frame: PlanFrame, costsPerYear: Lovelace | null): string {
  const cells = grid.rows.flatMap((row) => row.cells)
  return written(frame, costsPerYear, ['margin (%)', 'fixed cost (ada)'], cells, (tried) => [
    percent(tried.margin),
    adaText(tried.fixedCost),
  ])
}

/** The map of pledges and stakes; nothing where owners would hold more than the pool. */
export function stakesCsv(
  grid: StakeGrid,
  frame: PlanFrame,
  costsPerYear: Lovelace | null,
): string {
  const cells = grid.rows.flatMap((row) => row.cells)
  return written(frame, costsPerYear, ['pledge (ada)', 'stake (ada)'], cells, (tried) => [
    adaText(tried.pledge),
    adaText(tried.poolStake),
  ])
}

/** Save a map as a file on the reader's device. */
export function downloadFees(...map: Parameters<typeof feesCsv>): void {
  saveCsv(feesCsv(...map), `cardano-rewards-fees-epoch-${map[1].basis.epoch}.csv`)
}

export function downloadStakes(...map: Parameters<typeof stakesCsv>): void {
  saveCsv(stakesCsv(...map), `cardano-rewards-stakes-epoch-${map[1].basis.epoch}.csv`)
}
