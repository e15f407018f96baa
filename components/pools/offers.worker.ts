import { offersFor, offerYears } from '../../lib/outcomes/offers.ts'
import {
  decodePoolTrends,
  decodeSnapshot,
  type Pool,
  type PoolId,
  type Snapshot,
} from '../../lib/snapshot/index.ts'
import { fetchedText } from '../live/fetched-text.ts'
import type { FromWorker, LoadQuestion, ToWorker, YearsAsked } from './offers-channel.ts'

/*
 * All pools, off the page's thread: fetches the bundle, checks it, and works out what is asked. Another file of the
 * same answers, the trends, comes when it comes: nobody waits for it.
 */

let network: { readonly snapshot: Snapshot; readonly byId: ReadonlyMap<PoolId, Pool> } | null = null

const tell = (message: FromWorker) => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'load') load(data).catch((error: unknown) => fail(error))
  else if (data.kind === 'offers') answerOffers(data)
  else answerYears(data)
})

async function load({ bundle, network: name, trends }: LoadQuestion) {
  const snapshot = decodeSnapshot(await fetchedText(bundle.path, bundle), { network: name })
  network = { snapshot, byId: new Map(snapshot.pools.map((pool) => [pool.id, pool])) }
  tell({ kind: 'ready' })
  if (!trends) return
  const part = snapshot.parts.poolTrends
  const folder = bundle.path.slice(0, bundle.path.lastIndexOf('/') + 1)
  const ids = snapshot.pools.map(({ id }) => id)
  try {
    const text = await fetchedText(folder + part.path, part)
    tell({ kind: 'trends', trends: decodePoolTrends(text, name, ids) })
  } catch (error) {
    // The table stands without them, and says unknown.
    console.warn(error)
    tell({ kind: 'trends', trends: null })
  }
}

function answerOffers({ id, stake, now }: Extract<ToWorker, { kind: 'offers' }>) {
  if (!network) return
  tell({ kind: 'offers', id, offers: offersFor(network.snapshot, { stake, now }) })
}

function answerYears({ id, stake, now, pools }: YearsAsked) {
  if (!network) return
  const { snapshot, byId } = network
  const yearOf = offerYears(snapshot, { stake, now })
  const years = new Map(
    pools.flatMap((asked) => {
      const pool = byId.get(asked)
      return pool ? [[asked, yearOf(pool)] as const] : []
    }),
  )
  tell({ kind: 'years', id, years })
}

function fail(error: unknown) {
  console.warn(error)
  tell({ kind: 'failed', message: String(error) })
}
