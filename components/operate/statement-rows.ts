import { formatAda, formatFiat } from '../../lib/format/index.ts'
import { worth } from '../../lib/outcomes/operate-money.ts'
import type {
  OperateStatement,
  StatementColumn,
  StatementLines,
} from '../../lib/outcomes/operate-statement.ts'
import { decimalText, type Rational } from '../../lib/rewards/index.ts'
import type { OperateScenario } from '../../lib/scenario/operate-words.ts'
import type { Text } from '../site/rich-text.tsx'

/** One line of the statement, the same for every column. */
export type StatementRow = {
  readonly key: keyof StatementLines
  readonly name: string
  readonly kind: 'line' | 'subtotal' | 'total'
  /** Lovelace; null where it is not known. */
  readonly amount: (lines: StatementLines) => bigint | null
}

/** Fixed cost, margin, own stake's share, income; then costs and profit where there are costs. */
export function statementRows(
  { t, locale }: Text,
  scenario: OperateScenario,
  { plan, costs }: OperateStatement,
): StatementRow[] {
  const { money, ada } = scenario.costs
  const none = money.n === 0n && ada === 0n
  const own = formatAda(plan.pool.ownerStake, locale, { decimals: 0 })
  const rows: StatementRow[] = [
    { key: 'fixedCost', name: t('operate.row.fixedCost'), kind: 'line', amount: of('fixedCost') },
    { key: 'margin', name: t('operate.row.margin'), kind: 'line', amount: of('margin') },
    { key: 'owners', name: t('operate.row.owners', { own }), kind: 'line', amount: of('owners') },
    {
      ...{ key: 'income', name: t('operate.row.income'), amount: of('income') },
      kind: none ? 'total' : 'subtotal',
    },
  ]
  if (none) return rows
  const parts = {
    money: formatFiat(money, scenario.currency, locale, money.d === 1n ? 0 : 2),
    ada: formatAda(ada, locale, { decimals: 0 }),
    price: scenario.price ? priceText(scenario.price, scenario.currency, locale) : '',
    with: money.n === 0n ? 'ada' : ada === 0n ? 'money' : 'both',
  }
  const words = costs === null ? 'operate.row.costsUnknown' : 'operate.row.costs'
  const spent = ({ costs }: StatementLines) => costs && -costs
  return [
    ...rows,
    { key: 'costs', name: t(words, parts), kind: 'line', amount: spent },
    { key: 'profit', name: t('operate.row.profit'), kind: 'total', amount: of('profit') },
  ]
}

const of = (key: keyof StatementLines) => (lines: StatementLines) => lines[key]

/** An epoch, a month and a year, now and as planned. */
export const spans = ['perEpoch', 'perMonth', 'perYear'] as const
export type Span = (typeof spans)[number]

/** One number of decimals a column: an epoch's and a month's cents, whole ada of a year. */
export function cellText(
  { t, locale }: Text,
  row: StatementRow,
  column: StatementColumn,
  span: Span,
): string {
  const amount = row.amount(column[span])
  if (amount === null) return t('operate.unknown')
  return formatAda(amount, locale, { decimals: span === 'perYear' ? 0 : 2 })
}

/** The year of the plan in money; null where no price is given. */
export function moneyText(
  { t, locale }: Text,
  row: StatementRow,
  { perYear }: StatementColumn,
  { price, currency }: OperateScenario,
): string | null {
  if (price === null) return null
  const amount = row.amount(perYear)
  return amount === null
    ? t('operate.unknown')
    : formatFiat(worth(amount, price), currency, locale, 0)
}

/** With the decimals that it has, two at least. */
function priceText(price: Rational, currency: string, locale: string): string {
  const [, decimals = ''] = decimalText(price, 8).split('.')
  return formatFiat(price, currency, locale, Math.max(2, decimals.length))
}
