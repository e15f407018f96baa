import {
  formatAda,
  formatCount,
  formatDate,
  formatPercent,
  formatRational,
} from '../../lib/format/index.ts'
import { epochEnd, networks, ratio, saturationPoint } from '../../lib/rewards/index.ts'
import type { NetworkFigures } from '../../lib/snapshot/index.ts'
import { sourceWords } from '../figures/source-words.ts'
import { traceOf } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'
import { Scroll } from '../site/scroll.tsx'
import { Term, type TermName } from '../site/term.tsx'

type NetworkTrace =
  | 'chain'
  | 'eta'
  | 'pot'
  | 'supply'
  | 'participation'
  | 'full'
  | 'parameters'
  | 'trend'
  | 'paidShare'

type Props = { readonly text: Text; readonly figures: NetworkFigures }

/** What every answer is made from, each figure with its epoch; and where each group of figures comes from. */
export function NetworkNumbers({ text, figures }: Props) {
  const { t, locale } = text
  const { pots, parameters, newest, trend } = figures
  const ada = (amount: bigint) => `${formatAda(amount, locale, { decimals: 0 })}\u00a0₳`
  const exact = (amount: bigint) => `${formatAda(amount, locale, { decimals: 6 })}\u00a0₳`
  const epoch = (value: number) => formatCount(value, locale)
  const { totalStake } = pots
  const rows: [string, string, number, NetworkTrace, TermName?][] = [
    [t('network.reserves'), exact(pots.reserves), pots.reservesEpoch, 'chain', 'reserves'],
    [t('network.fees'), exact(pots.fees), figures.epoch, 'chain', 'transaction-fees'],
    [
      t('network.blocks'),
      pots.blocks === null ? t('status.unknown') : formatCount(pots.blocks, locale),
      figures.epoch,
      'chain',
      'block',
    ],
    [t('network.eta'), formatRational(pots.eta, locale, 4), figures.epoch, 'eta', 'eta'],
    [t('network.pot'), exact(pots.rewardPot), figures.epoch, 'pot', 'reward-pot'],
    [t('network.supply'), ada(totalStake), pots.reservesEpoch, 'supply', 'total-stake'],
    [t('network.staked'), ada(pots.activeStake), figures.epoch, 'chain', 'network-active-stake'],
    [
      t('network.participation'),
      formatPercent(ratio(pots.activeStake, totalStake), locale, 1),
      figures.epoch,
      'participation',
    ],
    [
      t('network.full'),
      ada(saturationPoint({ totalStake, k: parameters.k })),
      figures.epoch,
      'full',
      'saturation',
    ],
    [t('network.pools'), formatCount(figures.poolCount, locale), figures.epoch, 'chain'],
    ['ρ', formatPercent(parameters.rho, locale, 1), parameters.epoch, 'parameters', 'rho'],
    ['τ', formatPercent(parameters.tau, locale, 0), parameters.epoch, 'parameters', 'tau'],
    [
      t('network.a0'),
      formatRational(parameters.a0, locale, 1),
      parameters.epoch,
      'parameters',
      'a0',
    ],
    [t('network.k'), formatCount(parameters.k, locale), parameters.epoch, 'parameters', 'k'],
    [
      t('network.minCost'),
      ada(parameters.minPoolCost),
      parameters.epoch,
      'parameters',
      'minimum-pool-cost',
    ],
    [t('network.newestReserves'), ada(newest.reserves), newest.epoch, 'chain'],
    [
      t('network.trendEta', { from: epoch(trend.from), to: epoch(trend.to) }),
      formatRational(trend.eta, locale, 4),
      trend.to,
      'trend',
    ],
    [t('network.trendFees'), ada(trend.fees), trend.to, 'trend'],
    [
      t('network.paidShare'),
      formatPercent(trend.paidShare, locale, 1),
      trend.paidTo,
      'paidShare',
      'paid-share',
    ],
  ]

  return (
    <section className="section" id="network" aria-labelledby="network-title">
      <div>
        <h2 id="network-title">{t('network.title')}</h2>
        <p>
          {t('network.lead', {
            epoch: epoch(figures.epoch),
            date: formatDate(epochEnd(networks[figures.network], figures.epoch), locale, 'long'),
          })}
        </p>
      </div>
      <div>
        <Scroll label={t('network.caption')}>
          <table className="statement">
            <caption className="unseen">{t('network.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('network.what')}</th>
                <th scope="col">{t('network.value')}</th>
                <th scope="col">{t('network.epoch')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, value, of, trace, term]) => (
                <tr key={name}>
                  <th scope="row">
                    {term ? (
                      <Term locale={locale} name={term}>
                        {name}
                      </Term>
                    ) : (
                      name
                    )}
                  </th>
                  <td {...traceOf(trace)}>{value}</td>
                  <td>{epoch(of)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
        <Scroll label={t('network.sources')}>
          <table className="statement sources gap">
            <caption>{t('network.sources')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('network.group')}</th>
                <th scope="col" className="words">
                  {t('network.source')}
                </th>
                <th scope="col">{t('network.epoch')}</th>
              </tr>
            </thead>
            <tbody>
              {figures.sources.map((source) => (
                <tr key={source.group}>
                  <th scope="row">{t(`group.${source.group}`)}</th>
                  <td className="words">{sourceWords(t, source.source)}</td>
                  <td>{epoch(source.epoch)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
        <p className="foot">{t('network.gaps')}</p>
      </div>
    </section>
  )
}
