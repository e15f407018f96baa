import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, Worker } from 'node:worker_threads'
import type { SiteFolders } from '../site.ts'
import { work } from './answers.ts'
import { loadFigures } from './load.ts'
import type { FromThread, ToThread } from './long-questions.ts'

/** What the thread needs to know of where it runs. */
export type ThreadData = { readonly folders: SiteFolders }

/** Kept small: the thread holds one bundle and some lists made of it. */
const memory = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 2 }

/** The same program once more, as the thread that works out long questions. */
export function startThread(program: URL, folders: SiteFolders): Worker {
  const workerData: ThreadData = { folders }
  return new Worker(program, { workerData, resourceLimits: memory })
}

/** What the thread does. */
export async function answerQuestions({ folders }: ThreadData): Promise<void> {
  const port = parentPort
  if (port === null) throw new Error('this is no thread')
  const figures = await loadFigures(folders.build, (address) =>
    fileOrNothing(join(folders.export, address)),
  )
  if (figures === null) throw new Error('there are no figures')
  port.on('message', ({ question, moment }: ToThread) => {
    let answer: FromThread
    try {
      answer = { worked: work(question, { figures, moment }) }
    } catch (error) {
      answer = { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
    port.postMessage(answer)
  })
}

function fileOrNothing(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
