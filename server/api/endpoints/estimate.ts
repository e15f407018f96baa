import * as z from 'zod'
import { WrittenJson } from '../../../lib/format/json.ts'
import type { HeadlineOutcome } from '../../../lib/outcomes/headline.ts'
import type { Luck, LuckSummary } from '../../../lib/outcomes/luck.ts'
import { type Scenario, scenarioParams } from '../../../lib/scenario/index.ts'
import type { Endpoint, Given, Ground } from '../endpoint.ts'
import { listWord } from '../field-words.ts'
import type { Moment } from '../moment.ts'
import { estimateResult } from '../schema/estimate.ts'
import { readWords } from '../words.ts'
import { headlineFor, outcomeFor } from './outcome.ts'
import { idText, timelineTimes, warningTimes } from './parts.ts'
import { scenarioOf, scenarioWords } from './scenario-words.ts'

const include = listWord(
  ['projection', 'blocks'],
  'More parts of the answer: the projection row by row, the chance of each count of blocks.',
).optional()
const extra = z.strictObject({ include })

/** What a delegation earns. */
export const estimate: Endpoint = {
  path: 'estimate',
  id: 'estimate',
  summary: 'What a stake earns',
  description:
    'The calculator’s answer: expected rewards (exact means over the pool’s blocks), fees, luck, dates. The words are those of the calculator’s link, so a link’s query can be asked as it is.',
  words: z.strictObject({ ...scenarioWords, include }),
  result: estimateResult,
  takesBody: true,
  isLong: false,
  problems: [422],
  example: 'stake=25000&epochs=73',
  read: (given, ground) => {
    const { scenario, parts } = askedOf(given, ground)
    return {
      get canonical() {
        const included: [string, string][] = parts.length > 0 ? [['include', parts.join(',')]] : []
        return new URLSearchParams([...scenarioParams(scenario), ...included]).toString()
      },
      answer: () => {
        const { moment } = ground
        if (parts.length === 0) return answered(headlineFor(scenario, ground), scenario, moment)
        const { luck, projection, ...outcome } = outcomeFor(scenario, ground)
        return {
          ...answered({ ...outcome, luck: luck && withoutRows(luck) }, scenario, moment),
          ...(parts.includes('projection') && { projection }),
          ...(parts.includes('blocks') && luck && { blocks: luck.rows }),
        }
      },
    }
  },
}

/** `include` aside, the words are the link's. */
function askedOf({ words }: Given, ground: Ground) {
  if (!words.has('include')) return { scenario: scenarioOf(words, ground), parts: [] }
  const own = new URLSearchParams([...words].filter(([key]) => key === 'include'))
  const link = new URLSearchParams([...words].filter(([key]) => key !== 'include'))
  const { include: parts = [] } = readWords(extra, own)
  return { scenario: scenarioOf(link, ground), parts }
}

function answered(outcome: HeadlineOutcome, scenario: Scenario, moment: Moment) {
  const { stake, epochs, compound, performance, price, pool } = scenario
  return {
    link: `?${scenarioParams(scenario)}`,
    scenario: {
      stake,
      pool: pool.kind === 'pool' ? { kind: pool.kind, id: idText(pool.id) } : pool,
      epochs,
      compound,
      performance,
      price,
    },
    basis: outcome.basis,
    perEpoch: outcome.perEpoch,
    atDataEpoch: outcome.atDataEpoch,
    perMonth: outcome.perMonth,
    perYear: outcome.perYear,
    feesPerYear: outcome.feesPerYear,
    otherFixedCosts: outcome.otherFixedCosts,
    horizon: outcome.horizon,
    ros: outcome.ros,
    reservesFall: outcome.reservesFall,
    luck: outcome.luck,
    spread: outcome.spread,
    joining: outcome.joining,
    pool: outcome.pool && { ...outcome.pool, id: outcome.pool.id && idText(outcome.pool.id) },
    ...momentsParts(moment, outcome),
    warnings: outcome.warnings.map(warningTimes),
    fiat: outcome.fiat,
  }
}

type Standing = { readonly timeline: WrittenJson; pots?: ReturnType<typeof potsOf> }

const standing = new WeakMap<Moment, Standing>()

/** The same for all who ask in one moment, and written once; the pots where no stake is joined to a pool. */
function momentsParts(moment: Moment, outcome: HeadlineOutcome) {
  const known = standing.get(moment) ?? {
    timeline: new WrittenJson(timelineTimes(outcome.timeline)),
  }
  standing.set(moment, known)
  if (outcome.basis !== 'average') return { ...potsOf(outcome), timeline: known.timeline }
  known.pots ??= potsOf(outcome)
  return { ...known.pots, timeline: known.timeline }
}

function potsOf({ now, known }: HeadlineOutcome) {
  return { pot: new WrittenJson(now), potAtDataEpoch: new WrittenJson(known) }
}

function withoutRows({ rows: _, ...summary }: Luck): LuckSummary {
  return summary
}
