import { adaDecimals, formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { PoolAnswer } from '../../lib/outcomes/pool-answer.ts'
import { traceOf } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'
import { percentDecimals, wholeDecimals } from './pool-cells.tsx'

type Props = {
  readonly text: Text
  readonly answer: PoolAnswer
  readonly epochsPerYear: number
}

/** The same epoch as the owners read it, and as those who delegate to them. */
export function Readings({ text, answer, epochsPerYear }: Props) {
  const { t, locale } = text
  const { operator, members, poolReward, perMillion, basis, now, returns } = answer
  const margin = formatPercent(basis.margin, locale, percentDecimals(basis.margin))
  const cost = formatAda(basis.fixedCost, locale, { decimals: wholeDecimals(basis.fixedCost) })
  const year = (amount: bigint) => amount * BigInt(epochsPerYear)
  const fees = perMillion.fixedCost + perMillion.margin
  return (
    <section className="section" aria-labelledby="readings">
      <div>
        <h2 id="readings">{t('view.readings.title')}</h2>
        <p>{t('view.readings.lead', { epoch: formatCount(now.epoch, locale) })}</p>
      </div>
      <div className="two">
        <Reading
          text={text}
          trace="view-owners"
          caption={t('view.readings.owners')}
          rows={[
            [t('view.readings.cost', { cost }), operator.fixedCost, year(operator.fixedCost)],
            [t('view.readings.margin', { margin }), operator.margin, year(operator.margin)],
            [t('view.readings.own'), operator.owners, year(operator.owners)],
          ]}
          total={[t('view.readings.ownersTotal'), operator.total, year(operator.total)]}
          foot={t('view.readings.ownersFoot', {
            share: formatPercent(shareOf(operator.total, poolReward), locale, 1),
            reward: formatAda(poolReward, locale, { decimals: adaDecimals('reward', poolReward) }),
          })}
        />
        <Reading
          text={text}
          trace="view-members"
          caption={t('view.readings.members')}
          rows={[
            [t('view.readings.before'), perMillion.beforeFees, year(perMillion.beforeFees)],
            [t('view.readings.fees'), -fees, year(-fees)],
          ]}
          total={[t('view.readings.membersTotal'), perMillion.reward, year(perMillion.reward)]}
          foot={t('view.readings.membersFoot', {
            all: formatAda(members, locale, { decimals: adaDecimals('reward', members) }),
            rate: formatPercent(returns.simplePerYear, locale, 3),
          })}
        />
      </div>
    </section>
  )
}

type Row = readonly [name: string, epoch: bigint, year: bigint]

type ReadingProps = {
  readonly text: Text
  readonly trace: string
  readonly caption: string
  readonly rows: readonly Row[]
  readonly total: Row
  readonly foot: string
}

function Reading({ text, trace, caption, rows, total, foot }: ReadingProps) {
  const { t, locale } = text
  const cell = (amount: bigint) => formatAda(amount, locale, { decimals: 2 })
  return (
    <div>
      <table className="statement">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{t('view.readings.part')}</span>
            </th>
            <th scope="col" className="traced" tabIndex={0} {...traceOf(trace)}>
              {t('fees.perEpoch')}
            </th>
            <th scope="col" {...traceOf(trace)}>
              {t('fees.perYear')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...rows, total].map(([name, epoch, year], i) => (
            <tr key={name} className={i === rows.length ? 'total' : undefined}>
              <th scope="row">{name}</th>
              <td>{cell(epoch)}</td>
              <td>{formatAda(year, locale, { decimals: adaDecimals('reward', total[2]) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="foot">{foot}</p>
    </div>
  )
}

const shareOf = (n: bigint, d: bigint) => (d === 0n ? { n: 0n, d: 1n } : { n, d })
