/** One option of a command, for the parser and for `help` alike. */
export type OptionSpec = {
  /** What stands for its value in the help: `ADA`. Left out for a switch. */
  readonly value?: string
  readonly text: string
  /** What a link calls it, where that is another word: both are taken. */
  readonly inLink?: string
  /** May be given more than once. */
  readonly many?: true
}

export type Example = { readonly line: string; readonly text: string }

/** What a command is asked with. Knows nothing of how it answers, so that help starts at once. */
export type CommandSpec = {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** The arguments after the options, as the usage line shows them; '' for none. */
  readonly operands: string
  /** Most arguments it takes. */
  readonly mostOperands: number
  readonly about: string
  /** By their name in camel case, as in a link; `--pool-stake` and `--poolStake` are the same. */
  readonly options: Readonly<Record<string, OptionSpec>>
  readonly examples: readonly Example[]
}

/** `poolStake` → `pool-stake`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** An option as people type it: `--pool-stake`. */
export function flagOf(name: string): string {
  return `--${kebab(name)}`
}
