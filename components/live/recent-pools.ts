import { isPoolId, type PoolId } from '../../lib/snapshot/pool-id.ts'

/*
 * Pools whose page was opened, kept on this device and sent nowhere. What is stored is read as text of
 * strangers: ids and nothing else come out of it.
 */

const place = 'recent-pools'
const version = 1
const most = 8
/** Eight ids are 500 letters; nothing longer is ours. */
const longest = 2_000

const nobody: readonly PoolId[] = []
let held: { readonly text: string | null; readonly ids: readonly PoolId[] } | undefined
const listeners = new Set<() => void>()

/** Newest first; none where storage is refused or holds anything else. The same array until it changes. */
export function recentPools(): readonly PoolId[] {
  const text = stored()
  if (held?.text !== text) held = { text, ids: idsIn(text) }
  return held.ids
}

/** Put a pool first among those viewed. Where storage is refused, nothing is kept. */
export function rememberPool(id: PoolId): void {
  store([id, ...recentPools().filter((other) => other !== id)].slice(0, most))
}

/** Leaves nothing behind on the device. */
export function forgetPools(): void {
  store(nobody)
}

/** Calls back whenever the list changes, in this window or another. Returns how to stop. */
export function onRecentPools(act: () => void): () => void {
  listeners.add(act)
  addEventListener('storage', act)
  // Back may bring a page as it was left.
  addEventListener('pageshow', act)
  return () => {
    listeners.delete(act)
    removeEventListener('storage', act)
    removeEventListener('pageshow', act)
  }
}

function idsIn(text: string | null): readonly PoolId[] {
  if (text === null || text.length > longest) return nobody
  try {
    const { v, ids } = JSON.parse(text) ?? {}
    if (v !== version || !Array.isArray(ids)) return nobody
    const known = ids.filter((id): id is PoolId => typeof id === 'string' && isPoolId(id))
    return [...new Set(known)].slice(0, most)
  } catch (error) {
    if (error instanceof SyntaxError) return nobody
    throw error
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(place)
  } catch {
    return null // storage is refused
  }
}

function store(ids: readonly PoolId[]) {
  try {
    if (ids.length === 0) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify({ v: version, ids }))
  } catch {
    // storage is refused, or full: nothing is kept
  }
  for (const act of listeners) act()
}
