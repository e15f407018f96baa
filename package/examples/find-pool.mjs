// Tickers are not unique and pools write them themselves: a name that several share names none of them.
import { adaText } from 'cardano-rewards'
import { findPools, mainnetSnapshot, poolIdText } from 'cardano-rewards/data'

const snapshot = mainnetSnapshot()
console.log(snapshot.epoch, snapshot.pools.length) // → 617 2720

const tickers = new Map()
for (const { ticker } of snapshot.pools)
  if (ticker !== null) tickers.set(ticker, (tickers.get(ticker) ?? 0) + 1)
const [shared] = [...tickers].find(([, pools]) => pools > 2)
const found = findPools(snapshot, shared)
console.log(found.kind) // → ambiguous

const [largest] = snapshot.pools.toSorted((a, b) => Number(b.activeStake - a.activeStake))
console.log(poolIdText(largest.id).slice(0, 9), adaText(largest.activeStake)) // → pool12m7z 120463300.915246
