import type { NetworkName } from '../../lib/rewards/index.ts'
import { lineText, stakeChange, trendEpochs } from '../../lib/snapshot/pool-trends.ts'
import type { StakeTable } from './pools.ts'

/** How the stake of each of the bundle's pools went up to its epoch, in the bundle's order. */
export function trendsWire(
  table: StakeTable,
  ids: readonly string[],
  network: NetworkName,
  at: number,
) {
  const from = table.epochs[0] ?? at
  const points = trendEpochs(from, at).map((epoch) => epoch - from)
  const all = ids.map((id) => (table.stakes.get(id) ?? []).slice(0, at - from + 1))
  return {
    ...{ version: 1, network, from, to: at },
    columns: {
      line: all.map((stakes) => lineText(points.map((point) => stakes[point] ?? null))),
      overTen: all.map((stakes) => stakeChange(stakes, 10)),
      overHundred: all.map((stakes) => stakeChange(stakes, 100)),
    },
  }
}
