// For tests: what is known but for a figure.
import type { History, HistoryColumn } from '../snapshot/index.ts'

/** The history, but that a column does not know an epoch. */
export function without(history: History, name: HistoryColumn, epoch: number): History {
  const column = history.columns[name].map((cell, i) => (history.from + i === epoch ? null : cell))
  return { ...history, columns: { ...history.columns, [name]: column } as History['columns'] }
}
