import { type Future, type LabCourse, labCourse } from '../../lib/outcomes/lab-course.ts'
import { whatIfOf } from '../../lib/outcomes/lab-what-if.ts'
import { epochStart, lovelace, networks, one } from '../../lib/rewards/index.ts'
import type { LabRules } from '../../lib/scenario/lab-words.ts'
import type { Snapshot } from '../../lib/snapshot/index.ts'

/** Thirty years of the opening question from the data epoch on: for the build. */
export function yearsAhead(snapshot: Snapshot, rules: LabRules): LabCourse {
  const now = epochStart(networks[snapshot.network], snapshot.epoch)
  const still = { feesGrowth: one, withdrawals: lovelace(0n) }
  const today: Future = { ...still, rules: { rule: {}, parameters: {}, fixedCosts: 'stay' } }
  return labCourse({ snapshot, now, years: 30 }, { ...still, rules: whatIfOf(rules) }, today)
}
