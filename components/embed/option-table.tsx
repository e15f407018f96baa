import { locales } from '../../lib/i18n/locales.ts'
import { widgetOptions } from '../../lib/widget/options.ts'
import type { Text } from '../site/rich-text.tsx'

/** Every option: how it is written, what may stand there, what holds where it is left out. */
export function OptionTable({ t }: Pick<Text, 't'>) {
  return (
    <table className="words">
      <caption className="unseen">{t('embed.options')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('embed.option')}</th>
          <th scope="col">{t('embed.option.meaning')}</th>
          <th scope="col">{t('embed.option.usual')}</th>
        </tr>
      </thead>
      <tbody>
        {widgetOptions.map((option) => (
          <tr key={option.name}>
            <th scope="row">
              <code translate="no">{option.name}</code>
            </th>
            <td>
              {t(`embed.option.${option.name}`)}
              {option.kind === 'choice' && <Values values={option.values} />}
              {option.kind === 'locale' && <Values values={['auto', ...locales]} />}
              {option.kind === 'pixels' && ` ${option.least}–${option.most}`}
            </td>
            <td>
              {option.default === '' ? (
                t('embed.option.ours')
              ) : (
                <code translate="no">{option.default}</code>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Values({ values }: { readonly values: readonly string[] }) {
  return values.map((value, i) => (
    <span key={value}>
      {i === 0 ? ' ' : ', '}
      <code translate="no">{value}</code>
    </span>
  ))
}
