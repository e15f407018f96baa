/**
 * Make the package: `npm run package`. Leaves it in build/package/ and packed in build/*.tgz.
 *
 * dist/   a module a door, with what they share in dist/shared/; the data; the command
 * types/  declarations
 */
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { npm, runChild } from './house/child.mjs'
import { buildFolder, root } from './house/paths.mjs'
import { buildCommand, buildDoors } from './package/javascript.mjs'
import { commandSource, packageFolder, sourceFolder } from './package/layout.mjs'
import { manifest } from './package/manifest.mjs'
import { buildTypes } from './package/types.mjs'

const hasCommand = existsSync(commandSource)
await rm(packageFolder, { recursive: true, force: true })
await mkdir(`${packageFolder}/dist`, { recursive: true })

await step('doors', buildDoors)
if (hasCommand) {
  await step('command', buildCommand)
  await step('its data', copyFigures)
}
await step('types', buildTypes)
await step('data', () =>
  program(
    'scripts/run.mjs',
    ...['scripts/package/mainnet.ts', `${packageFolder}/dist/mainnet.js`],
    ...(hasCommand ? [`${packageFolder}/data/mainnet/average.json`] : []),
  ),
)
await step('text', writeTexts)
await step('archive', pack)

async function writeTexts() {
  const json = await manifest({ hasCommand })
  await writeFile(`${packageFolder}/package.json`, `${JSON.stringify(json, null, 2)}\n`)
  await cp(`${sourceFolder}/README.md`, `${packageFolder}/README.md`)
  await cp(`${sourceFolder}/examples`, `${packageFolder}/examples`, { recursive: true })
  for (const name of ['LICENSE', 'NOTICE']) await cp(root + name, `${packageFolder}/${name}`)
}

/** The files that the command reads, as they lie in the repository: pointer, bundle, the network's history. */
async function copyFigures() {
  const from = `${root}data/mainnet`
  const to = `${packageFolder}/data/mainnet`
  const { path } = JSON.parse(await readFile(`${from}/latest.json`, 'utf8'))
  const { parts } = JSON.parse(await readFile(`${from}/${path}`, 'utf8'))
  const [history] = parts.history
  for (const file of ['latest.json', path, `history/${history}.json`])
    await cp(`${from}/${file}`, `${to}/${file}`)
}

async function pack() {
  const args = ['pack', packageFolder, '--pack-destination', buildFolder, '--ignore-scripts']
  const { code, output } = await npm([...args, '--json'], { quiet: true })
  if (code !== 0) throw new Error(output)
  const [{ filename, size, unpackedSize, entryCount }] = JSON.parse(
    output.slice(output.indexOf('[')),
  )
  return `build/${filename}: ${entryCount} files, ${kb(size)} packed, ${kb(unpackedSize)} unpacked`
}

async function program(file, ...args) {
  const { code, output } = await runChild(process.execPath, [root + file, ...args], { quiet: true })
  if (code !== 0) throw new Error(output)
  return output.trim().split('\n').at(-1)
}

async function step(name, work) {
  const from = performance.now()
  const note = (await work()) ?? ''
  const seconds = ((performance.now() - from) / 1000).toFixed(1)
  console.log(`  ${name.padEnd(10)} ${seconds.padStart(5)} s  ${note}`.trimEnd())
}

function kb(bytes) {
  return `${Math.round(bytes / 1000)} kB`
}
