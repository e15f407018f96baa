/** Neighbouring cells, all known or all not; both ends included. */
export type Run = { readonly from: number; readonly to: number; readonly known: boolean }

/** A column cut where it stops or begins to be known. */
export function runsOf(cells: readonly unknown[]): Run[] {
  const runs: Run[] = []
  for (const [i, cell] of cells.entries()) {
    const known = cell !== null
    const last = runs.at(-1)
    if (last?.known === known) runs[runs.length - 1] = { ...last, to: i }
    else runs.push({ from: i, to: i, known })
  }
  return runs
}

/** The round step (1, 2 or 5 times a power of ten) that makes at most `lines` of `most`; 0 for nothing. */
export function stepOf(most: number, lines: number): number {
  if (!(most > 0)) return 0
  const power = 10 ** Math.floor(Math.log10(most / lines))
  return ([1, 2, 5, 10].find((times) => most / (times * power) <= lines) ?? 10) * power
}
