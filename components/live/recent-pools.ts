import { isPoolId, type PoolId } from '../../lib/snapshot/pool-id.ts'
import { deviceStore } from './device-store.ts'

const most = 8

/** Pools whose page was opened, kept on this device and sent nowhere. Eight ids are 500 letters. */
const store = /* @__PURE__ */ deviceStore<PoolId>({
  ...{ place: 'recent-pools', word: 'ids', longest: 2_000 },
  itemsIn: (stored) => {
    const known = stored.filter((id): id is PoolId => typeof id === 'string' && isPoolId(id))
    return [...new Set(known)].slice(0, most)
  },
})

/** Newest first; none where storage is refused or holds anything else. The same array until it changes. */
export const recentPools = store.read

/** Put a pool first among those viewed. Where storage is refused, nothing is kept. */
export function rememberPool(id: PoolId): void {
  store.write([id, ...recentPools().filter((other) => other !== id)].slice(0, most))
}

/** Leaves nothing behind on the device. */
export const forgetPools = (): void => store.write([])

/** Calls back whenever the list changes, in this window or another. Returns how to stop. */
export const onRecentPools = store.watch
