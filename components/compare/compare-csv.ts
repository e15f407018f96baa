import Papa from 'papaparse'
import type { ComparedPool, Comparison } from '../../lib/outcomes/compare.ts'
import { adaText, decimalText, type Rational, ratio } from '../../lib/rewards/index.ts'
import { poolIdText } from '../../lib/snapshot/index.ts'
import type { Text } from '../site/rich-text.tsx'
import { candidateLabel } from './pool-name.tsx'

/**
 * One column for each pool, as on the page: ada in plain decimals whatever the locale, shares as
 * fractions. Text that a spreadsheet would run is disarmed.
 */
export function comparisonCsv(text: Text, { pools, reference }: Comparison, link: string): string {
  const candidates = pools.map(({ candidate }) => candidate)
  const first = pools[reference]?.outcome
  const line = (name: string, cell: (pool: ComparedPool) => string | null) => [
    name,
    ...pools.map((pool) => (pool.outcome.problem ? '' : (cell(pool) ?? ''))),
  ]
  const ada = (amount: bigint | null | undefined) =>
    amount === null || amount === undefined
      ? ''
      : amount < 0n
        ? `-${adaText(-amount as never)}`
        : adaText(amount as never)
  const part = ({ n, d }: Rational, decimals = 12) => decimalText(ratio(n, d), decimals)
  const declared = ({ candidate }: ComparedPool) =>
    candidate.kind === 'pool' ? candidate.record : candidate.own
  const rows = [
    ['link', link],
    ['data epoch', String(first?.dataEpoch ?? '')],
    ['first epoch of the forecast', String(first?.now.epoch ?? '')],
    ['stake (ada)', first ? adaText(first.stake) : ''],
    ['horizon (epochs)', String(first?.horizon.epochs ?? '')],
    [],
    ['pool', ...candidates.map((_, i) => candidateLabel(text, candidates, i))],
    line('id', ({ candidate }) =>
      candidate.kind === 'pool' ? poolIdText(candidate.record.id) : '',
    ),
    line('expected a year, simple (ada)', ({ outcome }) => ada(outcome.perYear)),
    line('a year, 1 in 10 below (ada)', ({ year }) => ada(year?.low)),
    line('a year, 1 in 10 above (ada)', ({ year }) => ada(year?.high)),
    line('return on stake, simple a year', ({ outcome }) => part(outcome.ros.simplePerYear)),
    line('expected over the horizon (ada)', ({ outcome }) => ada(outcome.horizon.reward)),
    line('horizon, 1 in 10 below (ada)', ({ outcome }) => ada(outcome.horizon.low)),
    line('horizon, 1 in 10 above (ada)', ({ outcome }) => ada(outcome.horizon.high)),
    line(`chance of more than ${candidateLabel(text, candidates, reference)}`, ({ against }) =>
      against ? against.more.toFixed(9) : null,
    ),
    line('chance of the same', ({ against }) => (against ? against.equal.toFixed(9) : null)),
    line('expected an epoch (ada)', ({ outcome }) => ada(outcome.perEpoch.reward)),
    line('fixed cost takes, a year (ada)', ({ outcome }) => ada(outcome.feesPerYear.fixedCost)),
    line('margin takes, a year (ada)', ({ outcome }) => ada(outcome.feesPerYear.margin)),
    line('fixed cost (ada an epoch)', (pool) => ada(declared(pool).fixedCost)),
    line('margin', (pool) => part(declared(pool).margin)),
    line(
      'saturation with the stake',
      ({ outcome }) => outcome.pool && part(outcome.pool.saturation, 6),
    ),
    line('pledge (ada)', (pool) => ada(declared(pool).pledge)),
    line('pledge status', ({ outcome }) => outcome.pool?.pledgeStatus ?? 'unknown'),
    line('blocks an epoch', ({ outcome }) => outcome.luck && part(outcome.luck.expectedBlocks, 6)),
    line(
      'chance of an epoch that pays nothing',
      ({ outcome }) => outcome.luck && part(outcome.luck.chanceOfNothing),
    ),
    line(
      'longest run without pay in a year, median (epochs)',
      ({ outcome }) => outcome.luck && String(outcome.luck.drySpell.median),
    ),
    line(
      'the same, 9 in 10 (epochs)',
      ({ outcome }) => outcome.luck && String(outcome.luck.drySpell.ninetieth),
    ),
    line('first payment (UTC)', ({ outcome }) =>
      outcome.perEpoch.reward === 0n ? '' : new Date(outcome.timeline.paid.at * 1000).toISOString(),
    ),
  ]
  return Papa.unparse(rows, { escapeFormulae: true, newline: '\r\n' })
}

/** Save the rows as a file on the reader's device. */
export function downloadComparison(text: Text, comparison: Comparison, link: string): void {
  const file = new Blob([`\ufeff${comparisonCsv(text, comparison, link)}`], {
    type: 'text/csv;charset=utf-8',
  })
  const address = URL.createObjectURL(file)
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = `cardano-rewards-comparison-epoch-${comparison.pools[0]?.outcome.clockEpoch ?? ''}.csv`
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
