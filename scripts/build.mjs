/**
 * Make everything that is served: `npm run build`.
 *
 * out/    the pages and data, for any static host
 * build/  the server (server.mjs), the export's list (site.json), its headers (security.json), and
 *         the same files compressed (encoded/), which have no address of their own
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { arrangePages } from './build/arrange.mjs'
import { workOutAverage } from './build/average.mjs'
import { compileAhead } from './build/compile-ahead.mjs'
import { copyData } from './build/data.mjs'
import { encodeFiles } from './build/encode.mjs'
import { answerExamples } from './build/examples.mjs'
import { paintFirst } from './build/paint-first.mjs'
import { securityHeaders } from './build/security.mjs'
import { bundleServer } from './build/server-bundle.mjs'
import { makeWidget } from './build/widget.mjs'
import { allowWorkers } from './build/worker-policy.mjs'
import { packageProgram, stopChildren } from './house/child.mjs'
import { inputsHash } from './house/inputs.mjs'
import { buildFolder, exportFolder, stampFile } from './house/paths.mjs'
import { onStop } from './house/stop.mjs'

onStop((signal) => {
  stopChildren(signal)
  process.exit(130)
})

const startedAt = performance.now()
const inputs = await inputsHash()

// The stamp goes first: a build that is stopped half-way is a stale one.
await rm(buildFolder, { recursive: true, force: true })
await rm(exportFolder, { recursive: true, force: true })
await mkdir(buildFolder, { recursive: true })

await step('average pool', workOutAverage)
await step('examples', answerExamples)
await step('pages (next build)', async () => {
  const { code, output } = await packageProgram('next/dist/bin/next', ['build'], {
    env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: undefined, BUILD_ID: inputs.slice(0, 16) },
    quiet: true,
  })
  if (code === 0) return
  console.error(output)
  process.exit(1)
})
await step('addresses', arrangePages)
await step('compile ahead', compileAhead)
await step('paint before script', paintFirst)
await step('workers', allowWorkers)
await step('data', copyData)
await step('widget', makeWidget)
await step('headers', securityHeaders)
await step('compression', encodeFiles)
await step('server', () => bundleServer(inputs.slice(0, 12)))

await writeFile(stampFile, `${JSON.stringify({ inputs })}\n`)
console.log(`Built in ${seconds(startedAt)}.`)

async function step(name, work) {
  const from = performance.now()
  const note = await work()
  console.log(`  ${name.padEnd(20)} ${seconds(from).padStart(7)}${note ? `  ${note}` : ''}`)
}

function seconds(from) {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`
}
