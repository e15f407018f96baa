/** A wrong rule, made by changing one place of the source. Some check has to notice. */
export type Mutant = {
  readonly name: string
  /** Below `lib/rewards/`. */
  readonly file: string
  /** Stands exactly once in the file. */
  readonly find: string
  readonly replace: string
}

/** Mutants of one file. */
export const of =
  (file: string) =>
  (name: string, find: string, replace: string): Mutant => ({ name, file, find, replace })
