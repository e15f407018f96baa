import { formatAda, formatCount, formatPercent, formatRational } from '../../lib/format/index.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import type { FieldSource, NetworkFigures } from '../../lib/snapshot/index.ts'
import { sourceWords } from '../figures/source-words.ts'
import type { Text } from '../site/rich-text.tsx'
import { Scroll } from '../site/scroll.tsx'

type Props = {
  readonly text: Text
  readonly outcome: DelegatorOutcome
  readonly figures: NetworkFigures
}

type Row = {
  readonly name: string
  readonly value: string
  readonly epoch: number | null
  readonly source: string
}

/** What goes into the sum: each figure with its epoch and where it comes from. */
export function Inputs({ text, outcome, figures }: Props) {
  const { t, locale } = text
  return (
    <Scroll label={t('inputs.title')}>
      <table className="statement sources">
        <caption>{t('inputs.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('network.what')}</th>
            <th scope="col">{t('network.value')}</th>
            <th scope="col">{t('network.epoch')}</th>
            <th scope="col" className="words">
              {t('network.source')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(text, outcome, figures).map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>{row.value}</td>
              <td>{row.epoch === null ? '–' : formatCount(row.epoch, locale)}</td>
              <td className="words">{row.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function rowsOf({ t, locale }: Text, outcome: DelegatorOutcome, figures: NetworkFigures): Row[] {
  const { now, pool, basis } = outcome
  const ada = (amount: bigint) => `${formatAda(amount, locale, { decimals: 0 })}\u00a0₳`
  const from = (group: FieldSource['group']) => {
    const found = figures.sources.find((source) => source.group === group)
    const source = found ? sourceWords(t, found.source) : t('status.unknown')
    return { epoch: found?.epoch ?? null, source }
  }
  const carried = { epoch: now.epoch, source: t('inputs.carried') }
  const known = now.kind === 'known'
  const rows: Row[] = [
    { name: t('network.reserves'), value: ada(now.reserves), ...(known ? from('pots') : carried) },
    {
      name: t('network.eta'),
      value: formatRational(now.eta, locale, 4),
      ...from(known ? 'pots' : 'trend'),
    },
    { name: t('network.fees'), value: ada(now.fees), ...from(known ? 'pots' : 'trend') },
    { name: t('network.staked'), value: ada(now.networkActiveStake), ...from('stake') },
    {
      name: 'ρ, τ, a0, k',
      value: [
        formatPercent(figures.parameters.rho, locale, 1),
        formatPercent(figures.parameters.tau, locale, 0),
        formatRational(figures.parameters.a0, locale, 1),
        formatCount(figures.parameters.k, locale),
      ].join(' · '),
      ...from('parameters'),
    },
  ]
  if (!pool) return rows
  const mine = { epoch: null, source: t('inputs.yours') }
  const ofPool = (group: FieldSource['group']) => (basis === 'own' ? mine : from(group))
  return [
    ...rows,
    { name: t('joining.stake'), value: ada(pool.poolStake), ...ofPool('stake') },
    { name: t('field.pledge'), value: ada(pool.pledge), ...ofPool('pools') },
    { name: t('field.fixedCost'), value: ada(pool.fixedCost), ...ofPool('pools') },
    { name: t('field.margin'), value: formatPercent(pool.margin, locale, 2), ...ofPool('pools') },
    {
      name: t('field.ownerStake'),
      value: pool.ownerStake === null ? t('status.unknown') : ada(pool.ownerStake),
      ...ofPool('ownerStake'),
    },
  ]
}
