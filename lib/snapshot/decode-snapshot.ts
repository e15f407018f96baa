import { type Lovelace, maxSupply, OutOfRangeError } from '../rewards/index.ts'
import { checkFigures, type DecodeOptions, figuresShape } from './network-figures.ts'
import { readParts } from './parts.ts'
import { readPools } from './pool-columns.ts'
import type { Snapshot } from './types.ts'
import { type Checksum, readJson, readShape, refuse, verifyChecksum } from './wire.ts'

export type SnapshotOptions = DecodeOptions & {
  /** Check the bytes first. A browser leaves this out and lets `fetch(…, { integrity })` do it. */
  readonly checksum?: Checksum
  /**
   * How far the pools' stakes may be from the network's, in parts per million of the latter. Default 0: exact, as in
   * the embedded bundle. A source that takes both at different moments may need 1,000 (0.1 %), never more.
   */
  readonly stakeTolerancePpm?: number
}

/**
 * Decode a bundle and check all that can be checked: the bytes, the form, every range, that the supply adds up to
 * 45·10¹⁵ lovelace, that the pools' stakes make the network's, that the reward pot recomputes.
 *
 * @param source JSON as text, bytes or (without a checksum) value.
 * @throws {SnapshotError} whose `code` names the first check that failed; nothing of the file may then be used.
 * @throws {OutOfRangeError} without options.
 */
export function decodeSnapshot(source: unknown, options: SnapshotOptions): Snapshot {
  if (!options) throw new OutOfRangeError('options', options, 'given, with the network asked for')
  if (options.checksum) verifyChecksum(source, options.checksum)
  const shape = { ...figuresShape(options.network), pools: readPools, parts: readParts }
  const { pools, parts, ...read } = readShape(readJson(source), '', shape)
  const figures = checkFigures(read, options)
  if (pools.count !== figures.poolCount) refuse('COLUMN_LENGTH', 'poolCount')
  checkStakeSum(pools.stakeSum, figures.pots.activeStake, options.stakeTolerancePpm ?? 0)
  return {
    ...figures,
    parts,
    get pools() {
      return pools.list()
    },
  }
}

function checkStakeSum(sum: bigint, activeStake: Lovelace, tolerancePpm: number): void {
  const apart = sum > activeStake ? sum - activeStake : activeStake - sum
  const allowed = BigInt(Math.min(tolerancePpm, 1_000))
  if (sum > maxSupply || apart * 1_000_000n > activeStake * allowed)
    refuse('STAKE_SUM', 'pools.columns.activeStake', `${sum} against ${activeStake}`)
}
