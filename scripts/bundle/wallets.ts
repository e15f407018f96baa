import { networks } from '../../lib/rewards/index.ts'
import { cellOf, type Row, wholeOf } from './csv.ts'
import { decimalOfPpm } from './history.ts'

const source =
  'input-output-hk/spo-incentives: report/sub-flows/census/mainnet-analysis (ledger state)'

/** Where each band starts, in ada, by the name that the table gives it. */
const leastAda: Readonly<Record<string, bigint>> = {
  '01 <100': 0n,
  '02 100-1k': 100n,
  '03 1k-10k': 1_000n,
  '04 10k-100k': 10_000n,
  '05 100k-500k': 100_000n,
  '06 500k-1M': 500_000n,
  '07 1M-10M': 1_000_000n,
  '08 >=10M': 10_000_000n,
}

/** Sizes of delegating accounts in our form, from the table of bands and that of single figures. */
export function walletsWire(bands: readonly Row[], summary: readonly Row[]) {
  const epoch = Number(cellOf(bands[0] ?? {}, 'epoch'))
  const metric = (name: string) => {
    const row = summary.find((row) => cellOf(row, 'metric') === name)
    if (row === undefined) throw new Error(`No metric ${name}`)
    return cellOf(row, 'value')
  }
  const least = bands.map((row) => {
    const ada = leastAda[cellOf(row, 'band_ada')]
    if (ada === undefined) throw new Error(`Unknown band ${cellOf(row, 'band_ada')}`)
    return String(ada * 1_000_000n)
  })
  const tops = [100, 1_000, 10_000]
  return {
    ...{ version: 1, network: networks.mainnet.name, epoch, source },
    accounts: Number(metric('delegated_accounts')),
    stake: String(bands.reduce((sum, row) => sum + (wholeOf(row, 'stake_lovelace') ?? 0n), 0n)),
    bands: {
      least,
      accounts: bands.map((row) => Number(cellOf(row, 'delegated_accounts'))),
      stake: bands.map((row) => cellOf(row, 'stake_lovelace')),
      median: bands.map((row) => cellOf(row, 'median_lovelace')),
    },
    top: { accounts: tops, share: tops.map((top) => decimalOfPpm(metric(`top${top}_share`))) },
  }
}
