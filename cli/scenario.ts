import {
  type FieldIssue,
  type PoolLookup,
  parseScenario,
  type Scenario,
  scenarioFields,
} from '../lib/scenario/index.ts'
import type { Snapshot } from '../lib/snapshot/index.ts'
import { type Arguments, quoted } from './arguments.ts'
import { BadInputError } from './errors.ts'
import { flagOf } from './specs/spec.ts'
import { issueWords } from './text/issue-words.ts'

/**
 * What is asked: the words of a link, if one is given, each replaced by the option of the same name.
 * A page shows what it could not take and goes on with the default; a command refuses it.
 *
 * @throws {BadInputError} for the first word that cannot be taken as it stands.
 */
export function scenarioAsked(
  args: Arguments,
  pools: PoolLookup,
  snapshot: Pick<Snapshot, 'pools'>,
): Scenario {
  const [link] = args.operands
  const params = link === undefined ? new URLSearchParams() : linkWords(link)
  for (const field of scenarioFields) {
    const value = args.one(field)
    // In a link an empty word is one that nobody filled in; on a command line it is a slip.
    if (value === '') throw new BadInputError(`${flagOf(field)} is empty`)
    if (value !== undefined) params.set(field, value)
  }
  const { scenario, issues } = parseScenario(params, pools)
  const [issue] = issues
  if (issue) throw new BadInputError(wordsOf(issue, args, snapshot))
  return scenario
}

function wordsOf(issue: FieldIssue, args: Arguments, snapshot: Pick<Snapshot, 'pools'>): string {
  return issueWords(issue, args.has(issue.field) ? 'option' : 'link', snapshot.pools)
}

/** `https://…/?stake=1`, `?stake=1` or `stake=1`. */
function linkWords(link: string): URLSearchParams {
  const at = link.indexOf('?')
  const query = at < 0 ? link : link.slice(at + 1)
  const [words = ''] = query.split('#')
  if (at < 0 && !words.includes('='))
    throw new BadInputError(`${quoted(link)} is no link: it has no words such as stake=10000`)
  return new URLSearchParams(words)
}
