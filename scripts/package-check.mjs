/**
 * Try the package as a stranger would: `npm run package:check`, after `npm run package`.
 *
 * Its archive is installed into an empty project, without a network; types, examples, command, browser and the checks of
 * publint and are-the-types-wrong follow. The last two live in tools/package-checks and are installed on first use.
 */
import { accessSync, existsSync } from 'node:fs'
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, delimiter, join } from 'node:path'
import { packageProgram, runChild } from './house/child.mjs'
import { filesBelow } from './house/files.mjs'
import { root } from './house/paths.mjs'
import { installedTool } from './house/tool.mjs'
import { createChecks } from './package/checks.mjs'
import { inBrowser } from './package/in-browser.mjs'
import { commandSource, sourceFolder } from './package/layout.mjs'
import { archive, installedProject } from './package/project.mjs'
import { examplesOf, runExample } from './package/run-examples.mjs'

const name = 'cardano-rewards'
const tools = await installedTool('package-checks')
const { check, skip, total } = createChecks()

const project = await installedProject()
const installed = `${project}/node_modules/${name}`
try {
  await check('content', content)
  await check('publint', async () => tool('publint/src/cli.js', 'run', await archive(), '--strict'))
  await check('are the types wrong', async () =>
    tool('@arethetypeswrong/cli/dist/index.js', await archive(), '--profile', 'esm-only'),
  )
  await types()
  await examples()
  if (existsSync(commandSource)) await check('command', command)
  await check('browser and module worker', browser)
} finally {
  await rm(project, { recursive: true, force: true })
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 ? 1 : 0)

/** What is published is what is meant to be, and nothing names the machine it was made on. */
async function content() {
  const files = await filesBelow(installed)
  const meant =
    /^(?:package\.json|README\.md|LICENSE|NOTICE|dist\/.+\.js|types\/.+\.d\.ts|examples\/[a-z-]+\.mjs|data\/mainnet\/.+\.json)$/
  const odd = files.filter((path) => !meant.test(path) || /\.(?:test|prop\.test)\./.test(path))
  if (odd.length > 0) throw new Error(`not meant to be published: ${odd.join(', ')}`)
  for (const path of files)
    if ((await readFile(`${installed}/${path}`, 'utf8')).includes(root))
      throw new Error(`${path} names ${root}`)
  return `${files.length} files`
}

/** A strict program under both ways of finding modules; every declaration it reaches is checked with it. */
async function types() {
  await copyFile(`${sourceFolder}/consumer/consumer.ts`, `${project}/consumer.ts`)
  for (const [module, moduleResolution] of [
    ['esnext', 'bundler'],
    ['nodenext', 'nodenext'],
  ])
    await check(`types, ${moduleResolution}`, async () => {
      const compilerOptions = {
        ...{ module, moduleResolution, target: 'es2022', lib: ['es2023', 'dom'], types: [] },
        ...{ strict: true, noEmit: true, allowJs: true, skipLibCheck: false },
        ...{ exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
        ...{ resolveJsonModule: true, verbatimModuleSyntax: true },
      }
      const config = `${project}/tsconfig.${moduleResolution}.json`
      await writeFile(config, JSON.stringify({ compilerOptions, files: ['consumer.ts'] }))
      await ended(packageProgram('typescript/bin/tsc', ['-p', config], { quiet: true }))
    })
  const older = `${root}tools/docs/node_modules/typescript/bin/tsc`
  if (existsSync(older))
    await check('types, TypeScript 5.9', async () => {
      const args = [older, '-p', `${project}/tsconfig.nodenext.json`]
      await ended(runChild(process.execPath, args, { quiet: true }))
    })
  else skip('types, TypeScript 5.9', 'tools/docs is not installed (npm run api-docs)')
}

async function examples() {
  const files = await examplesOf(project, name)
  for (const file of files) await check(`node ${basename(file)}`, () => runExample(file))
  for (const [runtime, ...args] of [
    ['deno', 'run', '--allow-read'],
    ['bun', 'run'],
  ]) {
    if (!isInstalled(runtime)) skip(runtime, 'it is not on this machine')
    else
      for (const file of files)
        await check(`${runtime} ${basename(file)}`, () => runExample(file, [runtime, ...args]))
  }
}

async function command() {
  const bin = `${project}/node_modules/.bin/${name}`
  const said = (...args) => ended(runChild(process.execPath, [bin, ...args], { quiet: true }))
  const help = await said('--help')
  if (!help.includes(name)) throw new Error(help)
  JSON.parse(await said('estimate', '--json', '--pool', 'own'))
  await said('snapshot', 'verify')
}

async function browser() {
  const answer = await inBrowser(project)
  const [ada, [pools, perYear] = []] = answer
  if (ada !== '1.5' || !(pools > 1000) || !(Number(perYear) > 0)) throw new Error(String(answer))
}

async function tool(file, ...args) {
  await ended(
    runChild(process.execPath, [`${tools}node_modules/${file}`, ...args], { quiet: true }),
  )
}

async function ended(run) {
  const { code, output } = await run
  if (code !== 0) throw new Error(output)
  return output
}

function isInstalled(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program))
      return true
    } catch {
      return false // not in this folder
    }
  })
}
