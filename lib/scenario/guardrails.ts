import { compare, parseDecimal, type Rational, ratio } from '../rewards/index.ts'
import type { ParametersToday } from './lab-text.ts'
import type { LabRules, RulesField } from './lab-words.ts'

/** One line of the constitution about a parameter of the lab. */
export type Guardrail = {
  readonly id: string
  readonly field: Extract<RulesField, 'k' | 'rho' | 'tau' | 'a0' | 'minCost'>
  /** `must`: a bound of the value; `should`: how far it may move from today's, either way. */
  readonly force: 'must' | 'should'
  readonly bound: 'least' | 'most' | 'tenth'
  /** In the field's unit; of `tenth` the epochs within which. */
  readonly value: string
}

/**
 * Guardrails of the Cardano constitution, appendix I, section 2. Read in the text as Intersect published it for
 * ratification; what was ratified since is not checked here. TC-05, ME-05 (how often) and MPC-03 (in line with what
 * running a pool costs) have no bound to hold a value against; bounds that others imply (never negative) are left out.
 */
export const guardrails: readonly Guardrail[] = [
  must('SPTN-01', 'k', 'least', '250'),
  must('SPTN-02', 'k', 'most', '2000'),
  must('ME-02', 'rho', 'least', '0.1'),
  must('ME-01', 'rho', 'most', '0.5'),
  { id: 'ME-04', field: 'rho', force: 'should', bound: 'tenth', value: '73' },
  must('TC-01', 'tau', 'least', '10'),
  must('TC-02', 'tau', 'most', '30'),
  must('PPI-01', 'a0', 'least', '0.1'),
  must('PPI-02', 'a0', 'most', '1'),
  { id: 'PPI-04', field: 'a0', force: 'should', bound: 'tenth', value: '18' },
  must('MPC-01', 'minCost', 'least', '0'),
  must('MPC-02', 'minCost', 'most', '500'),
]

/** Where they stand: repository@commit, path. */
export const guardrailsSource =
  'IntersectMBO/draft-constitution@22d9e98620c3ebf03548d16b82512f18d696988f 2024-12-05/cardano-constitution-1.txt'

/** The lines that a set of rules does not keep, in the order of {@link guardrails}. */
export function guardrailsLeft(rules: LabRules, today: ParametersToday): readonly Guardrail[] {
  return guardrails.filter(({ field, bound, value }) => {
    const then = inFieldUnit(rules, field)
    if (bound === 'tenth') return movesMoreThanTenth(then, inFieldUnit(today, field))
    const sign = compare(then, parseDecimal(value))
    return bound === 'least' ? sign < 0 : sign > 0
  })
}

function must(
  id: string,
  field: Guardrail['field'],
  bound: 'least' | 'most',
  value: string,
): Guardrail {
  return { id, field, force: 'must', bound, value }
}

/** In the field's unit. */
function inFieldUnit(rules: ParametersToday, field: Guardrail['field']): Rational {
  const percent = ({ n, d }: Rational) => ratio(n * 100n, d)
  switch (field) {
    case 'k':
      return ratio(rules.k)
    case 'rho':
    case 'tau':
      return percent(rules[field])
    case 'a0':
      return rules.a0
    case 'minCost':
      return ratio(rules.minPoolCost, 1_000_000n)
  }
}

/** |then − now| > now ÷ 10 */
function movesMoreThanTenth(then: Rational, now: Rational): boolean {
  const moved = then.n * now.d - now.n * then.d
  return (moved < 0n ? -moved : moved) * 10n > now.n * then.d
}
