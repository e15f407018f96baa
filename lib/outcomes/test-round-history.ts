// For tests: five epochs of the round network, each alike but for what is asked to be otherwise.
import { epoch, parseAda, ratio, zero } from '../rewards/index.ts'
import type { History } from '../snapshot/index.ts'

type Columns = History['columns']

const alike = <Cell>(cell: Cell): readonly Cell[] => Array<Cell>(5).fill(cell)
const unknown = alike(null)

/** Epochs 699 to 703: 800,000 ada for the pools in each, of which 400,000 are paid. */
export function roundHistory(otherwise: Partial<Columns> = {}): History {
  return {
    network: 'mainnet',
    from: epoch(699),
    to: epoch(703),
    columns: {
      ...{ reserves: alike(parseAda('9000000000')), treasury: alike(parseAda('1000000000')) },
      ...{ utxo: unknown, unclaimedRewards: unknown, deposits: unknown },
      ...{ fees: alike(parseAda('100000')), blocks: alike(4), poolBlocks: alike(4) },
      ...{ activeStake: alike(parseAda('18000000000')), delegations: alike(3), pools: alike(3) },
      ...{ rewardsDistributed: alike(parseAda('400000')), rewardsWithRefunds: unknown },
      ...{ poolFees: unknown, delegatorRewards: unknown },
      ...{ k: alike(4), a0: alike(zero), rho: alike(ratio(54n, 100n)), tau: alike(ratio(1n, 5n)) },
      ...{ decentralisation: alike(zero), minPoolCost: alike(parseAda('0')) },
      ...{ keyDeposit: unknown, poolDeposit: unknown, protocolMajor: alike(10) },
      ...otherwise,
    },
  }
}

/** The column with another cell in one epoch. */
export const but = <Cell>(column: readonly Cell[], at: number, cell: Cell): readonly Cell[] =>
  column.with(at - 699, cell)
