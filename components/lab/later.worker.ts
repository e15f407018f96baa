import { type CitationSetting, checkCitation, citationLines } from '../../lib/outcomes/citation.ts'
import { labComparison, labReaction } from '../../lib/outcomes/lab-compare.ts'
import { type Future, labCourse, labFeesToHold } from '../../lib/outcomes/lab-course.ts'
import { whatIfOf } from '../../lib/outcomes/lab-what-if.ts'
import { type SimulationBase, simulationBase } from '../../lib/outcomes/simulation.ts'
import { add, OutOfRangeError, one } from '../../lib/rewards/index.ts'
import { decodeSnapshot } from '../../lib/snapshot/index.ts'
import { fetchedText } from '../live/fetched-text.ts'
import type {
  FromLater,
  LaterKind,
  LaterQuestions,
  ToLater,
  YearsQuestion,
} from './later-channel.ts'
import { sha256 } from './sha256.ts'

/*
 * What the lab works out in seconds, not in a frame: decades, stake that reacts, comparisons, citations. A worker of its
 * own, so that moving a parameter never waits for it.
 */

const years = 30

type Loaded = { readonly base: SimulationBase; readonly bundle: string; readonly now: number }
let loaded: Loaded | null = null

const tell = (message: FromLater) => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<ToLater>) => {
  if ('load' in data) {
    load(data.load).catch((error: unknown) => tell({ failed: String(error) }))
    return
  }
  if (!loaded) return
  const { id, kind, ask } = data
  try {
    tell({ id, answer: (answers[kind] as Answer)(ask as never, loaded) })
  } catch (error) {
    console.warn(error)
    const field = error instanceof OutOfRangeError ? error.field : null
    tell({ id, failed: String(error), field })
  }
})

async function load({ network, bundle, now }: Extract<ToLater, { load: unknown }>['load']) {
  const snapshot = decodeSnapshot(await fetchedText(bundle.path, bundle), { network })
  loaded = { base: simulationBase(snapshot, now), bundle: bundle.sha256, now }
  tell({ ready: true })
}

type Answer = (ask: never, loaded: Loaded) => LaterQuestions[LaterKind]['answer']

const answers: {
  readonly [Kind in LaterKind]: (
    ask: LaterQuestions[Kind]['ask'],
    loaded: Loaded,
  ) => LaterQuestions[Kind]['answer']
} = {
  course: (ask, of) => labCourse(yearsOf(of), futureOf(ask), todayOf(ask)),
  hold: (ask, of) => labFeesToHold(yearsOf(of), futureOf(ask), todayOf(ask)),
  react: ({ rules, reaction }, { base }) => labReaction(base, rules, reaction),
  compare: ({ sets, reaction }, { base }) => labComparison(base, sets, reaction),
  cite: ({ query, version }, of) =>
    citationLines(citing(of, version), new URLSearchParams(query), of.base.basis.epoch),
  check: ({ text, version }, of) => checkCitation(citing(of, version), text),
}

function yearsOf({ base, now }: Loaded) {
  return { snapshot: base.snapshot, now, years }
}

function futureOf({ rules, spending, feeGrowth }: YearsQuestion): Future {
  return { rules: whatIfOf(rules), feesGrowth: add(one, feeGrowth), withdrawals: spending }
}

/** Today's rules and fees, with the same growth and spending. */
function todayOf(ask: YearsQuestion): Future {
  return { ...futureOf(ask), rules: { rule: {}, parameters: {}, fixedCosts: 'stay' } }
}

function citing({ base, bundle }: Loaded, version: string): CitationSetting {
  return { snapshot: base.snapshot, bundle, version, sha256 }
}
