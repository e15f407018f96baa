/**
 * Which check refused a file. Stable: shown to operators and compared in tests.
 *
 * `CHECKSUM` the bytes are not those expected · `NOT_JSON` · `WRONG_VERSION` another format ·
 * `MISSING_FIELD` · `UNKNOWN_FIELD` (also an extra column) · `WRONG_TYPE` (also NaN and Infinity) ·
 * `NOT_A_DECIMAL` a text outside the one grammar · `OUT_OF_RANGE` · `COLUMN_LENGTH` columns differ in length ·
 * `BAD_TEXT` a name or ticker that was not cleaned · `BAD_POOL_ID` · `POOL_REPEATED` · `POOLS_UNSORTED` ·
 * `WRONG_NETWORK` · `OLDER_EPOCH` than the last one seen · `WRONG_CALENDAR` the time is not that epoch's end, or the
 * epoch has not ended by the clock given · `SUPPLY` reserves and the rest do not make 45·10¹⁵ lovelace ·
 * `STAKE_SUM` the pools' stakes do not make the network's · `REWARD_POT` the pot does not recompute.
 */
export type SnapshotErrorCode =
  | 'CHECKSUM'
  | 'NOT_JSON'
  | 'WRONG_VERSION'
  | 'MISSING_FIELD'
  | 'UNKNOWN_FIELD'
  | 'WRONG_TYPE'
  | 'NOT_A_DECIMAL'
  | 'OUT_OF_RANGE'
  | 'COLUMN_LENGTH'
  | 'BAD_TEXT'
  | 'BAD_POOL_ID'
  | 'POOL_REPEATED'
  | 'POOLS_UNSORTED'
  | 'WRONG_NETWORK'
  | 'OLDER_EPOCH'
  | 'WRONG_CALENDAR'
  | 'SUPPLY'
  | 'STAKE_SUM'
  | 'REWARD_POT'

/** A file of figures was refused. Nothing of it may be used. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError'

  constructor(
    readonly code: SnapshotErrorCode,
    /** Where in the file, as a path: `pools.columns.margin[3]`. */
    readonly field: string,
    readonly detail = '',
  ) {
    super(`${code} ${field}${detail && `: ${detail}`}`)
  }
}
