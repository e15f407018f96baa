'use client'

import { useRef } from 'react'
import { formatAda } from '../../lib/format/index.ts'
import type { Lovelace, Rational, Solution } from '../../lib/rewards/index.ts'
import type { OwnPool } from '../../lib/scenario/index.ts'
import { useText } from '../site/text.tsx'
import { declaredText, marginText } from './plan-texts.ts'

/** What is changed. `pledgeAsHeld`: up to what the owners hold; `pledge`: up to the pool's stake. */
type Name = 'margin' | 'fixedCost' | 'pledge' | 'pledgeAsHeld' | 'leastStake' | 'mostStake'

type Props<Value extends Lovelace | Rational> = {
  readonly name: Name
  readonly who: 'operator' | 'member'
  readonly solution: Solution<Value>
  /** What is to be reached, as text. */
  readonly wanted: string
  readonly plan: OwnPool
  readonly onTake: (value: Value) => void
}

/** One value with its proof, or why there is none and what comes nearest. */
export function FoundAnswer<Value extends Lovelace | Rational>(props: Props<Value>) {
  const { name, who, solution, wanted, plan, onTake } = props
  const { t, rich, locale } = useText()
  const taken = useRef(false)
  const written = (value: Value) =>
    typeof value === 'bigint' ? declaredText(value as Lovelace, locale) : marginText(value, locale)
  const pays = (amount: Lovelace) => formatAda(amount, locale, { decimals: 6 })
  const words = { unit: units[name], who, wanted }
  const title = <b>{t('decide.found.name', { name, who })}</b>

  if (solution.kind === 'none') {
    const { best, reason } = solution
    return (
      <li>
        {title}
        <p>
          {rich('decide.found.none', {
            ...{ ...words, reason: reasons[reason] },
            end: reason === 'out-of-reach' ? endOf(name, best.value, plan) : 'none',
            value: written(best.value),
            pays: pays(best.pays),
          })}
        </p>
      </li>
    )
  }
  const { value, beside } = solution
  const same = written(value) === written(plannedValue(plan, name) as Value)
  return (
    <li>
      {title}
      <p>
        {rich(beside ? 'decide.found.value' : 'decide.found.any', {
          ...{ ...words, name },
          value: written(value),
          pays: pays(solution.pays),
        })}{' '}
        {same && (
          <span
            className="quiet"
            tabIndex={-1}
            ref={(told) => {
              // It stands where the pressed button stood, and takes over the focus that went with it.
              if (told && taken.current && document.activeElement === document.body) told.focus()
              taken.current = false
            }}
          >
            {t('decide.found.same')}
          </span>
        )}
        {beside && !same && (
          <button
            type="button"
            className="text-button"
            aria-label={t('decide.found.takeThis', {
              name: t('decide.found.name', { name, who }),
              value: written(value),
            })}
            onClick={() => {
              taken.current = true
              onTake(value)
            }}
          >
            {t('decide.found.take')}
          </button>
        )}
      </p>
      {beside && (
        <details className="check">
          <summary>{t('decide.found.check')}</summary>
          <p>
            {rich('decide.found.at', {
              ...words,
              value: written(value),
              pays: pays(solution.pays),
            })}{' '}
            {rich('decide.found.beside', {
              ...words,
              value: written(beside.value),
              pays: pays(beside.pays),
            })}
          </p>
        </details>
      )}
    </li>
  )
}

const units: Readonly<Record<Name, 'percent' | 'ada'>> = {
  margin: 'percent',
  fixedCost: 'ada',
  pledge: 'ada',
  pledgeAsHeld: 'ada',
  leastStake: 'ada',
  mostStake: 'ada',
}

/** Why there is no larger pledge to try. */
function endOf(name: Name, best: Lovelace | Rational, plan: OwnPool): 'peak' | 'held' | 'none' {
  if (name === 'pledge') return 'peak'
  if (name === 'pledgeAsHeld') return best === plan.ownerStake ? 'held' : 'peak'
  return 'none'
}

/** As words of the messages. */
const reasons = {
  'pledge-unmet': 'unmet',
  'no-reward': 'nothing',
  'out-of-reach': 'short',
} as const

function plannedValue(plan: OwnPool, name: Name): Lovelace | Rational {
  if (name === 'margin') return plan.margin
  if (name === 'fixedCost') return plan.fixedCost
  return name === 'pledge' || name === 'pledgeAsHeld' ? plan.pledge : plan.poolStake
}
