import { padded, printable, widthOf, wrapped } from './width.ts'

/** A part of an answer for people. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'notes'; readonly notes: readonly string[] }
  | { readonly kind: 'pairs'; readonly pairs: readonly Pair[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly Row[] }

/** A figure under its name, with what is to be known about it. */
export type Pair = readonly [name: string, value: string, note?: string | undefined]
export type Column = { readonly name: string; readonly right?: true }
export type Row = readonly string[]

export type Paper = { readonly columns: number | null; readonly colour: boolean }

/** Narrower than this nothing can be laid out; it is then as if it were this wide. */
const narrowest = 24

/** Everything, one line after another, with an empty one between parts. */
export function blocksText(blocks: readonly Block[], { columns, colour }: Paper): string {
  const width = Math.max(narrowest, columns ?? Number.POSITIVE_INFINITY)
  return blocks
    .flatMap((block, i) => {
      const lines = linesOf(block, width).map((line) => printable(line).trimEnd())
      const isHead = block.kind === 'title' || block.kind === 'heading'
      const shown = isHead && colour ? lines.map((line) => `\u001b[1m${line}\u001b[22m`) : lines
      return i === 0 || blocks[i - 1]?.kind === 'heading' ? shown : ['', ...shown]
    })
    .map((line) => `${line}\n`)
    .join('')
}

/** Prose is not read in longer lines than this. */
const widestProse = 96

function linesOf(block: Block, width: number): string[] {
  const prose = Math.min(width, widestProse)
  switch (block.kind) {
    case 'title':
    case 'heading':
      return wrapped(block.text, width)
    case 'text':
      return wrapped(block.text, prose)
    case 'notes':
      return block.notes.flatMap((note) =>
        wrapped(note, prose - 2).map((line, i) => `${i === 0 ? '- ' : '  '}${line}`),
      )
    case 'pairs':
      return pairLines(block.pairs, width)
    case 'table':
      return tableLines(block.columns, block.rows, width)
  }
}

function pairLines(pairs: readonly Pair[], width: number): string[] {
  const names = Math.max(...pairs.map(([name]) => widthOf(name)), 0)
  const values = Math.max(...pairs.map(([, value, note]) => (note ? widthOf(value) : 0)), 0)
  return pairs.flatMap(([name, value, note]) => {
    const beside = note === undefined ? value : `${padded(value, values)}  ${note}`
    const line = `  ${padded(name, names)}  ${beside}`
    if (widthOf(line) <= width) return [line]
    const below = [value, note ?? ''].filter((text) => text !== '')
    return [`  ${name}`, ...below.flatMap((text) => indented(text, width, 4))]
  })
}

function tableLines(columns: readonly Column[], rows: readonly Row[], width: number): string[] {
  const widths = columns.map(({ name }, i) =>
    Math.max(widthOf(name), ...rows.map((row) => widthOf(row[i] ?? ''))),
  )
  const total = 2 + widths.reduce((sum, column) => sum + column, 0) + 2 * (columns.length - 1)
  if (total > width) return stacked(columns, rows, width)
  const line = (cells: Row) =>
    `  ${cells.map((cell, i) => padded(cell, widths[i] ?? 0, columns[i]?.right)).join('  ')}`
  return [line(columns.map(({ name }) => name)), ...rows.map(line)]
}

/** A table too wide for its terminal: each row as pairs. */
function stacked(columns: readonly Column[], rows: readonly Row[], width: number): string[] {
  return rows.flatMap((row, i) => [
    ...(i === 0 ? [] : ['']),
    ...pairLines(
      columns.map(({ name }, j) => [name, row[j] ?? ''] as const),
      width,
    ),
  ])
}

function indented(text: string, width: number, by: number): string[] {
  return wrapped(text, width - by).map((line) => ' '.repeat(by) + line)
}
