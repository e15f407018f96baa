export {
  type Backtest,
  type BacktestBasis,
  type BacktestEpoch,
  type BacktestPoolEpoch,
  type BacktestVerdict,
  backtestVerdicts,
  decodeBacktest,
  poolVerdicts,
} from './backtest.ts'
export { decodeSnapshot, type SnapshotOptions } from './decode-snapshot.ts'
export { findPools, type PoolMatch, readPoolId } from './find-pools.ts'
export { decodeHistory, type History, type HistoryColumn } from './history.ts'
export {
  type DecodeOptions,
  decodeNetworkFigures,
  figuresWire,
  networkFiguresJson,
} from './network-figures.ts'
export { decodePointer, shardOf } from './parts.ts'
export { lastKnownPledge, type PledgeStatus, pledgeStatus } from './pledge-status.ts'
export { decodePoolHistory, type PoolHistory } from './pool-history.ts'
export { BadPoolIdError, isPoolId, type PoolId, poolId, poolIdText } from './pool-id.ts'
export { cleanPoolText, cleanTicker, maxNameLength, maxTickerLength } from './pool-text.ts'
export {
  decodePoolTrends,
  type PoolTrend,
  type PoolTrends,
  type StakeChange,
  trendLevels,
} from './pool-trends.ts'
export { indexInOrder, type PoolIndex, poolIndex, searchPools } from './search-pools.ts'
export { snapshotAge } from './snapshot-age.ts'
export { SnapshotError, type SnapshotErrorCode } from './snapshot-error.ts'
export type * from './types.ts'
export { decodeWallets, type WalletBand, type Wallets } from './wallets.ts'
export type { Checksum } from './wire.ts'
