/**
 * Write build/api-examples.json: what the API answers to the examples of its own description, for the page that shows
 * them. Asked of the very API, over the published figures, as of the first epoch they do not hold: the same figures
 * give the same bytes. A part of the build, after build/average.json.
 *
 * @throws when an example is refused.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { exampleTarget, operationsOf, type Spec } from '../components/docs/api/spec.ts'
import { embeddedFile } from '../data/embedded.ts'
import { epoch, epochStart, networks } from '../lib/rewards/index.ts'
import packageJson from '../package.json' with { type: 'json' }
import { work } from '../server/api/answers.ts'
import { createApi } from '../server/api/api.ts'
import { readFigures } from '../server/api/figures.ts'

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const spec: Spec = json('public/api/v1/openapi.json')
const figures = readFigures('mainnet', embeddedFile, json('build/average.json'))
if (figures === null) throw new Error('There are no figures to answer from.')

const { network, newest } = figures.snapshot
const nextEpoch = epoch(newest.epoch + 1)
const api = createApi({
  figures: () => figures,
  clock: () => epochStart(networks[network], nextEpoch),
  version: packageJson.version,
  build: 'example',
  ask: async (question, ground) => work(question, ground),
  report: (_method, _path, error) => {
    throw error
  },
})

/** The host that examples name. */
const host = 'example.org'
const answers: Record<string, string> = {}
for (const operation of operationsOf(spec)) {
  const target = exampleTarget(operation)
  const [path = '', query = ''] = target.split('?')
  const request = new Request(`https://${host}/api/v1/${target}`, { headers: { host } })
  const answer = await api(request, { path: `/api/v1/${path}`, query }, {})
  if (answer.status !== 200) throw new Error(`${target}: ${await answer.text()}`)
  answers[target] = JSON.stringify(await answer.json(), null, 2)
}
writeFileSync('build/api-examples.json', JSON.stringify(answers))
console.log(`${Object.keys(answers).length} answers`)
