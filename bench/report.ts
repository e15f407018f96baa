import { cpus, loadavg } from 'node:os'
import { betterOf, passes, type Row, ratioOf } from './rows.ts'

/** One array, of the benchmarks that have a goal. */
export function jsonOf(rows: readonly Row[]): string {
  const asked = rows.flatMap((row) => {
    if (row.asked === undefined) return []
    const { name, compared, asked } = row
    const { goal, gate, better } = asked
    return {
      name,
      ours: rounded(compared.ours.median),
      baseline: rounded(compared.baseline.median),
      ratio: rounded(ratioOf(row).median),
      ...{ goal, gate, better },
    }
  })
  return JSON.stringify(asked)
}

/** For people: with the spread, and what has no goal. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => {
    const { name, what, answers, compared, asked } = row
    const { median, low, high } = ratioOf(row)
    const sign = asked === undefined ? '' : asked.better === 'lower' ? '≤ ' : '≥ '
    const verdict = passes(row, 'goal') ? 'ok' : passes(row, 'gate') ? 'short' : 'FAIL'
    return [
      ...[name, what, answers],
      ...[`${written(compared.ours.median)} ms`, `${written(compared.baseline.median)} ms`],
      `${written(median)}× as ${betterOf(row) === 'lower' ? 'long' : 'fast'}`,
      `${written(low)}–${written(high)} in half of ${compared.rounds} rounds`,
      asked === undefined ? '' : `${sign}${asked.goal}, gate ${asked.gate}: ${verdict}`,
    ]
  })
  const heading = ['name', 'against', 'answers', 'ours', 'baseline', 'ratio', 'spread']
  const lines = [[...heading, 'goal'], ...cells]
  const widths = lines[0]?.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)))
  const padded = lines.map((line) =>
    line
      .map((cell, i) => cell.padEnd(widths?.[i] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`
  const load = loadavg().map((value) => value.toFixed(1))
  return [`${machine}, load ${load.join(' ')}`, '', ...padded].join('\n')
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}

function written(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)))
}
