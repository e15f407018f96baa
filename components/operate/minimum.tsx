import { formatAda, formatAdaColumn, formatCount, formatPercent } from '../../lib/format/index.ts'
import { memberReturns } from '../../lib/outcomes/member-returns.ts'
import type { MinimumView } from '../../lib/outcomes/operate-minimum.ts'
import { perMillionOf } from '../../lib/outcomes/operate-minimum.ts'
import type { OperateStatement } from '../../lib/outcomes/operate-statement.ts'
import { traceOf } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'
import { Scroll } from '../site/scroll.tsx'

type Props = {
  readonly text: Text
  readonly views: readonly MinimumView[]
  readonly statement: OperateStatement
}

/** What happens to the pools that still declare 340 ada, were the minimum another. */
export function MinimumTable({ text, views, statement }: Props) {
  const { t, locale } = text
  const { epochsPerYear, parameters, floors } = statement.frame
  const rate = (members: bigint, stake: bigint) =>
    formatPercent(
      memberReturns(perMillionOf(members as never, stake as never), epochsPerYear).simplePerYear,
      locale,
      2,
    )
  const [first] = views
  if (!first) return null
  return (
    <>
      <p>
        {t('operate.minimum.pools', {
          pools: formatCount(first.pools, locale),
          stake: formatAdaColumn(first.stake, locale, 3),
        })}
      </p>
      <Scroll label={t('operate.minimum.caption')}>
        <table className="statement">
          <caption className="unseen">{t('operate.minimum.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('operate.minimum.least')}</th>
              <th scope="col">{t('operate.minimum.members')}</th>
              <th scope="col">{t('operate.minimum.operators')}</th>
              <th scope="col">{t('operate.minimum.rank')}</th>
              <th scope="col">{t('operate.minimum.below')}</th>
            </tr>
          </thead>
          <tbody>
            {views.map((view) => (
              <tr
                key={String(view.minimum)}
                className={view.minimum === parameters.minPoolCost ? 'now' : undefined}
              >
                <th scope="row">{`${formatAda(view.minimum, locale, { decimals: 0 })}\u00a0₳`}</th>
                <td {...traceOf('minimum')}>{rate(view.members.after, view.stake)}</td>
                <td {...traceOf('minimum')}>
                  {formatAda(
                    (view.operators.after * BigInt(epochsPerYear)) / BigInt(view.pools || 1),
                    locale,
                    {
                      decimals: 0,
                    },
                  )}
                </td>
                <td {...traceOf('minimum')}>{formatCount(view.standing.rank, locale)}</td>
                <td {...traceOf('minimum')}>{formatCount(view.below, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="foot">
        {t(
          floors.minPoolCost === undefined ? 'operate.minimum.foot' : 'operate.minimum.footLifted',
        )}
      </p>
    </>
  )
}
