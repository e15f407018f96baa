import { adaText, decimalText, type Lovelace, type Rational, ratio } from '../rewards/index.ts'
import { poolIdText } from '../snapshot/index.ts'
import { defaultText } from './fields.ts'
import { type OwnPool, type Scenario, type ScenarioText, scenarioFields } from './types.ts'

/** Words that say something only about a pool of one's own. */
export const ownFields = ['poolStake', 'pledge', 'margin', 'fixedCost', 'ownerStake'] as const

/** What stands in the fields for a scenario. */
export function scenarioText(scenario: Scenario): ScenarioText {
  const { pool, price, estimate } = scenario
  return {
    ...defaultText,
    stake: adaText(scenario.stake),
    pool: pool.kind === 'pool' ? poolIdText(pool.id) : pool.kind,
    epochs: String(scenario.epochs),
    compound: scenario.compound ? '1' : '0',
    performance: percentText(scenario.performance),
    ...(price && { price: decimalText(price.amount, 8), currency: price.currency }),
    ...(pool.kind === 'own' && ownText(pool)),
    ...(estimate && { made: String(estimate.made), said: optionalAda(estimate.said) }),
  }
}

/**
 * The link of a scenario: words in one order, defaults left out, `v` first when anything is set.
 * `parseScenario` reads it back as the same scenario. Percentages keep six decimals, a price eight.
 */
export function scenarioParams(scenario: Scenario): URLSearchParams {
  return paramsOf(scenarioText(scenario))
}

/**
 * The link of what stands in the fields, right or wrong, for `parseScenario` to judge: a form and a
 * link go through the same door. Words that say nothing (those of an own pool beside another pool, a
 * currency without a price) and defaults are left out.
 */
export function paramsOf(text: Partial<ScenarioText>): URLSearchParams {
  const params = new URLSearchParams()
  for (const field of scenarioFields) {
    const value = text[field]
    if (value === undefined || field === 'v' || !saysSomething(field, text)) continue
    if (value !== (field === 'ownerStake' ? defaultOwnerStake(text) : defaultText[field]))
      params.set(field, value)
  }
  const version = text.v ?? defaultText.v
  if (params.size === 0 && version === defaultText.v) return params
  return new URLSearchParams([['v', version], ...params])
}

/** Owners hold what they pledge, unless told otherwise; never more than the pool. Canonical texts. */
export function defaultOwnerStake(text: Partial<ScenarioText>): string {
  const { pledge = defaultText.pledge, poolStake = defaultText.poolStake } = text
  return isMore(pledge, poolStake) ? poolStake : pledge
}

/** Compares two canonical decimals without reading them as numbers. */
function isMore(a: string, b: string): boolean {
  const [wholeA = '', decimalsA = ''] = a.split('.')
  const [wholeB = '', decimalsB = ''] = b.split('.')
  if (wholeA.length !== wholeB.length) return wholeA.length > wholeB.length
  return wholeA === wholeB ? decimalsA > decimalsB : wholeA > wholeB
}

function saysSomething(field: keyof ScenarioText, text: Partial<ScenarioText>): boolean {
  if (ownFields.some((own) => own === field)) return text.pool === 'own'
  if (field === 'said') return (text.made ?? '') !== ''
  return field !== 'currency' || (text.price ?? '') !== ''
}

const optionalAda = (amount: Lovelace | null) => (amount === null ? '' : adaText(amount))

function ownText(pool: OwnPool): Pick<ScenarioText, (typeof ownFields)[number]> {
  return {
    poolStake: adaText(pool.poolStake),
    pledge: adaText(pool.pledge),
    margin: percentText(pool.margin),
    fixedCost: adaText(pool.fixedCost),
    ownerStake: adaText(pool.ownerStake),
  }
}

const percentText = ({ n, d }: Rational) => decimalText(ratio(n * 100n, d), 6)
