import { formatPercent } from '../../lib/format/index.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { traceOf } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'

/** Simple, plus compounding, plus falling reserves, makes the next year. */
export function Reconciled({ text, outcome }: { text: Text; outcome: DelegatorOutcome }) {
  const { t, locale } = text
  const { ros } = outcome
  const percent = (value: { n: bigint; d: bigint }, sign: boolean) =>
    formatPercent(value, locale, 3, { sign })
  return (
    <table className="statement gap">
      <caption>{t('ros.title')}</caption>
      <tbody>
        <tr>
          <th scope="row">{t('ros.simple')}</th>
          <td {...traceOf('ros')}>{percent(ros.simplePerYear, false)}</td>
        </tr>
        <tr>
          <th scope="row">{t('ros.compounding')}</th>
          <td {...traceOf('ros')}>{percent(ros.effectOfCompounding, true)}</td>
        </tr>
        <tr>
          <th scope="row">
            {t('ros.reserves', { fall: formatPercent(outcome.reservesFall, locale, 1) })}
          </th>
          <td {...traceOf('ros')}>{percent(ros.effectOfReserves, true)}</td>
        </tr>
        {ros.effectOfRetirement.n !== 0n && (
          <tr>
            <th scope="row">{t('ros.retirement')}</th>
            <td {...traceOf('ros')}>{percent(ros.effectOfRetirement, true)}</td>
          </tr>
        )}
        <tr className="total mine">
          <th scope="row">{t('ros.nextYear')}</th>
          <td {...traceOf('ros')}>{percent(ros.overNextYear, false)}</td>
        </tr>
        <tr>
          <th scope="row">{t('ros.perEpoch')}</th>
          <td {...traceOf('ros')}>{formatPercent(ros.perEpoch, locale, 5)}</td>
        </tr>
        <tr>
          <th scope="row">{t('ros.compounded')}</th>
          <td {...traceOf('ros')}>{percent(ros.compoundedPerYear, false)}</td>
        </tr>
      </tbody>
    </table>
  )
}
