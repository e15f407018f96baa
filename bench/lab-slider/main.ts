// Does the built /lab stay at its frame rate while a slider moves, with every real pool worked out and drawn again?
//   npm run bench:lab                  figures for people; after a build
//   npm run --silent bench:lab -- --json
//   npm run bench:lab -- --check       exit 1 where the page's thread works too long for a frame, or is held too often
//
// Frames come in whole sixtieths: on a machine half as slow again the same page misses every second one, while an idle
// page misses none. So the goal is said of frames, and the gate is on what the page's thread works for a frame, in
// milliseconds of one machine: a loop that never changes, timed in the same page between the turns, says how much slower
// this one is.
import { loadavg } from 'node:os'
import { chromium } from '@playwright/test'
import { chromiumArguments, ensureChromium } from '../../scripts/house/chromium.mjs'
import { whileServed } from '../../scripts/house/served.mjs'
import { quantile } from '../quantile.ts'
import { threadTimeOf } from '../thread-time.ts'
import { type Moves, type Stretch, steadyLoop, watch } from './page.ts'

/** 95 % of the times from frame to frame, of an idle page's. */
const goal = 1.1

/** Milliseconds of the page's thread for a frame: of a sixtieth of a second that leaves the browser a tenth. */
const gate = 15

/** A task that holds the page so long is the page's own where it comes in more than half of the turns, ms. */
const held = 50
const mostTurnsHeld = 2

/** What the loop takes on the machine whose milliseconds these are. */
const loopThere = 29

/** Frames watched in one stretch; an idle page and each slider take turns. */
const frames = 90
const turns = 4
const kinds: readonly Moves[] = [null, 'k', 'rho']

type Watched = Stretch & {
  readonly moves: Moves
  /** What the page's thread worked for a frame, ms of this machine. */
  readonly work: number
}

type Seen = { readonly watched: readonly Watched[]; readonly loops: readonly number[] }

async function main(): Promise<void> {
  const { watched, loops }: Seen = await whileServed(
    (origin: string): Promise<Seen> => watchAll(`${origin}/lab/`),
    'build/server.mjs',
  )
  const slower = quantile(loops, 0.5) / loopThere
  const of = (moves: Moves) => watched.filter((stretch) => stretch.moves === moves)
  const interval = (moves: Moves) =>
    quantile(
      of(moves).flatMap(({ intervals }) => intervals),
      0.95,
    )
  const idle = interval(null)
  const rows = kinds.slice(1).map((moves) => {
    const stretches = of(moves)
    const ours = interval(moves)
    const longest = stretches.map(({ tasks }) => Math.max(0, ...tasks) / slower)
    return {
      name: `lab-slider-${moves}`,
      ...{ ours, baseline: idle, ratio: ours / idle, goal, better: 'lower' },
      ...{ work: mean(stretches.map(({ work }) => work)) / slower, gate },
      longest: Math.max(...longest),
      held: longest.filter((task) => task >= held).length,
      answers: mean(stretches.map(({ answers }) => answers)),
    }
  })
  const asked = new Set(process.argv.slice(2))
  if (asked.has('--json')) console.log(JSON.stringify(rows))
  else {
    console.log(`load ${loadavg()[0]?.toFixed(1)}, ${turns} × ${frames} frames each in turns`)
    console.log(`an idle page: from frame to frame 95 % within ${idle.toFixed(2)} ms`)
    console.log(`this machine is ${slower.toFixed(2)} times as slow as the one of the gate`)
    for (const { name, ours, ratio, work, longest, held, answers } of rows)
      console.log(
        `${name}: 95 % within ${ours.toFixed(2)} ms, ${ratio.toFixed(3)}× idle (goal ${goal}); ` +
          `${answers.toFixed(0)} answers in ${frames} frames\n` +
          `  the page's thread works ${work.toFixed(1)} ms for a frame (gate ${gate}), ` +
          `is held in ${held} turns, at most ${longest.toFixed(0)} ms (there)`,
      )
  }
  const missed = rows.filter(({ work, held }) => work > gate || held > mostTurnsHeld)
  if (asked.has('--check') && missed.length > 0) process.exitCode = 1
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / values.length

async function watchAll(address: string): Promise<Seen> {
  const executablePath = await ensureChromium()
  const browser = await chromium.launch({ executablePath, args: chromiumArguments })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(`${address}?preset=k-1000`)
    await page.locator('.asked[data-live]').waitFor()
    const { worked } = await threadTimeOf(page)
    const once = async (moves: Moves): Promise<Watched> => {
      const before = await worked()
      const stretch = await page.evaluate(watch, [frames, moves] as const)
      return { moves, ...stretch, work: ((await worked()) - before) / frames }
    }
    const loop = async () => {
      const before = await worked()
      await page.evaluate(steadyLoop)
      return (await worked()) - before
    }
    for (const moves of kinds) await once(moves) // the first frames compile
    await loop()
    const watched: Watched[] = []
    const loops: number[] = []
    for (let turn = 0; turn < turns; turn++)
      for (const moves of kinds) {
        watched.push(await once(moves))
        loops.push(await loop())
      }
    return { watched, loops }
  } finally {
    await browser.close()
  }
}

await main()
