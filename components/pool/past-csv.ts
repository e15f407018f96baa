import Papa from 'papaparse'
import type { PastEpoch } from '../../lib/outcomes/pool-past.ts'
import {
  adaText,
  decimalText,
  type Lovelace,
  type Rational,
  ratio,
} from '../../lib/rewards/index.ts'
import { type Pool, poolIdText } from '../../lib/snapshot/index.ts'
import { saveCsv } from '../live/save-file.ts'

/**
 * A pool's epochs as CSV: ada in plain decimals whatever the locale, shares as percent, nothing where nothing is known.
 * A name that a spreadsheet would run is disarmed.
 */
export function pastCsv(pool: Pool, rows: readonly PastEpoch[]): string {
  const ada = (amount: Lovelace | undefined | null) => (amount == null ? '' : adaText(amount))
  const plain = (value: Rational | undefined | null, decimals: number) =>
    value ? decimalText(value, decimals) : ''
  const percent = (value: Rational | undefined | null) =>
    value ? decimalText(ratio(value.n * 100n, value.d), 6) : ''
  const head = [
    ['pool', poolIdText(pool.id)],
    ['ticker', pool.ticker ?? ''],
    ['name', pool.name ?? ''],
    ['assumed', 'pledge, margin and fixed cost of today; pledge met; every block due is made'],
    [],
    [
      'epoch',
      'active stake (ada)',
      'saturation (%)',
      'pot R (ada)',
      'blocks of all pools',
      'blocks expected',
      'pool reward expected (ada)',
      'to owners (ada)',
      'to members (ada)',
      'members ROS per year, simple (%)',
      'unknown because',
      'blocks made',
    ],
  ]
  const lines = rows.map(({ epoch, stake, saturation, outcome, missing }) => [
    String(epoch),
    ada(stake),
    percent(saturation),
    ada(outcome?.rewardPot),
    outcome ? String(outcome.totalBlocks) : '',
    plain(outcome?.expectedBlocks, 6),
    ada(outcome?.poolReward),
    ada(outcome?.operator),
    ada(outcome?.members),
    percent(outcome?.returns.simplePerYear),
    missing ?? '',
    outcome?.made ? String(outcome.made.blocks) : '',
  ])
  return Papa.unparse([...head, ...lines], { escapeFormulae: true, newline: '\r\n' })
}

/** Save the rows as a file on the reader's device. */
export function downloadPast(pool: Pool, rows: readonly PastEpoch[]): void {
  saveCsv(pastCsv(pool, rows), `cardano-rewards-${poolIdText(pool.id)}.csv`)
}
