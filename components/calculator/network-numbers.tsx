import {
  formatAda,
  formatCount,
  formatDate,
  formatPercent,
  formatRational,
} from '../../lib/format/index.ts'
import { epochEnd, networks, ratio, saturationPoint } from '../../lib/rewards/index.ts'
import type { NetworkFigures } from '../../lib/snapshot/index.ts'
import type { Text } from '../site/rich-text.tsx'
import { Scroll } from '../site/scroll.tsx'

type Props = { readonly text: Text; readonly figures: NetworkFigures }

/** What every answer is made from, each figure with its epoch; and where each group of figures comes from. */
export function NetworkNumbers({ text, figures }: Props) {
  const { t, locale } = text
  const { pots, parameters, newest, trend } = figures
  const ada = (amount: bigint) => `${formatAda(amount, locale, { decimals: 0 })} ₳`
  const exact = (amount: bigint) => `${formatAda(amount, locale, { decimals: 6 })} ₳`
  const epoch = (value: number) => formatCount(value, locale)
  const { totalStake } = pots
  const rows: [string, string, number][] = [
    [t('network.reserves'), exact(pots.reserves), pots.reservesEpoch],
    [t('network.fees'), exact(pots.fees), figures.epoch],
    [
      t('network.blocks'),
      pots.blocks === null ? t('status.unknown') : formatCount(pots.blocks, locale),
      figures.epoch,
    ],
    [t('network.eta'), formatRational(pots.eta, locale, 4), figures.epoch],
    [t('network.pot'), exact(pots.rewardPot), figures.epoch],
    [t('network.supply'), ada(totalStake), pots.reservesEpoch],
    [t('network.staked'), ada(pots.activeStake), figures.epoch],
    [
      t('network.participation'),
      formatPercent(ratio(pots.activeStake, totalStake), locale, 1),
      figures.epoch,
    ],
    [t('network.full'), ada(saturationPoint({ totalStake, k: parameters.k })), figures.epoch],
    [t('network.pools'), formatCount(figures.poolCount, locale), figures.epoch],
    ['ρ', formatPercent(parameters.rho, locale, 1), parameters.epoch],
    ['τ', formatPercent(parameters.tau, locale, 0), parameters.epoch],
    [t('network.a0'), formatRational(parameters.a0, locale, 1), parameters.epoch],
    [t('network.k'), formatCount(parameters.k, locale), parameters.epoch],
    [t('network.minCost'), ada(parameters.minPoolCost), parameters.epoch],
    [t('network.newestReserves'), ada(newest.reserves), newest.epoch],
    [
      t('network.trendEta', { from: epoch(trend.from), to: epoch(trend.to) }),
      formatRational(trend.eta, locale, 4),
      trend.to,
    ],
    [t('network.trendFees'), ada(trend.fees), trend.to],
    [t('network.paidShare'), formatPercent(trend.paidShare, locale, 1), trend.paidTo],
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
              {rows.map(([name, value, of]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{value}</td>
                  <td>{epoch(of)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
        <Scroll label={t('network.sources')}>
          <table className="statement gap">
            <caption>{t('network.sources')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('network.group')}</th>
                <th scope="col">{t('network.source')}</th>
                <th scope="col">{t('network.epoch')}</th>
              </tr>
            </thead>
            <tbody>
              {figures.sources.map((source) => (
                <tr key={source.group}>
                  <th scope="row">{t(`group.${source.group}`)}</th>
                  <td className="words">{source.source}</td>
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
