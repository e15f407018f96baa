import type { ReactNode } from 'react'
import {
  formatAda,
  formatAdaCompact,
  formatChance,
  formatCount,
  formatFiat,
  formatPercent,
} from '../../lib/format/index.ts'
import type { MessageKey } from '../../lib/i18n/message.ts'
import type { OperateParts } from '../../lib/outcomes/operate-parts.ts'
import type { PriceAnswer } from '../../lib/outcomes/operate-solved.ts'
import type { OperateStatement } from '../../lib/outcomes/operate-statement.ts'
import { one, ratio, type StakeSolution, sub } from '../../lib/rewards/index.ts'
import type { OperateScenario } from '../../lib/scenario/operate-words.ts'
import { Traced } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'

type Props = {
  readonly text: Text
  readonly scenario: OperateScenario
  readonly statement: OperateStatement
  /** As far as they have been worked out. */
  readonly parts: Partial<OperateParts>
}

/** What an operator asks next: place, break-evens, a block, and how much of it is luck. */
export function OperateCells({ text, scenario, statement, parts }: Props) {
  const { t, locale } = text
  const { standing, luck, solved } = parts
  const stake = statement.plan.pool.poolStake
  const ada = (amount: bigint) => `${formatAdaCompact(amount, locale)}\u00a0₳`
  const chance = (of: { n: bigint; d: bigint }) => formatChance(of, locale).percent
  const cell = (name: CellName, figure: ReactNode, note: string) => (
    <div className={name === 'month' || name === 'year' ? 'range' : undefined}>
      <dt>{t(`operate.cell.${name}`)}</dt>
      <dd>
        <Traced trace={name}>{figure}</Traced>
      </dd>
      <dd>{note}</dd>
    </div>
  )
  const waits = t('operate.waits')
  const costs = statement.costs !== null && statement.costs.perEpoch > 0n
  const noCosts = t(statement.costs === null ? 'operate.noPrice' : 'operate.noCosts')
  const stakeOf = (solution: StakeSolution | null | undefined) =>
    solution?.kind === 'solved' ? ada(solution.value) : t('operate.cell.none')
  return (
    <dl className="cells">
      {cell(
        'rank',
        standing ? formatCount(standing.plan.rank, locale) : waits,
        standing
          ? t('operate.cell.rankNote', {
              now: formatCount(standing.now.rank, locale),
              among: formatCount(standing.plan.among + 1, locale),
            })
          : '',
      )}
      {cell(
        'breakEven',
        costs ? (solved ? stakeOf(solved.plan.stake) : waits) : t('operate.cell.none'),
        costs
          ? solved
            ? t('operate.cell.breakEvenNote', { now: stakeOf(solved.now.stake) })
            : ''
          : noCosts,
      )}
      {cell(
        'asNow',
        solved
          ? solved.asNow === null
            ? t('operate.cell.already')
            : stakeOf(solved.asNow)
          : waits,
        solved?.asNow?.kind === 'solved'
          ? t('operate.cell.asNowNote', {
              more: formatPercent(sub(ratio(solved.asNow.value, stake), one), locale, 0, {
                sign: true,
              }),
            })
          : solved?.asNow
            ? t('operate.cell.asNowNone')
            : t('operate.cell.alreadyNote'),
      )}
      {cell(
        'block',
        luck ? (luck.block.stake === null ? t('operate.cell.none') : ada(luck.block.stake)) : waits,
        luck
          ? t('operate.cell.blockNote', { stake: ada(stake), chance: chance(luck.block.plan) })
          : '',
      )}
      {cell(
        'month',
        luck ? between(text, luck.plan.month) : waits,
        t('operate.cell.monthNote', { epochs: luck?.plan.monthEpochs ?? 6 }),
      )}
      {cell('year', luck ? between(text, luck.plan.year) : waits, t('operate.cell.yearNote'))}
      {cell(
        'red',
        luck
          ? luck.plan.monthInTheRed === null || !costs
            ? t('operate.cell.none')
            : chance(luck.plan.monthInTheRed)
          : waits,
        costs
          ? luck?.now.monthInTheRed
            ? t('operate.cell.redNote', { now: chance(luck.now.monthInTheRed) })
            : ''
          : noCosts,
      )}
      {cell(
        'price',
        solved ? priceText(text, solved.plan.price, scenario) : waits,
        solved
          ? t('operate.cell.priceNote', { now: priceText(text, solved.now.price, scenario) })
          : '',
      )}
    </dl>
  )
}

type CellName = 'rank' | 'breakEven' | 'asNow' | 'block' | 'month' | 'year' | 'red' | 'price'

/** Eight in ten, whole ada. */
function between({ t, locale }: Text, { low, high }: { low: bigint; high: bigint }): string {
  const ada = (amount: bigint) => formatAda(amount, locale, { decimals: 0 })
  return t('operate.cell.between', { low: ada(low), high: ada(high) })
}

function priceText(
  { t, locale }: Text,
  answer: PriceAnswer,
  { currency }: OperateScenario,
): string {
  if (answer.kind !== 'solved') return t(`operate.cell.price.${answer.kind}` as MessageKey)
  return formatFiat(answer.price, currency, locale, 4)
}
