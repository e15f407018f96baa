import type { ReactNode } from 'react'
import {
  adaDecimals,
  formatAda,
  formatAdaCompact,
  formatChance,
  formatCount,
  formatPercent,
  formatRational,
} from '../../lib/format/index.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { type Lovelace, lovelace, saturationPoint } from '../../lib/rewards/index.ts'
import { lastKnownPledge, type Pool } from '../../lib/snapshot/index.ts'
import { Ada } from '../figures/ada.tsx'
import { horizonWords } from '../figures/horizon-words.ts'
import { Traced } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'
import { Term, type TermName } from '../site/term.tsx'
import { fullText } from './full-text.ts'

/** A pool's place by what it offers a stake. */
export type Rank =
  | { readonly state: 'working' | 'failed' }
  | {
      readonly state: 'known'
      readonly rank: number
      readonly of: number
      readonly stake: Lovelace
    }

type Props = {
  readonly text: Text
  readonly outcome: DelegatorOutcome
  readonly pool: Pool
  /** Left out where it is not worked out. */
  readonly rank?: Rank
  readonly epochsPerYear: number
  readonly k: bigint
}

/** What is asked first of a pool: six figures, each with what it is of. */
export function PoolCells({ text, outcome, pool, rank, epochsPerYear, k }: Props) {
  const { t, locale } = text
  const { horizon, luck, feesPerYear, now, ros } = outcome
  const basis = outcome.pool
  if (!basis || !luck) return null
  const reward = (amount: bigint) =>
    formatAda(amount, locale, { decimals: adaDecimals('reward', amount) })
  const fees = lovelace(feesPerYear.fixedCost + feesPerYear.margin)
  const none = formatChance(luck.chanceOfNoBlock, locale)
  const point = saturationPoint({ totalStake: now.totalStake, k })
  return (
    <dl className={rank === undefined ? 'cells' : 'cells six'}>
      <Cell
        name={t('view.cell.earn')}
        trace="view-earn"
        value={
          <span className="you" data-testid="earn">
            <Ada
              text={text}
              amount={horizon.reward}
              decimals={adaDecimals('reward', horizon.reward)}
            />{' '}
            <span className="unit">
              {t('answer.within', { horizon: horizonWords(t, horizon.epochs, epochsPerYear) })}
            </span>
          </span>
        }
      >
        {horizon.low !== null &&
          horizon.high !== null &&
          t('view.cell.band', { low: reward(horizon.low), high: reward(horizon.high) })}{' '}
        {t('view.cell.simple', { rate: formatPercent(ros.simplePerYear, locale, 2) })}
      </Cell>
      <Cell
        name={<Word text={text} name="saturation" words={t('view.cell.full')} />}
        trace="view-full"
        value={fullText(basis.saturation, locale)}
      >
        {t('view.cell.fullNote', {
          stake: formatAdaCompact(basis.poolStake, locale),
          point: formatAdaCompact(point, locale, 4),
        })}
      </Cell>
      <Cell
        name={<Word text={text} name="pledge" words={t('view.cell.pledge')} />}
        trace="view-pledge"
        value={<Ada text={text} amount={pool.pledge} decimals={wholeDecimals(pool.pledge)} />}
      >
        <Pledge text={text} outcome={outcome} pool={pool} />
      </Cell>
      <Cell
        name={<Word text={text} name="fees" words={t('view.cell.fees')} />}
        trace="view-fees"
        value={
          <>
            <Ada text={text} amount={fees} decimals={adaDecimals('reward', fees)} />{' '}
            <span className="unit">{t('view.aYear')}</span>
          </>
        }
      >
        {t('view.cell.feesNote', {
          cost: formatAda(pool.fixedCost, locale, { decimals: wholeDecimals(pool.fixedCost) }),
          margin: formatPercent(pool.margin, locale, percentDecimals(pool.margin)),
        })}
      </Cell>
      <Cell
        name={<Word text={text} name="block" words={t('view.cell.blocks')} />}
        trace="view-blocks"
        value={formatRational(luck.expectedBlocks, locale, blockDecimals(luck.expectedBlocks))}
      >
        {none.oneIn === null || isRare(luck.chanceOfNoBlock)
          ? t('view.cell.noneOften', { chance: none.percent })
          : t('view.cell.none', { n: none.oneIn, chance: none.percent })}
      </Cell>
      {rank && (
        <Cell
          name={t('view.cell.rank')}
          trace="view-rank"
          value={<Place text={text} rank={rank} />}
        >
          {rank.state === 'known'
            ? t('view.cell.rankNote', { stake: formatAda(rank.stake, locale, { decimals: 0 }) })
            : t(rank.state === 'working' ? 'view.cell.rankSoon' : 'view.cell.rankFailed')}
        </Cell>
      )}
    </dl>
  )
}

function Place({ text, rank }: { text: Text; rank: Rank }) {
  const { t, locale } = text
  if (rank.state !== 'known') return <span className="quiet">{t('status.unknown')}</span>
  return (
    <>
      {formatCount(rank.rank, locale)}{' '}
      <span className="unit">{t('view.cell.rankOf', { pools: formatCount(rank.of, locale) })}</span>
    </>
  )
}

type CellProps = {
  readonly name: ReactNode
  readonly trace: string
  readonly value: ReactNode
  readonly children: ReactNode
}

function Cell({ name, trace, value, children }: CellProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Traced trace={trace}>{value}</Traced>
      </dd>
      <dd>{children}</dd>
    </div>
  )
}

function Word({ text, name, words }: { text: Text; name: TermName; words: string }) {
  return (
    <Term locale={text.locale} name={name}>
      {words}
    </Term>
  )
}

/** Whether it is kept, as far as the figures prove it; unknown, with what was last known. */
function Pledge({ text, outcome, pool }: Pick<Props, 'text' | 'outcome' | 'pool'>) {
  const { t, locale } = text
  const status = outcome.pool?.pledgeStatus ?? 'unknown'
  if (status !== 'unknown') return t(`view.cell.pledge.${status}`)
  const last = lastKnownPledge(pool)
  return (
    <>
      <span className="unknown">{t('view.cell.pledge.unknown')}</span>{' '}
      {last &&
        t('view.cell.pledge.last', {
          stake: formatAdaCompact(last.ownerStake, locale),
          epoch: formatCount(last.epoch, locale),
        })}
    </>
  )
}

/** "One in so many" says nothing to anyone beyond a thousand. */
const isRare = ({ n, d }: { n: bigint; d: bigint }) => n * 1_000n < d

/** No decimals where there are none. */
export const wholeDecimals = (amount: bigint) => (amount % 1_000_000n === 0n ? 0 : 2)

/** One where one will do: 1.5 %. */
export const percentDecimals = ({ n, d }: { n: bigint; d: bigint }) =>
  (n * 100n) % d === 0n ? 0 : (n * 1_000n) % d === 0n ? 1 : 2

export const blockDecimals = ({ n, d }: { n: bigint; d: bigint }) =>
  n >= 100n * d ? 0 : n >= d ? 1 : 2
