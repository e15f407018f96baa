import type { CitationLine, CitationVerdict } from '../../lib/outcomes/citation.ts'
import type { Compared, Reacted } from '../../lib/outcomes/lab-compare.ts'
import type { LabCourse } from '../../lib/outcomes/lab-course.ts'
import type { FeesToHold } from '../../lib/outcomes/lab-hold.ts'
import type { Lovelace, NetworkName, Rational } from '../../lib/rewards/index.ts'
import type { LabReaction, LabRules } from '../../lib/scenario/lab-words.ts'
import type { PartRef } from '../../lib/snapshot/index.ts'

/** Rules, and what the years ahead are taken to bring. */
export type YearsQuestion = {
  readonly rules: LabRules
  readonly spending: Lovelace
  readonly feeGrowth: Rational
}

/** What takes longer than a frame: each kind of question, and its answer. */
export type LaterQuestions = {
  readonly course: { readonly ask: YearsQuestion; readonly answer: LabCourse }
  readonly hold: { readonly ask: YearsQuestion; readonly answer: FeesToHold }
  readonly react: {
    readonly ask: { readonly rules: LabRules; readonly reaction: LabReaction }
    readonly answer: Reacted
  }
  readonly compare: {
    readonly ask: { readonly sets: readonly LabRules[]; readonly reaction: LabReaction | null }
    readonly answer: Compared
  }
  readonly cite: {
    readonly ask: { readonly query: string; readonly version: string }
    readonly answer: readonly CitationLine[]
  }
  readonly check: {
    readonly ask: { readonly text: string; readonly version: string }
    readonly answer: CitationVerdict
  }
}
export type LaterKind = keyof LaterQuestions

/*
 * The page asks, the worker tells, one question at a time. Of questions of a kind that wait only the newest is kept.
 *
 *     page    { load }          { ask: 1, 'course' }              { ask: 2, 'hold' }
 *     worker         { ready }                      { id: 1, … }                    { id: 2, … }
 */

export type ToLater =
  | {
      readonly load: {
        readonly network: NetworkName
        readonly bundle: PartRef
        /** Unix seconds. */
        readonly now: number
      }
    }
  | { [Kind in LaterKind]: Asked<Kind> }[LaterKind]

export type Asked<Kind extends LaterKind> = {
  readonly id: number
  readonly kind: Kind
  readonly ask: LaterQuestions[Kind]['ask']
}

export type FromLater =
  | { readonly ready: true }
  | { readonly id: number; readonly answer: LaterQuestions[LaterKind]['answer'] }
  /** `field` where the engine refused a value. */
  | { readonly id: number; readonly failed: string; readonly field: string | null }
  | { readonly failed: string }
