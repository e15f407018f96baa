import { adaText, lovelace } from '../rewards/index.ts'
import { BadPoolIdError, poolId } from '../snapshot/index.ts'
import { defaultText, type FieldValues, readField, shownText } from './fields.ts'
import { ownFields, scenarioText } from './scenario-text.ts'
import {
  type Estimate,
  type FieldIssue,
  type OwnPool,
  type PoolChoice,
  type PoolLookup,
  type Scenario,
  type ScenarioField,
  type ScenarioText,
  scenarioFields,
} from './types.ts'

/** Unknown words beyond this many are counted, not listed: a link may be a megabyte of them. */
const maxUnknownFields = 20

/**
 * The one way from a link, an API query or a widget's settings to a scenario. Never throws on what a
 * user wrote: a value that cannot be taken is replaced by its default, and an issue says what was
 * read and what is used. A word given twice counts once, the first time, with an issue; so do words
 * that mean nothing here, or nothing beside the others (`unused-field`).
 *
 * @returns `text` is what then stands in the fields: `scenario`, as canonical texts.
 */
export function parseScenario(
  params: URLSearchParams,
  pools: PoolLookup,
): {
  readonly scenario: Scenario
  readonly text: ScenarioText
  readonly issues: readonly FieldIssue[]
} {
  const given = givenFields(params)
  const issues: FieldIssue[] = []

  function take<Field extends ScenarioField>(
    field: Field,
    fallback = defaultText[field],
  ): FieldValues[Field] {
    const { value, text, issue } = readField(
      field,
      given.first.get(field) ?? fallback,
      pools,
      fallback,
    )
    if (issue) issues.push(issue)
    const again = given.again.get(field)
    if (again !== undefined)
      issues.push({ field, code: 'repeated', read: shownText(again), used: text })
    return value
  }

  function leave(field: ScenarioField) {
    const read = given.first.get(field)
    if (read !== undefined)
      issues.push({ field, code: 'unused-field', read: shownText(read), used: '' })
  }

  function takeOwnPool(): OwnPool {
    const [poolStake, pledge] = [take('poolStake'), take('pledge')]
    const [margin, fixedCost] = [take('margin'), take('fixedCost')]
    const fallback = lovelace(pledge < poolStake ? pledge : poolStake)
    const own = { kind: 'own', poolStake, pledge, margin, fixedCost } as const
    const usual = adaText(fallback)
    const ownerStake = take('ownerStake', usual)
    if (ownerStake <= poolStake) return { ...own, ownerStake }
    const read = shownText(given.first.get('ownerStake') ?? '')
    issues.push({ field: 'ownerStake', code: 'above-pool-stake', read, used: usual })
    return { ...own, ownerStake: fallback }
  }

  function takePool(): PoolChoice {
    const pool = take('pool')
    if (pool === 'own') return takeOwnPool()
    for (const field of ownFields) leave(field)
    return pool === 'average' ? { kind: 'average' } : { kind: 'pool', id: pool }
  }

  function takePrice(): Scenario['price'] {
    const amount = take('price')
    if (amount) return { amount, currency: take('currency') }
    // Beside a price that could not be taken, the currency is not the mistake.
    if ((given.first.get('price') ?? '') === '') leave('currency')
    return null
  }

  function takeEstimate(): Estimate | null {
    const made = take('made')
    if (made !== null) return { made, said: take('said') }
    // Beside an epoch that could not be taken, what was said is not the mistake.
    if ((given.first.get('made') ?? '') === '') leave('said')
    return null
  }

  const estimate = takeEstimate()
  const scenario: Scenario = {
    version: take('v'),
    stake: take('stake'),
    epochs: take('epochs'),
    compound: take('compound'),
    performance: take('performance'),
    price: takePrice(),
    pool: takePool(),
    ...(estimate && { estimate }),
  }
  return {
    scenario,
    // Made when it is asked for: an API has no fields to fill.
    get text() {
      return scenarioText(scenario)
    },
    issues: [...issues, ...given.unknown],
  }
}

/** Reads ids without a list of pools: what a page has before it has loaded them. */
export const poolByIdOnly: PoolLookup = (text) => {
  try {
    return { kind: 'one', id: poolId(text) }
  } catch (error) {
    if (error instanceof BadPoolIdError) return { kind: 'none' }
    throw error
  }
}

/** Whether a link names its pool in a way that only the list of pools can resolve: by ticker. */
export function needsPoolList(params: URLSearchParams): boolean {
  const pool = params.get('pool') ?? defaultText.pool
  return !['', 'average', 'own'].includes(pool) && poolByIdOnly(pool).kind === 'none'
}

type Given = {
  readonly first: ReadonlyMap<ScenarioField, string>
  /** The last of those that came after the first. */
  readonly again: ReadonlyMap<ScenarioField, string>
  readonly unknown: readonly FieldIssue[]
}

function givenFields(params: URLSearchParams): Given {
  const first = new Map<ScenarioField, string>()
  const again = new Map<ScenarioField, string>()
  const unknown: FieldIssue[] = []
  let more = 0
  for (const [key, value] of params) {
    const field = scenarioFields.find((known) => known === key)
    if (field) (first.has(field) ? again : first).set(field, value)
    else if (unknown.length === maxUnknownFields) more += 1
    else unknown.push(unknownField(key, value))
  }
  if (more > 0)
    unknown.push({ field: '…', code: 'unknown-field', read: '', used: '', detail: { more } })
  return { first, again, unknown }
}

const unknownField = (key: string, value: string): FieldIssue => ({
  field: shownText(key),
  code: 'unknown-field',
  read: shownText(value),
  used: '',
})

/** What an empty link asks: 10,000 ada with the average pool for a year. */
export const defaultScenario: Scenario = /* @__PURE__ */ (() =>
  parseScenario(new URLSearchParams(), poolByIdOnly).scenario)()
