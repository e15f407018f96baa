import type { ReactNode } from 'react'
import {
  adaDecimals,
  formatAda,
  formatChance,
  formatDate,
  formatPercent,
  formatRational,
} from '../../lib/format/index.ts'
import type { MessageKey } from '../../lib/i18n/message.ts'
import type { ComparedPool } from '../../lib/outcomes/compare.ts'
import type { Text } from '../site/rich-text.tsx'
import type { TermName } from '../site/term.tsx'
import { percentOf } from './verdict.tsx'

/** One line of the statement: the same in the table, in the blocks of a phone and in the file. */
export type CompareRow = {
  readonly key: MessageKey
  readonly values?: Readonly<Record<string, string>>
  readonly trace: string
  readonly term?: TermName
  /** A line that closes a group. */
  readonly strong?: boolean
  readonly cell: (pool: ComparedPool) => ReactNode
}

export type RowOptions = {
  /** Over my horizon, in words. */
  readonly horizon: string
  /** What the reference is called. */
  readonly reference: string
  /** False where no reader's clock is known: then no date is named. */
  readonly dated: boolean
  readonly dataEpoch: string
  readonly epoch: string
}

/** What is compared, line by line. A pool without an answer has only what it declares. */
export function compareRows(text: Text, options: RowOptions): readonly CompareRow[] {
  const { t, locale } = text
  const { horizon, reference, dated, dataEpoch, epoch } = options
  const reward = (amount: bigint) =>
    formatAda(amount, locale, { decimals: adaDecimals('reward', amount) })
  const perEpoch = (amount: bigint) =>
    formatAda(amount, locale, { decimals: adaDecimals('epoch', amount) })
  const whole = (amount: bigint) => formatAda(amount, locale, { decimals: 0 })
  const range = (low: bigint, high: bigint) => (
    <span className="range">{t('compare.range', { low: reward(low), high: reward(high) })}</span>
  )
  const answered =
    (cell: (pool: ComparedPool) => ReactNode) =>
    (pool: ComparedPool): ReactNode =>
      pool.outcome.problem ? t('compare.noPoolAnswer') : cell(pool)
  const luck = (cell: (luck: NonNullable<ComparedPool['outcome']['luck']>) => ReactNode) =>
    answered(({ outcome }) => outcome.luck && cell(outcome.luck))

  const rows: readonly (CompareRow | false)[] = [
    {
      key: 'compare.row.year',
      trace: 'year',
      strong: true,
      cell: answered(({ outcome }) => reward(outcome.perYear)),
    },
    {
      key: 'compare.row.band',
      trace: 'band',
      cell: answered(({ year }) => year && range(year.low, year.high)),
    },
    {
      key: 'compare.row.ros',
      trace: 'ros',
      term: 'ros',
      cell: answered(({ outcome }) => formatPercent(outcome.ros.simplePerYear, locale, 3)),
    },
    {
      key: 'compare.row.horizon',
      values: { horizon },
      trace: 'horizon',
      strong: true,
      cell: answered(({ outcome }) => reward(outcome.horizon.reward)),
    },
    {
      key: 'compare.row.horizonBand',
      trace: 'horizonBand',
      cell: answered(({ outcome: { horizon } }) =>
        horizon.low !== null && horizon.high !== null ? range(horizon.low, horizon.high) : null,
      ),
    },
    {
      key: 'compare.row.chance',
      values: { pool: reference },
      trace: 'chance',
      cell: answered(({ against }) => (against ? percentOf(against.more, locale) : '–')),
    },
    {
      key: 'compare.row.epoch',
      values: { epoch },
      trace: 'epoch',
      cell: answered(({ outcome }) => perEpoch(outcome.perEpoch.reward)),
    },
    epoch !== dataEpoch && {
      key: 'compare.row.dataEpoch',
      values: { epoch: dataEpoch },
      trace: 'epoch',
      cell: answered(({ outcome }) => perEpoch(outcome.atDataEpoch)),
    },
    {
      key: 'compare.row.costTakes',
      trace: 'fees',
      term: 'fees',
      cell: answered(({ outcome }) => reward(-outcome.feesPerYear.fixedCost)),
    },
    {
      key: 'compare.row.marginTakes',
      trace: 'fees',
      cell: answered(({ outcome }) => reward(-outcome.feesPerYear.margin)),
    },
    {
      key: 'compare.row.fixedCost',
      trace: 'declared',
      term: 'fixed-cost',
      cell: ({ candidate }) => whole(termsOf(candidate).fixedCost),
    },
    {
      key: 'compare.row.margin',
      trace: 'declared',
      term: 'margin',
      cell: ({ candidate }) => formatPercent(termsOf(candidate).margin, locale, 2),
    },
    {
      key: 'compare.row.full',
      trace: 'full',
      term: 'saturation',
      cell: answered(
        ({ outcome }) => outcome.pool && formatPercent(outcome.pool.saturation, locale, 1),
      ),
    },
    {
      key: 'compare.row.pledge',
      trace: 'pledge',
      term: 'pledge',
      cell: ({ candidate, outcome }) => {
        const status = outcome.pool?.pledgeStatus ?? 'unknown'
        return (
          <>
            {whole(termsOf(candidate).pledge)}
            <small className={status === 'unknown' ? 'unknown' : undefined}>
              {t(`compare.pledge.${status}`)}
            </small>
          </>
        )
      },
    },
    {
      key: 'compare.row.blocks',
      trace: 'blocks',
      term: 'block',
      cell: luck(({ expectedBlocks }) => formatRational(expectedBlocks, locale, 2)),
    },
    {
      key: 'compare.row.nothing',
      trace: 'blocks',
      term: 'luck',
      cell: luck(({ chanceOfNothing }) => formatChance(chanceOfNothing, locale).percent),
    },
    {
      key: 'compare.row.dry',
      trace: 'dry',
      cell: luck(({ drySpell }) => (
        <>
          {t('cell.dryValue', { epochs: drySpell.median })}
          <small>{t('compare.dryNote', { epochs: drySpell.ninetieth })}</small>
        </>
      )),
    },
    dated && {
      key: 'compare.row.first',
      trace: 'first',
      cell: answered(({ outcome }) =>
        outcome.perEpoch.reward === 0n
          ? t('compare.never')
          : formatDate(outcome.timeline.paid.at, locale, 'medium'),
      ),
    },
  ]
  return rows.filter((row) => row !== false)
}

const termsOf = (candidate: ComparedPool['candidate']) =>
  candidate.kind === 'pool' ? candidate.record : candidate.own
