import { createHash } from 'node:crypto'
import type { ChainFile } from '../../../../components/pool/load-pool-chain.ts'
import { embeddedFile } from '../../../../data/embedded.ts'
import { delegatorOutcome } from '../../../../lib/outcomes/delegator.ts'
import { poolAnswer } from '../../../../lib/outcomes/pool-answer.ts'
import { poolChanges } from '../../../../lib/outcomes/pool-changes.ts'
import { pastEpoch } from '../../../../lib/outcomes/pool-past.ts'
import { epochStart, networks } from '../../../../lib/rewards/index.ts'
import { defaultScenario } from '../../../../lib/scenario/index.ts'
import {
  decodeBacktest,
  decodeHistory,
  decodePoolHistory,
  type Pool,
  type Snapshot,
  shardOf,
} from '../../../../lib/snapshot/index.ts'
import { embedded, embeddedAverage } from '../../../embedded.ts'

/** A pool worked through at the data epoch's own figures: the build has no reader's clock. */
export function poolExample() {
  const { snapshot, figures } = embedded()
  const { performance } = defaultScenario
  const pool = middlePool(snapshot)
  const now = epochStart(networks[figures.network], figures.epoch)
  const scenario = { ...defaultScenario, pool: { kind: 'pool', id: pool.id } } as const
  const outcome = delegatorOutcome({ scenario, figures, average: embeddedAverage(), pool, now })
  return {
    pool,
    outcome: { ...outcome, projection: [] },
    changes: poolChanges({ outcome, figures, performance }),
    answer: poolAnswer({ pool, figures, now }),
    past: newestEpochs(snapshot, pool),
  }
}

/** With the public pools in order of size, the one that holds the middle ada: chosen by nothing else. */
function middlePool({ pools }: Snapshot): Pool {
  const bySize = pools
    .filter(({ margin }) => margin.n < margin.d)
    .sort((a, b) => (a.activeStake < b.activeStake ? -1 : 1))
  const all = bySize.reduce((sum, { activeStake }) => sum + activeStake, 0n)
  let below = 0n
  const middle = bySize.find(({ activeStake }) => {
    below += activeStake
    return below * 2n >= all
  })
  if (!middle) throw new Error('The bundle has no pool.')
  return middle
}

/** The back-test's file and the pools it follows. */
export function chainFile(): ChainFile {
  const { network } = embedded().figures
  const bytes = embeddedFile('backtest.json')
  const { poolEpochs } = decodeBacktest(bytes, network)
  return {
    path: `/data/${network}/backtest.json`,
    integrity: `sha256-${createHash('sha256').update(bytes).digest('base64')}`,
    pools: [...new Set(poolEpochs.map(({ pool }) => pool))],
  }
}

const shown = 6

function newestEpochs(snapshot: Snapshot, pool: Pool) {
  const { parts, network } = snapshot
  const shard = parts.poolHistory[shardOf(pool.id)]
  if (!shard) throw new Error(`There is no shard for ${pool.id}.`)
  const { from, to, stakes } = decodePoolHistory(embeddedFile(shard.path), network)
  const history = decodeHistory(embeddedFile(parts.history.path), network)
  const past = { history, from, stakes: stakes.get(pool.id) ?? [] }
  return Array.from({ length: shown }, (_, i) => pastEpoch(past, pool, snapshot, to - i))
}
