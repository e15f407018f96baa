import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { adaText } from '../../lib/rewards/index.ts'
import { paramsOf } from '../../lib/scenario/index.ts'
import type { FormState } from './form-state.ts'

/** The link of what is shown and of what it says, so that it can be held against the chain when it is opened later. */
export function keptLink(
  { text }: FormState,
  { problem, now, perEpoch }: DelegatorOutcome,
): string {
  const kept = problem ? {} : { made: String(now.epoch), said: adaText(perEpoch.reward) }
  const { origin, pathname } = window.location
  return `${origin}${pathname}?${paramsOf({ ...text, ...kept })}`
}
