import Papa from 'papaparse'
import { type EpochFigures, potParts } from '../../lib/outcomes/history-figures.ts'
import { decimalText, lovelacePerAda, type Rational } from '../../lib/rewards/index.ts'
import type { History } from '../../lib/snapshot/index.ts'

type Cell = string | number
type Column = readonly [head: string, cell: (figures: EpochFigures) => Cell]

const ada = (amount: bigint | null | undefined): Cell =>
  amount === null || amount === undefined ? '' : decimalText({ n: amount, d: lovelacePerAda }, 6)
const share = (value: Rational | null): Cell => (value === null ? '' : decimalText(value, 12))
const time = (unix: number) => new Date(unix * 1000).toISOString()

const sources =
  'Chain figures collected by input-output-hk/acropolis; BEACNpool/Treasury; ' +
  'cardano-foundation/cf-java-rewards-calculation; nhenin/spo-incentives; input-output-hk/spo-incentives. ' +
  'Pot, supply and shares worked out here. An empty cell is unknown.'

/** Pots by the formula, paid by the chain, and what follows from them. */
const worked: readonly Column[] = [
  ['epoch', ({ epoch }) => epoch],
  ['starts (UTC)', ({ start }) => time(start)],
  ['ends (UTC)', ({ end }) => time(end)],
  ['supply outside reserves (ada)', ({ supply }) => ada(supply)],
  ['circulating (ada)', ({ circulating }) => ada(circulating)],
  ['out of reserves, delta R1 (ada)', ({ pot }) => ada(pot?.deltaR1)],
  ['to treasury, delta T1 (ada)', ({ pot }) => ada(pot?.deltaT1)],
  ['reward pot R (ada)', ({ pot }) => ada(pot?.rewardPot)],
  ['returned to reserves, R - paid (ada)', ({ returned }) => ada(returned)],
  ['eta', ({ pot }) => share(pot?.eta ?? null)],
  ['return before fees, simple per year', ({ simplePerYear }) => share(simplePerYear)],
  ['active stake / circulating', ({ participation }) => share(participation)],
]

/** Every column of the history as it was collected, then those worked out from it; an epoch a row. */
export function historyCsv(history: History, epochs: readonly EpochFigures[]): string {
  const names = Object.keys(history.columns) as (keyof History['columns'])[]
  const head = [...worked.map(([head]) => head), ...names.map(headOf)]
  const rows = epochs.map((figures) => [
    ...worked.map(([, cell]) => cell(figures)),
    ...names.map((name) => rawCell(history.columns[name][figures.epoch - history.from] ?? null)),
  ])
  return written([[sources], [], head, ...rows])
}

/** Where each epoch's pot went. */
export function partsCsv(epochs: readonly EpochFigures[]): string {
  const head = ['epoch', 'pot with fees (ada)', 'treasury (ada)', 'paid (ada)', 'returned (ada)']
  const rows = epochs.map((figures) => {
    const parts = potParts(figures)
    const cells = parts
      ? [parts.pot, parts.treasury, parts.paid, parts.returned]
      : [null, null, null, null]
    return [figures.epoch, ...cells.map(ada)]
  })
  return written([[sources], [], head, ...rows])
}

const written = (rows: Cell[][]) => Papa.unparse(rows, { escapeFormulae: true, newline: '\r\n' })

/** `rewardsDistributed` → `rewards distributed (ada)`: amounts are in ada, the rest as it is. */
function headOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  const plain = ['k', 'a0', 'rho', 'tau', 'decentralisation', 'protocolMajor']
  const counts = ['blocks', 'poolBlocks', 'delegations', 'pools']
  return [...plain, ...counts].includes(name) ? words : `${words} (ada)`
}

function rawCell(value: bigint | number | Rational | null): Cell {
  if (value === null || typeof value === 'number') return value ?? ''
  return typeof value === 'bigint' ? ada(value) : share(value)
}

/** Save a table as a file on the reader's device. */
export function saveCsv(name: string, csv: string): void {
  const file = new Blob([`\ufeff${csv}`], { type: 'text/csv;charset=utf-8' })
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
