// The same random scenarios asked of the page, the widget, the API, the library and the command, compared to the
// lovelace. After `npm run build` and `npm run package`, whose results are what is asked.
//   npm run --silent agree -- [--scenarios 500] [--seed 1]
// Exit 0: no difference. 1: some, the first of them as a link. 2: not understood, or not built.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { embeddedSnapshot } from '../data/embedded.ts'
import { askApi } from './agree/api.ts'
import { askCommand, askProcess } from './agree/command.ts'
import { type Difference, difference, type Figures, noAnswer } from './agree/figures.ts'
import { libraryFace } from './agree/library.ts'
import { askPage } from './agree/page.ts'
import { type Asked, scenariosOf } from './agree/scenarios.ts'
import { askWidget } from './agree/widget.ts'
import { randomFrom } from './fuzz/random.ts'
import { chromiumArguments, ensureChromium } from './house/chromium.mjs'
import { serverFile } from './house/paths.mjs'
import { whileServed } from './house/served.mjs'
import { packageFolder } from './package/layout.mjs'

/** Questions for which a process is started. */
const processes = 10

type Answers = ReadonlyMap<Asked, Figures>
type Face = { readonly name: string; readonly answers: Answers; readonly seconds: number }

const { count, seed } = options()
for (const [made, by] of [
  [serverFile, 'build'],
  [`${packageFolder}/dist/cli/main.js`, 'package'],
] as const)
  if (!existsSync(made)) {
    console.error(`There is no ${made}: npm run ${by}`)
    process.exit(2)
  }
const { brief, whole } = scenariosOf(embeddedSnapshot(), randomFrom(seed), count)
const all = [...brief, ...whole]
const started = performance.now()
const faces: readonly Face[] = await whileServed(askAll)
report()

async function askAll(origin: string): Promise<readonly Face[]> {
  const api = await timed(() => askApi(origin, all))
  const { moment, answers } = api.value
  const isAnswered = (one: Asked) => !('problem' in (answers.get(one) ?? noAnswer))
  const [inProcess, inBrowser] = await Promise.all([
    askHere(moment),
    askBrowser(origin, moment, isAnswered),
  ])
  return [...inProcess, face('API', { ...api, value: answers }), ...inBrowser]
}

async function askHere(moment: number): Promise<readonly Face[]> {
  const library = await libraryFace(moment)
  const each = Math.max(1, Math.floor(all.length / processes))
  const some = all.filter((_, i) => i % each === 0).slice(0, processes)
  return [
    face('library', await timed(() => oneByOne(all, async (one) => library(one)))),
    face('command', await timed(() => oneByOne(all, (one) => askCommand(one, moment)))),
    face('its process', await timed(() => oneByOne(some, (one) => askProcess(one, moment)))),
  ]
}

async function askBrowser(
  origin: string,
  moment: number,
  isAnswered: (one: Asked) => boolean,
): Promise<readonly Face[]> {
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: chromiumArguments,
  })
  const page = await timed(() => askPage(browser, origin, all, moment))
  const widget = await timed(() => askWidget(browser, origin, brief, moment, isAnswered))
  await browser.close()
  return [face('page', page), face('widget', widget)]
}

async function oneByOne(asked: readonly Asked[], ask: (one: Asked) => Promise<Figures>) {
  const answers = new Map<Asked, Figures>()
  for (const one of asked) {
    answers.set(one, await ask(one))
    // The browser waits for its next questions meanwhile.
    await new Promise(setImmediate)
  }
  return answers
}

type Timed<Value> = { readonly value: Value; readonly seconds: number }

async function timed<Value>(work: () => Promise<Value>): Promise<Timed<Value>> {
  const from = performance.now()
  const value = await work()
  return { value, seconds: (performance.now() - from) / 1000 }
}

function face(name: string, { value, seconds }: Timed<Answers>): Face {
  return { name, answers: value, seconds }
}

function report(): void {
  const tellWhole = ['API', 'command', 'its process']
  const differing = new Map<Asked, string>()
  const library = faces.find(({ name }) => name === 'library')?.answers
  for (const { name, answers, seconds } of faces) {
    let figures = 0
    for (const [asked, said] of answers) {
      figures += Object.keys(said).length
      const known = library?.get(asked) ?? {}
      const found = difference(said, known, tellWhole.includes(name))
      if (found && !differing.has(asked)) differing.set(asked, sentence(name, found))
    }
    const none = [...answers.values()].filter((said) => 'problem' in said).length
    console.log(
      `${name.padEnd(12)} ${answers.size} scenarios, ${figures} figures, ${none} without an answer, ${seconds.toFixed(1)} s`,
    )
  }
  console.log(
    `seed ${seed}: ${brief.length} scenarios of all, ${whole.length} for which the widget has no fields; ${((performance.now() - started) / 1000).toFixed(1)} s`,
  )
  const [first] = differing
  if (first) console.log(`first: /${first[0].link}\n  ${first[1]}`)
  console.log(`${all.length - differing.size} passed, ${differing.size} failed`)
  process.exitCode = differing.size > 0 ? 1 : 0
}

function sentence(name: string, { place, says, other }: Difference): string {
  return `${place}: ${name} says ${says}, the library ${other}`
}

function options(): { readonly count: number; readonly seed: number } {
  try {
    const { values } = parseArgs({
      options: {
        scenarios: { type: 'string', default: '500' },
        seed: { type: 'string', default: '1' },
      },
    })
    return {
      count: wholeNumber('scenarios', values.scenarios),
      seed: wholeNumber('seed', values.seed),
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(2)
  }
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Error(`--${name} is a whole number; got ${text}`)
  return Number(text)
}
