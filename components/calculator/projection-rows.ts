import type { ProjectionRow } from '../../lib/outcomes/types.ts'
import { adaForPlot } from '../../lib/rewards/index.ts'

/** One point of the chart, from the row that the table lists. */
export type ProjectionPoint = {
  readonly epochs: number
  readonly reward: number
  readonly band: readonly [number, number] | null
  readonly row: ProjectionRow
}

/** The rows as points: the chart and its table cannot disagree. */
export function projectionPoints(rows: readonly ProjectionRow[]): ProjectionPoint[] {
  return rows.map((row) => ({
    epochs: row.epochs,
    reward: adaForPlot(row.reward),
    band:
      row.low === null || row.high === null ? null : [adaForPlot(row.low), adaForPlot(row.high)],
    row,
  }))
}

/** At most `most` rows for the table: the first earned, the last, and evenly between. */
export function tableRows(rows: readonly ProjectionRow[], most: number): readonly ProjectionRow[] {
  const earned = rows.filter((row) => row.epochs > 0)
  if (earned.length <= most) return earned
  return earned.filter(
    (_, i) =>
      Math.floor((i * (most - 1)) / (earned.length - 1)) !==
      Math.floor(((i - 1) * (most - 1)) / (earned.length - 1)),
  )
}
