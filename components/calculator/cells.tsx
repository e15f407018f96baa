import type { ReactNode } from 'react'
import {
  type AmountKind,
  adaDecimals,
  formatChance,
  formatCount,
  formatDate,
  formatFiat,
  formatRational,
} from '../../lib/format/index.ts'
import type { MessageKey } from '../../lib/i18n/message.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import type { Rational } from '../../lib/rewards/index.ts'
import { Ada } from '../figures/ada.tsx'
import { Traced } from '../figures/traced.tsx'
import { useText } from '../site/text.tsx'

type Props = {
  readonly outcome: DelegatorOutcome
  readonly dated: boolean
  readonly epochsPerYear: number
}

/** What else is asked first: per epoch, month, year; when, how often nothing. */
export function Cells({ outcome, dated, epochsPerYear }: Props) {
  const text = useText()
  const { t, locale } = text
  const { luck, spread, perEpoch, perMonth, perYear, timeline, fiat, horizon } = outcome
  const nothing = luck?.chanceOfNothing ?? spread?.chanceOfNothing
  const ada = (kind: AmountKind, amount: bigint) => (
    <Ada amount={amount} text={text} decimals={adaDecimals(kind, amount)} />
  )
  const cell = (name: CellName, figure: ReactNode, note?: Note, words = `${name}Note`) => (
    <div>
      <dt>{t(`cell.${name}`)}</dt>
      <dd>
        <Traced trace={name}>{figure}</Traced>
      </dd>
      {note && <dd>{t(`cell.${words}` as MessageKey, note)}</dd>}
    </div>
  )
  const chance = (of: Rational) => formatChance(of, locale).percent
  return (
    <dl className="cells">
      {cell('epoch', ada('epoch', perEpoch.reward), {
        epoch: formatCount(outcome.now.epoch, locale),
      })}
      {cell('month', ada('reward', perMonth))}
      {cell('year', ada('reward', perYear), { epochs: epochsPerYear })}
      {dated
        ? cell('first', formatDate(timeline.paid.at, locale, 'short'), {})
        : cell('first', t('cell.firstDays'), {}, 'firstDaysNote')}
      {luck &&
        cell(
          'blocks',
          formatRational(luck.expectedBlocks, locale, luckDecimals(luck.expectedBlocks)),
          { chance: chance(luck.chanceOfNoBlock) },
        )}
      {nothing && cell('nothing', chance(nothing), {}, luck ? 'nothingNote' : 'nothingAverage')}
      {luck &&
        cell('dry', t('cell.dryValue', { epochs: luck.drySpell.median }), {
          epochs: luck.drySpell.ninetieth,
        })}
      {cell('paid', ada('reward', horizon.paidByThen), {})}
      {fiat && cell('worth', formatFiat(fiat.horizon, fiat.currency, locale), {})}
    </dl>
  )
}

/** What is put into the words below the figure; without it there are none. */
type Note = Readonly<Record<string, string | number>>

/** Its words, and the line of the page's notes that it belongs to. */
type CellName =
  | 'epoch'
  | 'month'
  | 'year'
  | 'first'
  | 'blocks'
  | 'nothing'
  | 'dry'
  | 'paid'
  | 'worth'

const luckDecimals = ({ n, d }: { n: bigint; d: bigint }) => (n >= 100n * d ? 0 : n >= d ? 1 : 2)
