import type { NetworkName } from '../../lib/rewards/index.ts'
import { decodeBacktest } from '../../lib/snapshot/index.ts'
import { BacktestRow, BacktestTable } from './backtest-table.tsx'
import type { CheckedFile } from './live-backtest.tsx'

/** @throws when the network fails, the hash differs, or the decoder refuses it. */
export async function loadBacktest({ path, integrity }: CheckedFile, network: NetworkName) {
  const answer = await fetch(path, { integrity })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  const { epochs } = decodeBacktest(await answer.text(), network)
  return { epochs, Table: BacktestTable, Row: BacktestRow }
}
