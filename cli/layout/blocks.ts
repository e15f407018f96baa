import { padded, plainSpaces, widthOf, wrapped } from './width.ts'

/** A part of an answer for people. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pairs'; readonly pairs: readonly Pair[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly Row[] }

/** A figure under its name, with what is to be known about it. */
export type Pair = readonly [name: string, value: string, note?: string | undefined]
export type Column = { readonly name: string; readonly right?: true }
export type Row = readonly string[]

export type Paper = { readonly columns: number | null; readonly colour: boolean }

/** Narrower than this nothing can be laid out; it is then as if it were this wide. */
const narrowest = 24

/** Everything, one line after another. */
export function blocksText(blocks: readonly Block[], paper: Paper): string {
  const width = Math.max(narrowest, paper.columns ?? Number.POSITIVE_INFINITY)
  const lines = blocks.flatMap((block, i) => [
    ...(i === 0 || block.kind === 'text' ? [] : startsPart(blocks[i - 1], block) ? [''] : []),
    ...linesOf(block, width, paper.colour),
  ])
  return lines.map((line) => `${plainSpaces(line).trimEnd()}\n`).join('')
}

/** Between a heading and what stands under it there is no empty line. */
function startsPart(before: Block | undefined, block: Block): boolean {
  return before?.kind !== 'heading' || block.kind === 'heading'
}

function linesOf(block: Block, width: number, colour: boolean): string[] {
  switch (block.kind) {
    case 'title':
    case 'heading':
      return wrapped(block.text, width).map((line) =>
        colour ? `\u001b[1m${line}\u001b[22m` : line,
      )
    case 'text':
      return wrapped(block.text, Math.min(width, 96))
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
