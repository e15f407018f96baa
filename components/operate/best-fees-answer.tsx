'use client'

import { formatAda } from '../../lib/format/index.ts'
import type { BestFees, FeesTrial } from '../../lib/rewards/index.ts'
import { useText } from '../site/text.tsx'
import type { DecideProps } from './decide-props.ts'
import { declaredText, marginText } from './plan-texts.ts'

type Props = { readonly best: BestFees; readonly onTake: DecideProps['onTake'] }

/** The fees that pay the operator most while members get what was asked: all margin, or all fixed cost. */
export function BestFeesAnswer({ best, onTake }: Props) {
  const { t, rich, locale } = useText()
  if (best.kind === 'none') return null
  const exact = (amount: bigint) => formatAda(amount, locale, { decimals: 6 })
  const fees = ({ margin, fixedCost }: FeesTrial) => ({
    margin: marginText(margin, locale),
    cost: declaredText(fixedCost, locale),
  })
  const { lowCost, lowMargin, ceiling } = best
  const { margin, fixedCost } = best.best
  return (
    <li>
      <b>{t('decide.best.name')}</b>
      <p>
        {rich('decide.best.value', { ...fees(best.best), pays: exact(best.best.operatorReward) })}{' '}
        <button
          type="button"
          className="text-button"
          aria-label={t('decide.best.takeThis', fees(best.best))}
          onClick={() => onTake({ margin, fixedCost })}
        >
          {t('decide.found.take')}
        </button>
      </p>
      <details className="check">
        <summary>{t('decide.found.check')}</summary>
        <p>
          {rich('decide.best.ends', { ...fees(lowCost), pays: exact(lowCost.operatorReward) })}{' '}
          {rich('decide.best.ends', { ...fees(lowMargin), pays: exact(lowMargin.operatorReward) })}{' '}
          {rich('decide.best.ceiling', { ceiling: exact(ceiling) })}
        </p>
      </details>
    </li>
  )
}
