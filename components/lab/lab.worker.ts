import { type LabBase, labAnswer, labBase, labRows } from '../../lib/outcomes/lab-answer.ts'
import { simulationBase } from '../../lib/outcomes/simulation.ts'
import { decodeSnapshot } from '../../lib/snapshot/index.ts'
import { fetchedText } from '../live/fetched-text.ts'
import type { FromLabWorker, ToLabWorker } from './lab-channel.ts'

/*
 * The whole network under other rules, off the page's thread: fetches the bundle, checks it, makes the chances of all
 * pools' blocks once, and works out what is asked.
 */

let base: LabBase | null = null

const tell = (message: FromLabWorker) => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<ToLabWorker>) => {
  if (data.kind === 'load') load(data).catch((error: unknown) => fail(error))
  else if (base && data.kind === 'ask') {
    tell({ kind: 'answer', id: data.id, answer: labAnswer(base, data.question) })
  } else if (base && data.kind === 'rows')
    tell({ kind: 'rows', id: data.id, rows: labRows(base, data.question) })
})

async function load({ bundle, network, now }: Extract<ToLabWorker, { kind: 'load' }>) {
  const snapshot = decodeSnapshot(await fetchedText(bundle.path, bundle), { network })
  base = labBase(simulationBase(snapshot, now))
  const names = snapshot.pools.map(({ id, ticker, name }) => ({ id, ticker, name }))
  tell({ kind: 'ready', names })
}

function fail(error: unknown) {
  console.warn(error)
  tell({ kind: 'failed', message: String(error) })
}
