import type * as engineModule from '../index.ts'

export type Engine = typeof engineModule

/** Something that is so whatever the vectors cover, worked out by hand. */
export type Fact = { readonly says: string; readonly holds: (engine: Engine) => boolean }
