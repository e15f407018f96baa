import type { Compared, Spread } from './measure.ts'

/** What was asked of a benchmark; a gate is where CI fails. */
export type Goal = {
  readonly goal: number
  readonly gate: number
  /** Is the ratio ours ÷ baseline, to be low, or baseline ÷ ours, to be high? */
  readonly better: 'lower' | 'higher'
}

export type Row = {
  readonly name: string
  /** Ours against what. */
  readonly what: string
  /** How the answers of both were found to be: `equal`, or how often the baseline was wrong. */
  readonly answers: string
  readonly compared: Compared
  /** Left out where nothing was asked. */
  readonly asked?: Goal
}

/** The ratio as the goal has it: how many times as long, or how many times as fast. Without a goal: whichever is above 1. */
export function ratioOf(row: Row): Spread {
  const { ratio } = row.compared
  if (betterOf(row) === 'lower') return ratio
  return { median: 1 / ratio.median, low: 1 / ratio.high, high: 1 / ratio.low }
}

export function betterOf({ compared, asked }: Row): Goal['better'] {
  return asked?.better ?? (compared.ratio.median > 1 ? 'lower' : 'higher')
}

export function passes(row: Row, limit: 'goal' | 'gate'): boolean {
  const { asked } = row
  if (asked === undefined) return true
  const { median } = ratioOf(row)
  return asked.better === 'lower' ? median <= asked[limit] : median >= asked[limit]
}

/** @throws {Error} unless the answers are the same: what is wrong is not worth timing. */
export function mustAgree(name: string, differences: number): void {
  if (differences !== 0) throw new Error(`${name}: ${differences} answers differ`)
}
