import { Fragment } from 'react'
import type { MessageKey } from '../../lib/i18n/message.ts'
import type { Text } from '../site/rich-text.tsx'
import { Term, type TermName } from '../site/term.tsx'

const terms: readonly (readonly [TermName, MessageKey])[] = [
  ['epoch', 'history.epochName'],
  ['reserves', 'history.short.reserves'],
  ['treasury', 'history.short.treasury'],
  ['reward-pot', 'history.short.pot'],
  ['fees', 'history.short.fees'],
  ['active-stake', 'history.short.activeStake'],
  ['ros', 'history.short.simplePerYear'],
  ['saturation', 'historyPage.saturation'],
  ['pledge', 'historyPage.pledge'],
]

/** The words of the field on this page, each leading to its line in the glossary. */
export function GlossaryLine({ text: { t, locale } }: { text: Text }) {
  return (
    <span className="glossary">
      {t('historyPage.glossary')}{' '}
      {terms.map(([name, key], i) => (
        <Fragment key={name}>
          {i > 0 && ' · '}
          <Term locale={locale} name={name}>
            {t(key)}
          </Term>
        </Fragment>
      ))}
    </span>
  )
}
