import { formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import { averageOutcome } from '../../lib/outcomes/average-outcome.ts'
import type { AveragePoolTable } from '../../lib/outcomes/types.ts'
import { epochStart, networks, parseAda } from '../../lib/rewards/index.ts'
import { defaultScenario } from '../../lib/scenario/index.ts'
import type { NetworkFigures } from '../../lib/snapshot/index.ts'
import { Ada } from '../figures/ada.tsx'
import { Traced, traceOf } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'
import { Scroll } from '../site/scroll.tsx'
import { textWithTerms } from '../site/term-text.tsx'

type Props = {
  readonly text: Text
  readonly figures: NetworkFigures
  readonly average: AveragePoolTable
}

/** 87 ada is what the median retail delegator holds. */
const stakes = ['87', '1000', '10000', '100000', '1000000']

/** Answers in the HTML, for whoever has no script: the average pool on the data epoch's own pot. */
export function WorkedExamples({ text, figures, average }: Props) {
  const { t, locale } = text
  const now = epochStart(networks[figures.network], figures.epoch)
  const outcomes = stakes.map((text) =>
    averageOutcome({
      scenario: { ...defaultScenario, stake: parseAda(text) },
      figures,
      average,
      now,
    }),
  )
  // One number of decimals a column, whatever the stake: the points stand under each other.
  const ada = (amount: bigint, decimals: 2 | 4) => formatAda(amount, locale, { decimals })

  return (
    <section className="section" id="examples" aria-labelledby="examples-title">
      <div>
        <h2 id="examples-title">{t('examples.title')}</h2>
        <p>
          {textWithTerms(text).rich('examples.lead', {
            epoch: formatCount(figures.epoch, locale),
            pools: formatCount(average.pools, locale),
          })}
        </p>
      </div>
      <div>
        <Scroll label={t('examples.caption')}>
          <table className="statement">
            <caption className="unseen">{t('examples.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('examples.stake')}</th>
                <th scope="col">
                  <Traced trace="epoch">{t('examples.epoch')}</Traced>
                </th>
                <th scope="col">
                  <Traced trace="month">{t('examples.month')}</Traced>
                </th>
                <th scope="col">
                  <Traced trace="year">{t('examples.year')}</Traced>
                </th>
                <th scope="col">
                  <Traced trace="rate">{t('examples.rate')}</Traced>
                </th>
              </tr>
            </thead>
            <tbody>
              {outcomes.map((outcome) => (
                <tr key={outcome.stake.toString()}>
                  <th scope="row">
                    <Ada amount={outcome.stake} text={text} decimals={0} />
                  </th>
                  <td {...traceOf('epoch')}>{ada(outcome.perEpoch.reward, 4)}</td>
                  <td {...traceOf('month')}>{ada(outcome.perMonth, 2)}</td>
                  <td {...traceOf('year')}>{ada(outcome.perYear, 2)}</td>
                  <td {...traceOf('rate')}>
                    {formatPercent(outcome.ros.simplePerYear, locale, 3)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
        <p className="foot">{t('examples.foot', { epoch: formatCount(figures.epoch, locale) })}</p>
      </div>
    </section>
  )
}
