import { parseArgs } from 'node:util'
import { shownText } from '../lib/scenario/index.ts'
import { BadInputError } from './errors.ts'
import { nearest } from './near.ts'
import { type CommandSpec, flagOf, kebab } from './specs/spec.ts'

/** A command line that has been read: every option is one of the command's, each value a text. */
export type Arguments = {
  /** The values of an option in the order given; empty if it is not there. */
  readonly all: (name: string) => readonly string[]
  /** The value of an option that may be given once. */
  readonly one: (name: string) => string | undefined
  readonly has: (name: string) => boolean
  readonly operands: readonly string[]
}

/**
 * Read what stands after the command's name.
 *
 * @throws {BadInputError} for an unknown option (with the nearest known one), a switch with a value, an
 *   option without one or given twice, and for arguments the command does not take.
 */
export function readArguments(args: readonly string[], spec: CommandSpec): Arguments {
  const names = Object.keys(spec.options)
  const byFlag = new Map(
    names.flatMap((name) =>
      [name, spec.options[name]?.inLink ?? name]
        .flatMap((word) => [word, kebab(word)])
        .map((flag) => [flag, name]),
    ),
  )
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      [...byFlag].map(([flag, name]) => [
        flag,
        { type: spec.options[name]?.value === undefined ? 'boolean' : 'string' } as const,
      ]),
    ),
    strict: false,
    tokens: true,
  })

  const given = new Map<string, string[]>()
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const name = token.rawName.startsWith('--') ? byFlag.get(token.name) : undefined
    if (name === undefined) throw unknownOption(token.rawName, spec.name, [...byFlag.keys()])
    const value = givenValue(name, token, spec, byFlag)
    const before = given.get(name)
    if (before && !spec.options[name]?.many)
      throw new BadInputError(`${flagOf(name)} is given twice: ${shownText(value)}`)
    given.set(name, [...(before ?? []), value])
  }
  if (operands.length > spec.mostOperands)
    throw new BadInputError(
      `${spec.name} does not take ${quoted(operands[spec.mostOperands] ?? '')}${
        spec.mostOperands === 0 ? ' or any other argument' : ''
      }`,
    )
  return {
    all: (name) => given.get(name) ?? [],
    one: (name) => given.get(name)?.[0],
    has: (name) => given.has(name),
    operands,
  }
}

type OptionToken = {
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function givenValue(
  name: string,
  { value, inlineValue }: OptionToken,
  spec: CommandSpec,
  byFlag: ReadonlyMap<string, string>,
): string {
  const placeholder = spec.options[name]?.value
  if (placeholder === undefined) {
    if (value === undefined) return ''
    throw new BadInputError(`${flagOf(name)} takes no value, and ${quoted(value)} was given`)
  }
  // `--pool --json`: the second is an option, not the value of the first.
  const swallowed =
    !inlineValue && value?.startsWith('--') && byFlag.has(value.slice(2).split('=')[0] ?? '')
  if (value === undefined || swallowed)
    throw new BadInputError(`${flagOf(name)} needs a value: ${flagOf(name)} ${placeholder}`)
  return value
}

function unknownOption(raw: string, command: string, names: readonly string[]): BadInputError {
  const near = nearest(raw.replace(/^-+/, ''), names.map(kebab))
  const hint = near === null ? `see: help ${command}` : `did you mean --${near}?`
  return new BadInputError(`${command} has no option ${quoted(raw)}; ${hint}`)
}

/** Text from the command line, safe to be printed. */
export function quoted(text: string): string {
  return `“${shownText(text)}”`
}
