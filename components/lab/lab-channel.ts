import type { LabAnswer, LabQuestion } from '../../lib/outcomes/lab-answer.ts'
import type { LabRow } from '../../lib/outcomes/lab-rows.ts'
import type { NetworkName } from '../../lib/rewards/index.ts'
import type { PartRef, Pool } from '../../lib/snapshot/index.ts'

export type PoolNames = readonly Pick<Pool, 'id' | 'ticker' | 'name'>[]

/*
 * The page asks, the worker tells. One question is under way at a time; of those that come meanwhile only the newest
 * waits.
 *
 *     page    { load }          { ask: 1, … }             { ask: 3, … }        { rows: 4, … }
 *     worker         { ready }         { id: 1, answer }                { id: 3, answer }      { id: 4, rows }
 */

export type ToLabWorker =
  | {
      readonly kind: 'load'
      readonly network: NetworkName
      readonly bundle: PartRef
      /** Unix seconds; the epoch of all answers. */
      readonly now: number
    }
  | { readonly kind: 'ask'; readonly id: number; readonly question: LabQuestion }
  /** All rows of the question, for a file. */
  | { readonly kind: 'rows'; readonly id: number; readonly question: LabQuestion }

export type FromLabWorker =
  /** Who the pools are, in the order of the answers' indices. */
  | { readonly kind: 'ready'; readonly names: PoolNames }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: LabAnswer }
  | { readonly kind: 'rows'; readonly id: number; readonly rows: readonly LabRow[] }
  | { readonly kind: 'failed'; readonly message: string }
