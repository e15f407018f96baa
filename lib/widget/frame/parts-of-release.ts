import type { PoolId } from '../../snapshot/index.ts'
import type { ListedPool } from '../pool-list.ts'
import { poolInShard, poolShardOf } from '../pool-shards.ts'
import type { Catalogue, LaterMessageKey } from '../words.ts'

/** What comes when something is typed or chosen: its code and its words. */
export type LaterPart = typeof import('../later/index.ts') & {
  readonly catalogues: Readonly<Record<string, Catalogue<LaterMessageKey>>>
}

/** The files of this release beside the frame. What failed is asked for again the next time. */
export function releaseParts(release: string) {
  const address = (path: string) => new URL(`../${release}/${path}`, location.href).href
  let tries = 0

  /** The frame may have no origin (`sandbox`), so it asks as a stranger. */
  async function json(path: string): Promise<unknown> {
    const response = await fetch(address(path), {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    })
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return response.json()
  }

  const shard = (of: number) => json(`pools/${of}.json`)
  return {
    /** Null if there is no such pool. */
    pool: async (id: PoolId) => poolInShard(await shard(poolShardOf(id)), id),
    listed: async ({ shard: of, place }: ListedPool) => poolInShard(await shard(of), place),
    /** All pools, to be read by `readPoolList`. */
    list: once(() => json('list.json')),
    later: once((): Promise<LaterPart> => {
      tries += 1
      // A module that failed is remembered as failed, by its whole address.
      return import(`${address('later.js')}#${tries}`)
    }),
  }
}

export type ReleaseParts = ReturnType<typeof releaseParts>

function once<T>(get: () => Promise<T>): () => Promise<T> {
  let coming: Promise<T> | null = null
  return () => {
    coming ??= get().catch((error) => {
      coming = null
      throw error
    })
    return coming
  }
}
