import type { ReactElement } from 'react'
import { formatAda, formatPercent } from '../../lib/format/index.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { traceOf } from '../figures/traced.tsx'
import { useText } from '../site/text.tsx'

/** What the pool and those already in it notice when this stake joins. */
export function Joining({ outcome, name }: { outcome: DelegatorOutcome; name: ReactElement }) {
  const { t, rich, locale } = useText()
  const { joining, pool } = outcome
  if (!joining || !pool) return null
  const percent = (value: { n: bigint; d: bigint }) => formatPercent(value, locale, 3)
  const ada = (amount: bigint, sign = false) => formatAda(amount, locale, { decimals: 4, sign })
  const full = (part: bigint, whole: bigint) => ({ n: part, d: whole })
  return (
    <section className="section" aria-labelledby="joining">
      <div>
        <h2 id="joining">{t('joining.title')}</h2>
        <p>{rich('joining.lead', { pool: name })}</p>
      </div>
      <table className="statement">
        <caption className="unseen">{t('joining.title')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{t('joining.what')}</span>
            </th>
            <th scope="col">{t('joining.before')}</th>
            <th scope="col">{t('joining.after')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('joining.stake')}</th>
            <td {...traceOf('joining')}>
              {formatAda(pool.poolStake - outcome.stake, locale, { decimals: 0 })}
            </td>
            <td {...traceOf('joining')}>{formatAda(pool.poolStake, locale, { decimals: 0 })}</td>
          </tr>
          <tr>
            <th scope="row">{t('joining.full')}</th>
            <td {...traceOf('joining')}>{percent(pool.saturationWithout)}</td>
            <td {...traceOf('joining')}>{percent(pool.saturation)}</td>
          </tr>
          <tr>
            <th scope="row">{t('joining.share')}</th>
            <td {...traceOf('joining')}>{percent({ n: 0n, d: 1n })}</td>
            <td {...traceOf('joining')}>{percent(full(outcome.stake, pool.poolStake))}</td>
          </tr>
          <tr className="total">
            <th scope="row">{t('joining.others')}</th>
            <td {...traceOf('joining')}>{ada(joining.perMillionBefore)}</td>
            <td {...traceOf('joining')}>{ada(joining.perMillionAfter)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}
