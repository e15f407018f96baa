'use client'

import { memo } from 'react'
import { formatPercent, formatRational } from '../../lib/format/index.ts'
import type { LabAnswer } from '../../lib/outcomes/lab-answer.ts'
import type { LabPotRow } from '../../lib/outcomes/lab-pot.ts'
import { adaForPlot, lovelace, ratio } from '../../lib/rewards/index.ts'
import { useText } from '../site/text.tsx'

type Props = { readonly answer: LabAnswer; readonly name: string }

/** Both pots as bars on one scale, and as an account: what is paid, what goes back to the reserves. */
export const LabPot = memo(function LabPot({ answer, name }: Props) {
  const { t } = useText()
  const { pot, before, after } = answer
  const most = Math.max(adaForPlot(before.rewardPot), adaForPlot(after.rewardPot), 1)
  return (
    <>
      <PotBar rows={pot} side="before" title={t('lab.todays')} most={most} />
      <PotBar rows={pot} side="after" title={name} most={most} />
      <PotStatement answer={answer} name={name} />
    </>
  )
})

type BarProps = {
  readonly rows: readonly LabPotRow[]
  readonly side: 'before' | 'after'
  readonly title: string
  readonly most: number
}

function PotBar({ rows, side, title, most }: BarProps) {
  const { t, locale } = useText()
  const whole = rows.reduce((sum, row) => sum + row[side], 0n)
  const share = (amount: bigint) =>
    whole <= 0n ? '–' : formatPercent(ratio(amount, whole), locale, 1)
  let from = 0
  const pieces = rows.flatMap((row) => {
    const amount = row[side]
    if (amount <= 0n) return []
    const width = (adaForPlot(lovelace(amount)) / most) * 100
    from += width
    return [{ part: row.part, amount, width, x: from - width }]
  })
  const said = pieces.map(({ part, amount }) => `${t(`lab.pot.${part}`)} ${share(amount)}`)
  return (
    <div className="pot-bar">
      <p>
        <b>{title}</b>
      </p>
      <svg className="plot" height="32" role="img" aria-label={`${title}: ${said.join(', ')}`}>
        {pieces.map(({ part, amount, width, x }) => (
          <g key={part} className={`pot-${part}`}>
            <rect x={`${x}%`} width={`${width}%`} height="32" />
            {width >= 7.5 && (
              <text className={width < 16 ? 'slim' : undefined} x={`${x + 1}%`} y="21">
                {share(amount)}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  )
}

/** In millions of ada, to the thousand: the file has every lovelace. */
function PotStatement({ answer, name }: Props) {
  const { t, locale } = useText()
  const { pot, before, after } = answer
  const millions = (amount: bigint) => formatRational(ratio(amount, 10n ** 12n), locale, 3)
  const change = (amount: bigint) => (amount > 0n ? `+${millions(amount)}` : millions(amount))
  const shown = pot.filter(
    ({ part, before: now, after: then }) => part !== 'missedBlocks' || now !== 0n || then !== 0n,
  )
  return (
    <table className="statement gap">
      <caption className="unseen">{t('lab.pot.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('lab.pot.unit')}</th>
          <th scope="col">{t('lab.todays')}</th>
          <th scope="col" className="then">
            {name}
          </th>
          <th scope="col">{t('lab.change')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ part, before: now, after: then }) => (
          <tr key={part}>
            <th scope="row">
              <span className={`swatch pot-${part}`} />
              {t(`lab.pot.${part}`)}
            </th>
            <td>{millions(now)}</td>
            <td>{millions(then)}</td>
            <td>{change(then - now)}</td>
          </tr>
        ))}
        <tr className="total">
          <th scope="row">{t('lab.pot.whole')}</th>
          <td>{millions(before.rewardPot)}</td>
          <td>{millions(after.rewardPot)}</td>
          <td>{change(after.rewardPot - before.rewardPot)}</td>
        </tr>
      </tbody>
    </table>
  )
}
