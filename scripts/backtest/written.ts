/** `12,345,678`: whole ada, rounded down. */
export function ada(lovelace: bigint): string {
  return (lovelace / 1_000_000n).toLocaleString('en-US')
}

/** `1,234`: a count. */
export function count(value: number | bigint): string {
  return value.toLocaleString('en-US')
}

/** `+0.123`: `part / whole` in percent to three decimals, rounded to the nearest, with its sign. */
export function signedPercent(part: bigint, whole: bigint): string {
  return `${part < 0n ? '−' : '+'}${percent(part < 0n ? -part : part, whole)}`
}

/** `0.123`: `part / whole`, both ≥ 0, in percent to three decimals, rounded to the nearest. */
export function percent(part: bigint, whole: bigint): string {
  if (whole === 0n) return '0.000'
  const thousandths = (part * 200_000n + whole) / (2n * whole)
  const digits = String(thousandths).padStart(4, '0')
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`
}

/** A Markdown table; every column after the first `texts` is set to the right. */
export function table(
  heading: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  texts = 1,
): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  const rule = `|${heading.map((_, i) => (i < texts ? '---' : '---:')).join('|')}|`
  return [line(heading), rule, ...rows.map(line)].join('\n')
}

/** `211–213, 217`: ascending whole numbers with runs drawn together. */
export function runs(numbers: readonly number[]): string {
  const found: [number, number][] = []
  for (const number of numbers) {
    const last = found.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else found.push([number, number])
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
