import {
  formatAdaCompact,
  formatCount,
  formatPercent,
  formatRational,
} from '../../lib/format/index.ts'
import type { MessageKey } from '../../lib/i18n/message.ts'
import type { ComparedSide } from '../../lib/outcomes/lab-compare.ts'
import { ratio } from '../../lib/rewards/index.ts'
import type { Text } from '../site/rich-text.tsx'
import { Scroll } from '../site/scroll.tsx'

type Props = {
  readonly text: Text
  readonly caption: string
  readonly columns: readonly { readonly head: string; readonly side: ComparedSide }[]
}

type Row = {
  readonly label: MessageKey
  readonly figure: (side: ComparedSide) => string
  readonly total?: boolean
}

/** Pots, sides, returns, saturation and concentration of any scenarios, a column each. */
export function ComparedStatement({ text, caption, columns }: Props) {
  const { t } = text
  return (
    <Scroll label={caption}>
      <table className="statement compared">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lab.two.what')}</th>
            {columns.map(({ head }, i) => (
              <th scope="col" key={head} className={i === 0 ? undefined : 'then'}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsFor(text).map(({ label, figure, total }) => (
            <tr key={label} className={total ? 'total' : undefined}>
              <th scope="row">{t(label)}</th>
              {columns.map(({ head, side }) => (
                <td key={head}>{figure(side)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function rowsFor({ t, locale }: Text): readonly Row[] {
  const millions = (amount: bigint) => formatRational(ratio(amount, 10n ** 12n), locale, 3)
  const count = (value: number | null) =>
    value === null ? t('status.unknown') : formatCount(value, locale)
  const stake = (amount: bigint) => `${formatAdaCompact(amount, locale, 4)}\u00a0₳`
  const share = (part: bigint, whole: bigint) =>
    whole === 0n ? '–' : formatPercent(ratio(part, whole), locale, 1)
  const beside =
    (of: (against: NonNullable<ComparedSide['against']>) => string): Row['figure'] =>
    ({ against }) =>
      against ? of(against) : '–'
  return [
    { label: 'lab.two.out', figure: ({ network }) => millions(network.deltaR1) },
    { label: 'lab.two.treasury', figure: ({ network }) => millions(network.deltaT1) },
    { label: 'lab.two.pot', figure: ({ network }) => millions(network.rewardPot), total: true },
    { label: 'lab.pot.members', figure: ({ network }) => millions(network.members) },
    { label: 'lab.pot.operators', figure: ({ network }) => millions(network.operators) },
    {
      label: 'lab.two.returned',
      figure: ({ network }) => millions(network.rewardPot - network.use.paid),
    },
    {
      label: 'lab.cell.paid',
      figure: ({ network }) => share(network.use.paid, network.rewardPot),
    },
    {
      label: 'lab.cell.average',
      figure: ({ network }) => formatPercent(network.average.simplePerYear, locale, 3),
    },
    { label: 'lab.cell.full', figure: ({ network }) => stake(network.saturationPoint) },
    { label: 'lab.cell.over', figure: ({ network }) => count(network.saturatedPools) },
    { label: 'lab.network.stake', figure: ({ majority }) => count(majority.stake) },
    { label: 'lab.network.paid', figure: ({ majority }) => count(majority.paid) },
    { label: 'lab.two.less', figure: beside(({ members }) => count(members.lose.pools)) },
    { label: 'lab.two.lessStake', figure: beside(({ members }) => stake(members.lose.stake)) },
    { label: 'lab.two.more', figure: beside(({ members }) => count(members.gain.pools)) },
    { label: 'lab.two.operators', figure: beside(({ operators }) => count(operators.lose.pools)) },
  ]
}
