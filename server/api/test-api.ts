// For tests: the API over the embedded figures.
import { embeddedFile, embeddedPointer, embeddedSnapshot } from '../../data/embedded.ts'
import { averagePoolTable } from '../../lib/outcomes/average-pool.ts'
import { work } from './answers.ts'
import { type Api, type ApiOptions, createApi } from './api.ts'
import { type Figures, readFigures } from './figures.ts'

/** 2026-11-22T18:33:20Z: epoch 669, three days before it ends. */
export const someday = 1_795_372_400

let figures: Figures | undefined

/** The embedded figures. Their average is of forty pools only, which is soon worked out: not for facts about it. */
export function testFigures(): Figures {
  figures ??= made()
  return figures
}

function made(): Figures {
  const snapshot = embeddedSnapshot()
  const few = { ...snapshot, pools: snapshot.pools.slice(0, 40) }
  const average = { sha256: embeddedPointer().sha256, table: averagePoolTable(few) }
  const read = readFigures('mainnet', embeddedFile, average)
  if (read === null) throw new Error('no figures are embedded')
  return read
}

/** The API at {@link someday}. What it reports fails the test that asked. */
export function testApi(options: Partial<ApiOptions> = {}): Api {
  return createApi({
    figures: testFigures,
    clock: () => someday,
    version: '1.2.3',
    build: 'test',
    ask: async (question, ground) => work(question, ground),
    report: (_method, _path, error) => {
      throw error
    },
    ...options,
  })
}

/** Ask for `/api/v1/…`. */
export async function asked(api: Api, target: string, init?: RequestInit) {
  const [path = '', query = ''] = target.split('?')
  const request = new Request(`http://localhost/api/v1/${target}`, {
    ...init,
    headers: { host: 'localhost', ...init?.headers },
  })
  const answer = await api(request, { path: `/api/v1/${path}`, query }, {})
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, text, json: text && JSON.parse(text) }
}
