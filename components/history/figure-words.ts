import { formatAdaColumn, formatCount, formatDate, formatPercent } from '../../lib/format/index.ts'
import type { MessageKey } from '../../lib/i18n/message.ts'
import { type FigureName, figureKinds, figureOf } from '../../lib/outcomes/history-comparison.ts'
import type { EpochFigures } from '../../lib/outcomes/history-figures.ts'
import { floor, type Rational } from '../../lib/rewards/index.ts'
import type { Text } from '../site/rich-text.tsx'

/** Short, for the readout and the heads of columns. */
export const shortNames = {
  reserves: 'history.short.reserves',
  treasury: 'history.short.treasury',
  supply: 'history.short.supply',
  circulating: 'history.short.circulating',
  pot: 'history.short.pot',
  paid: 'history.short.paid',
  returned: 'history.short.returned',
  fees: 'history.short.fees',
  simplePerYear: 'history.short.simplePerYear',
  activeStake: 'history.short.activeStake',
  participation: 'history.short.participation',
  blocks: 'history.short.blocks',
  eta: 'history.short.eta',
  pools: 'history.short.pools',
  delegations: 'history.short.delegations',
} as const satisfies Record<FigureName, MessageKey>

/** Whose line of the notes at the end of the page says how each is made. */
export const tracesOf = {
  reserves: 'reserves',
  treasury: 'reserves',
  supply: 'supply',
  circulating: 'supply',
  pot: 'pot',
  paid: 'pot',
  returned: 'pot',
  fees: 'fees',
  simplePerYear: 'return',
  activeStake: 'stake',
  participation: 'participation',
  blocks: 'eta',
  eta: 'eta',
  pools: 'pools',
  delegations: 'delegations',
} as const satisfies Record<FigureName, string>

/** A figure for people, with its unit: `6.516B ₳`, `2.30 %`, `1,355,035`. */
export function figureText(text: Text, name: FigureName, value: Rational | null): string {
  const { t, locale } = text
  if (value === null) return t('status.unknown')
  if (figureKinds[name] === 'share') return formatPercent(value, locale, 2)
  if (figureKinds[name] === 'count') return formatCount(floor(value), locale)
  return `${formatAdaColumn(floor(value), locale)}\u00a0₳`
}

/** The same of an epoch. */
export const figureIn = (text: Text, figures: EpochFigures, name: FigureName): string =>
  figureText(text, name, figureOf(figures, name))

/** The days on which an epoch begins and ends, in UTC. */
export function datesOf({ t, locale }: Text, { start, end }: EpochFigures): string {
  return t('history.dates', {
    from: formatDate(start, locale, 'medium'),
    to: formatDate(end, locale, 'medium'),
  })
}
