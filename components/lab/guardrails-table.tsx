import { formatNumber } from '../../lib/format/index.ts'
import { guardrails, guardrailsSource } from '../../lib/scenario/guardrails.ts'
import type { Text } from '../site/rich-text.tsx'
import { SourceLink } from './proposals.tsx'

/** What the constitution says about the parameters that have a scale of their own. In the HTML alone. */
export function GuardrailsTable({ text: { t, rich, locale } }: { text: Text }) {
  const unit = { k: '', rho: '\u00a0%', tau: '\u00a0%', a0: '', minCost: '\u00a0₳' }
  return (
    <>
      <table className="statement guardrails">
        <caption className="unseen">{t('lab.guardrails.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lab.guardrails.id')}</th>
            <th scope="col">{t('lab.guardrails.parameter')}</th>
            <th scope="col">{t('lab.guardrails.says')}</th>
          </tr>
        </thead>
        <tbody>
          {guardrails.map(({ id, field, bound, value }) => (
            <tr key={id}>
              <th scope="row">{id}</th>
              <td className="words">{t(`lab.field.${field}`)}</td>
              <td className="words">
                {t(`lab.says.${bound}`, {
                  value: formatNumber(value, locale) + (bound === 'tenth' ? '' : unit[field]),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="foot gap">
        {rich('lab.guardrails.source', { source: <SourceLink source={guardrailsSource} /> })}
      </p>
    </>
  )
}
