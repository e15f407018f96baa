import type { PoolId } from '../../snapshot/index.ts'
import { type PackedTable, unpackTable } from '../packed.ts'
import type { ListedPool } from '../pool-list.ts'
import { poolInShard, poolShardOf } from '../pool-shards.ts'
import type { Catalogue, LaterMessageKey } from '../words.ts'

/** What comes when something is typed or chosen: its code and its words. */
export type LaterPart = typeof import('../later/index.ts') & {
  readonly catalogues: Readonly<Record<string, Catalogue<LaterMessageKey>>>
}

/** What a part calls when it has come: its name and what it holds. Parts are written so by the build. */
export const deliver = 'cardanoRewards'

/** The one policy of the frame's Trusted Types. */
export const policyName = 'cardano-rewards'

type Policy = { createScriptURL: (address: string) => string }
type Realm = typeof globalThis & {
  [deliver]?: (name: string, part: unknown) => void
  trustedTypes?: {
    createPolicy: (name: string, rules: Policy) => Policy
  }
}

/**
 * The files of this release beside the frame. What failed is asked for again the next time.
 *
 * All of them are scripts, data too: a frame without an origin (`sandbox`) is a stranger to its own site, so that under
 * a policy of `'self'` WebKit lets it load nothing. Scripts that its script makes are trusted as that is
 * (`'strict-dynamic'`), and it need connect to nobody.
 */
export function releaseParts(release: string) {
  const realm: Realm = globalThis
  const folder = new URL(`../${release}/`, location.href).href
  const createScriptURL = (address: string) => {
    if (address.startsWith(folder)) return address
    throw new TypeError(`A script from ${address} is refused.`)
  }
  const policy = realm.trustedTypes?.createPolicy(policyName, { createScriptURL })
  const come = new Map<string, unknown>()
  realm[deliver] = (name, part) => come.set(name, part)

  function get(name: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script')
      const ended = () => {
        script.remove()
        if (come.has(name)) resolve(come.get(name))
        else reject(new Error(`${name} could not be loaded.`))
      }
      script.src = (policy ?? { createScriptURL }).createScriptURL(`${folder}${name}.js`)
      script.referrerPolicy = 'no-referrer'
      script.onload = script.onerror = ended
      // Out of the document WebKit forgets a script that is still on its way, when it next clears its memory.
      document.head.append(script)
    })
  }

  const shard = (of: number) => get(`pools/${of}`)
  return {
    /** Null if there is no such pool. */
    pool: async (id: PoolId) => poolInShard(await shard(poolShardOf(id)), id),
    listed: async ({ shard: of, place }: ListedPool) => poolInShard(await shard(of), place),
    average: once(async () => unpackTable((await get('average')) as PackedTable)),
    /** All pools, to be read by `readPoolList`. */
    list: once(() => get('list')),
    later: once(() => get('later') as Promise<LaterPart>),
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
