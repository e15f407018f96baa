import Papa from 'papaparse'
import type { Offer, Offers } from '../../lib/outcomes/offers.ts'
import { adaText, decimalText, type Rational } from '../../lib/rewards/index.ts'
import { type PoolTrends, poolIdText, type StakeChange } from '../../lib/snapshot/index.ts'
import { saveText } from '../live/save-file.ts'

/** What is taken along: the pools that are listed, in their order, with every figure that the table can show. */
export type Selection = {
  readonly offers: Offers
  readonly selected: readonly Offer[]
  readonly trends: PoolTrends | null
  /** The link that shows the same. */
  readonly link: string
}

const share = (value: Rational) => decimalText(value, 9)

/** By the heads of the CSV; numbers as plain decimals whatever the locale, null for what is not known. */
function rowOf(offer: Offer, trends: PoolTrends | null) {
  const { pool } = offer
  const trend = trends?.of.get(pool.id)
  return {
    rank: offer.rank,
    pool: poolIdText(pool.id),
    ticker: pool.ticker,
    name: pool.name,
    'expected a year (ada)': adaText(offer.perYear),
    'expected an epoch (ada)': adaText(offer.perEpoch),
    'return simple per year': share(offer.simplePerYear),
    'saturation with the stake': share(offer.saturation),
    'pledge (ada)': adaText(pool.pledge),
    'pledge status': offer.pledgeStatus,
    'fixed cost (ada)': adaText(pool.fixedCost),
    margin: share(pool.margin),
    'blocks expected an epoch': share(offer.expectedBlocks),
    'chance of no block': share(offer.chanceOfNoBlock),
    'active stake (ada)': adaText(pool.activeStake),
    'stake change over 10 epochs': changeOf(trend?.overTen),
    'stake change over 100 epochs': changeOf(trend?.overHundred),
  }
}

/** A part of one; `new`; null where unknown. */
function changeOf(change: StakeChange | undefined): string | null {
  if (change == null || change === 'new') return change ?? null
  return decimalText({ n: BigInt(change), d: 1_000n }, 3)
}

function about({ offers, link }: Selection) {
  return {
    link,
    'stake (ada)': adaText(offers.stake),
    'data epoch': offers.dataEpoch,
    'epoch of the forecast': offers.clockEpoch,
    'epochs in a year': offers.epochsPerYear,
  }
}

/** Text that a spreadsheet would run is disarmed. */
export function selectionCsv(selection: Selection): string {
  const rows = selection.selected.map((offer) => rowOf(offer, selection.trends))
  const [first] = rows
  const head = Object.entries(about(selection)).map(([name, value]) => [name, String(value)])
  const table = [Object.keys(first ?? {}), ...rows.map((row) => Object.values(row))]
  return Papa.unparse([...head, [], ...table], { escapeFormulae: true, newline: '\r\n' })
}

export function selectionJson(selection: Selection): string {
  const pools = selection.selected.map((offer) => rowOf(offer, selection.trends))
  return `${JSON.stringify({ ...about(selection), pools }, null, 1)}\n`
}

/** Save the list as a file on the reader's device. */
export function downloadSelection(selection: Selection, as: 'csv' | 'json'): void {
  const text = as === 'csv' ? selectionCsv(selection) : selectionJson(selection)
  saveText(text, `cardano-pools-epoch-${selection.offers.clockEpoch}.${as}`, as)
}
