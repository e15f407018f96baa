import type { NetworkName } from '../../lib/rewards/index.ts'
import type { HistoryColumn } from '../../lib/snapshot/index.ts'
import { cellOf, type Row } from './csv.ts'

type Kind = 'amount' | 'count' | 'ppm'

/**
 * Our column, theirs, and what its cells are. Left out is what follows from the rest: times (calendar), supply
 * (45·10¹⁵ − reserves), η and the reward pot (the engine).
 */
const columns: Readonly<Record<HistoryColumn, readonly [string, Kind]>> = {
  reserves: ['reserves', 'amount'],
  treasury: ['treasury', 'amount'],
  utxo: ['utxo', 'amount'],
  unclaimedRewards: ['unclaimed_rewards', 'amount'],
  deposits: ['deposits', 'amount'],
  fees: ['fees', 'amount'],
  blocks: ['blocks', 'count'],
  poolBlocks: ['pool_blocks', 'count'],
  activeStake: ['active_stake', 'amount'],
  delegations: ['delegations', 'count'],
  pools: ['pools_with_delegation', 'count'],
  rewardsDistributed: ['rewards_distributed', 'amount'],
  rewardsWithRefunds: ['rewards_incl_refunds', 'amount'],
  poolFees: ['pool_fees', 'amount'],
  delegatorRewards: ['delegator_rewards', 'amount'],
  k: ['k', 'count'],
  a0: ['a0_ppm', 'ppm'],
  rho: ['rho_ppm', 'ppm'],
  tau: ['tau_ppm', 'ppm'],
  decentralisation: ['d_ppm', 'ppm'],
  minPoolCost: ['min_pool_cost', 'amount'],
  keyDeposit: ['key_deposit', 'amount'],
  poolDeposit: ['pool_deposit', 'amount'],
  protocolMajor: ['protocol_major', 'count'],
}

/** The network's history in our form; one row per epoch without a gap. */
export function historyWire(rows: readonly Row[], network: NetworkName) {
  const from = Number(cellOf(rows[0] ?? {}, 'epoch'))
  rows.forEach((row, i) => {
    if (Number(cellOf(row, 'epoch')) !== from + i) throw new Error(`Epoch ${from + i} is missing`)
  })
  const wire = Object.entries(columns).map(([name, [column, kind]]) => [
    name,
    rows.map((row) => cellWire(cellOf(row, column), kind)),
  ])
  return { version: 1, network, from, columns: Object.fromEntries(wire) }
}

function cellWire(cell: string, kind: Kind): string | number | null {
  if (cell === '') return null
  if (kind === 'ppm') return decimalOfPpm(cell)
  return kind === 'count' ? Number(cell) : cell
}

/** Parts per million as the shortest decimal: `"15000"` → `"0.015"`. */
export function decimalOfPpm(ppm: string): string {
  if (!/^\d{1,8}$/.test(ppm)) throw new Error(`Not parts per million: ${ppm}`)
  const digits = ppm.padStart(7, '0')
  return `${Number(digits.slice(0, -6))}.${digits.slice(-6)}`.replace(/\.?0+$/, '')
}
