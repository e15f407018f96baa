import type { EpochTotal } from './epoch-totals.ts'
import type { ReplayedFile } from './replays.ts'
import type { PoolEpoch } from './sample-pools.ts'
import type { BandEpoch } from './size-bands.ts'

/** Everything that the back-test found. */
export type Backtest = {
  readonly totals: readonly EpochTotal[]
  readonly pools: readonly PoolEpoch[]
  readonly bands: readonly BandEpoch[]
  readonly replays: readonly ReplayedFile[]
}

/**
 * The tables as JSON by columns, for programs and pages: amounts are decimal texts in lovelace, `null` is unknown.
 * The same figures always make the same text.
 */
export function backtestJson({ totals, pools, bands, replays }: Backtest): string {
  const ids = [...new Set(pools.map(({ pool }) => pool))]
  const tables = {
    version: 1,
    network: 'mainnet',
    epochs: {
      epoch: totals.map(({ chain }) => chain.epoch),
      rewardPot: totals.map(({ chain }) => String(chain.pot.rewardPot)),
      paid: totals.map(({ chain }) => String(chain.paid)),
      delivered: totals.map(({ chain }) => text(chain.delivered)),
      engine: totals.map(({ engine }) => String(engine)),
      openPledge: totals.map(({ open }) => String(open)),
      openPledgeAtBest: totals.map(({ openAtBest }) => String(openAtBest)),
      luck: totals.map(({ luck }) => String(Math.round(luck))),
      basis: totals.map(({ basis }) => basis),
      verdict: totals.map(({ verdict }) => verdict),
    },
    pools: {
      ids,
      pool: pools.map(({ pool }) => ids.indexOf(pool)),
      epoch: pools.map(({ epoch }) => epoch),
      blocks: pools.map(({ blocks }) => Number(blocks)),
      poolReward: pools.map(({ poolReward }) => String(poolReward)),
      operatorReward: pools.map(({ operatorReward }) => String(operatorReward)),
      paid: pools.map(({ paid }) => String(paid)),
      verdict: pools.map(({ verdict }) => verdict),
    },
    bands: {
      epoch: bands.map(({ epoch }) => epoch),
      band: bands.map(({ band }) => band),
      pools: bands.map(({ pools: count }) => count),
      blocks: bands.map(({ blocks }) => Number(blocks)),
      operators: bands.map(({ operators }) => String(operators)),
      members: bands.map(({ members }) => String(members)),
      paidOperators: bands.map(({ paidOperators }) => String(paidOperators)),
      paidMembers: bands.map(({ paidMembers }) => String(paidMembers)),
    },
    replays: {
      file: replays.map(({ file }) => file),
      passed: replays.map(({ passed }) => passed),
      failed: replays.map(({ failed }) => failed),
      amounts: replays.map(({ amounts }) => amounts),
    },
  }
  return `${byColumns(tables)}\n`
}

function text(amount: bigint | null): string | null {
  return amount === null ? null : String(amount)
}

/** A line for each column, so that a difference is seen where it is. */
function byColumns(tables: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(tables).map(([name, table]) => {
    if (typeof table !== 'object' || table === null) return `"${name}": ${JSON.stringify(table)}`
    const columns = Object.entries(table).map(
      ([column, values]) => `  "${column}": ${JSON.stringify(values)}`,
    )
    return `"${name}": {\n${columns.join(',\n')}\n}`
  })
  return `{\n${entries.join(',\n')}\n}`
}
