// Replaying what the chain paid: for the command and the tests, not behind a door of the package.
export type { PackedVectors } from './packed.ts'
export { packVectors, unpackVectors } from './packed.ts'
export { BadVectorError } from './read-fields.ts'
export type { Mismatch, Replay } from './replay.ts'
export { replayVectors } from './replay.ts'
