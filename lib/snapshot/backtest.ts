import type { Epoch, Lovelace, NetworkName } from '../rewards/index.ts'
import { readPoolId } from './find-pools.ts'
import type { PoolId } from './pool-id.ts'
import {
  columnOf,
  exactly,
  type Reader,
  readCount,
  readEpoch,
  readJson,
  readLovelace,
  readShape,
  readText,
  refuse,
  rowsOf,
} from './wire.ts'

/** What the engine's total of an epoch rests on, from everything known to next to nothing. */
export const backtestBases = ['nothing', 'blocks', 'stakes', 'active stake'] as const
export type BacktestBasis = (typeof backtestBases)[number]

/** How the engine's total stands to what the chain paid. */
export const backtestVerdicts = ['exact', 'luck', 'pledges', 'unexplained', 'bounds'] as const
export type BacktestVerdict = (typeof backtestVerdicts)[number]

/** How one pool's epoch stands to what the chain paid. */
export const poolVerdicts = ['no block', 'exact', 'dust', 'left', 'short', 'over'] as const
export type PoolVerdict = (typeof poolVerdicts)[number]

/** All pools of one epoch together. */
export type BacktestEpoch = {
  readonly epoch: Epoch
  /** R. */
  readonly rewardPot: Lovelace
  readonly paid: Lovelace
  /** What the engine says was paid. */
  readonly engine: Lovelace
  readonly basis: BacktestBasis
  readonly verdict: BacktestVerdict
}

/** One epoch of a pool whose inputs are all known. */
export type BacktestPoolEpoch = {
  readonly pool: PoolId
  readonly epoch: Epoch
  readonly blocks: number
  /** What the engine says the pool earned. */
  readonly poolReward: Lovelace
  /** What the chain paid operator and members together. */
  readonly paid: Lovelace
  readonly verdict: PoolVerdict
}

/** Cases of chain data with every input known. */
export type BacktestReplay = {
  readonly file: string
  readonly passed: number
  readonly failed: number
  readonly amounts: number
}

/** What the engine says was paid, beside what the chain paid. */
export type Backtest = {
  readonly network: NetworkName
  readonly epochs: readonly BacktestEpoch[]
  /** How each epoch of a pool with every input known came out. */
  readonly poolVerdicts: readonly PoolVerdict[]
  readonly poolEpochs: readonly BacktestPoolEpoch[]
  readonly pools: number
  readonly replays: readonly BacktestReplay[]
}

/** Decode the back-test's figures. Of the columns nobody shows only the length is checked. @throws {SnapshotError} */
export function decodeBacktest(value: unknown, network: NetworkName): Backtest {
  const wire = readShape(readJson(value), '', {
    version: exactly(1, 'WRONG_VERSION'),
    network: exactly(network, 'WRONG_NETWORK'),
    epochs: tableOf({
      epoch: readEpoch,
      rewardPot: readLovelace,
      paid: readLovelace,
      delivered: unread,
      engine: readLovelace,
      openPledge: unread,
      openPledgeAtBest: unread,
      luck: unread,
      basis: oneOf(backtestBases),
      verdict: oneOf(backtestVerdicts),
    }),
    pools: (cells, field) =>
      readShape(cells, field, {
        ids: columnOf(readId),
        pool: columnOf(readCount),
        epoch: columnOf(readEpoch),
        blocks: columnOf(readCount),
        poolReward: columnOf(readLovelace),
        operatorReward: list,
        paid: columnOf(readLovelace),
        verdict: columnOf(oneOf(poolVerdicts)),
      }),
    bands: (cells) => cells,
    replays: tableOf({
      file: readText,
      passed: readCount,
      failed: readCount,
      amounts: readCount,
    }),
  })
  const { pools, epochs, replays } = wire
  const { ids, operatorReward: _, ...columns } = pools
  return {
    network,
    epochs,
    poolVerdicts: pools.verdict,
    poolEpochs: rowsOf(columns, 'pools').map(({ pool, ...row }) => ({
      ...row,
      pool: ids[pool] ?? refuse('OUT_OF_RANGE', 'pools.pool'),
    })),
    pools: ids.length,
    replays,
  }
}

const readId: Reader<PoolId> = (value, field) =>
  readPoolId(readText(value, field)) ?? refuse('BAD_POOL_ID', field)

/** What nobody here shows. */
const unread: Reader<unknown> = (value) => value
const list = columnOf(unread)

type Cells<Of> = Of extends Reader<infer Cell> ? Cell : never

/** Rows of columns of one length, each cell read. */
function tableOf<Of extends Readonly<Record<string, Reader<unknown>>>>(cells: Of) {
  const columns = Object.fromEntries(
    Object.entries(cells).map(([name, read]) => [name, columnOf(read)]),
  ) as { readonly [Name in keyof Of]: Reader<readonly Cells<Of[Name]>[]> }
  return (value: unknown, field: string) => rowsOf(readShape(value, field, columns), field)
}

function oneOf<const Word extends string>(words: readonly Word[]): Reader<Word> {
  return (value, field) => words.find((word) => word === value) ?? refuse('OUT_OF_RANGE', field)
}
