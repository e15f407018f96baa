import { padded, widthOf, wrapped } from '../layout/width.ts'
import { type CommandSpec, flagOf } from '../specs/spec.ts'

export const program = 'cardano-rewards'

const exits = [
  ['0', 'done'],
  ['1', 'a vector or a check came out wrong'],
  ['2', 'the question cannot be read; nothing is on standard output'],
  ['3', 'a file cannot be read, or is not what it should be; or the answer cannot be written'],
  ['70', 'a fault of the program itself'],
  ['130', 'stopped by Ctrl-C'],
] as const

/** What `--help` alone says. */
export function generalHelp(specs: readonly CommandSpec[], columns: number | null): string {
  return joined([
    ...wrapped('Cardano staking rewards, exact to the lovelace.', columns ?? widest),
    '',
    `Usage: ${program} COMMAND [options]`,
    '',
    'Commands',
    ...pairs(
      [
        ...specs.map(({ name, summary }) => [name, summary] as const),
        ['help COMMAND', 'its options, with examples'] as const,
      ],
      columns,
    ),
    '',
    'Options of every command',
    ...pairs(
      [
        ['--json, --csv', 'the answer for a program'],
        ['--help', 'the same as help COMMAND'],
        ['--version', 'the version of this program'],
      ],
      columns,
    ),
    '',
    'Ends with',
    ...pairs(exits, columns),
  ])
}

/** What `help COMMAND` says. */
export function commandHelp(spec: CommandSpec, columns: number | null): string {
  const options = Object.entries(spec.options).map(
    ([name, { value, inLink, text }]) =>
      [
        value === undefined ? flagOf(name) : `${flagOf(name)} ${value}`,
        inLink === undefined ? text : `${text}; also ${flagOf(inLink)}`,
      ] as const,
  )
  return joined([
    `${spec.name}: ${spec.summary}`,
    '',
    `Usage: ${program} ${[spec.name, spec.operands, '[options]'].filter(Boolean).join(' ')}`,
    '',
    ...wrapped(spec.about, Math.min(columns ?? widest, widest)),
    '',
    'Options',
    ...pairs(options, columns),
    '',
    'Examples',
    ...spec.examples.flatMap(({ line, text }) => [`  # ${text}`, `  ${program} ${line}`]),
  ])
}

const widest = 96

function pairs(rows: readonly (readonly [string, string])[], columns: number | null): string[] {
  const width = Math.min(columns ?? widest, widest)
  const names = Math.max(...rows.map(([name]) => widthOf(name)))
  const narrow = width - names - 4 < 24
  return rows.flatMap(([name, text]) => {
    if (narrow) return [`  ${name}`, ...wrapped(text, width - 6).map((line) => `      ${line}`)]
    const [first = '', ...rest] = wrapped(text, width - names - 4)
    const indent = ' '.repeat(names + 4)
    return [`  ${padded(name, names)}  ${first}`, ...rest.map((line) => indent + line)]
  })
}

const joined = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')
