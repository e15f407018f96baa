// Does the built /lab stay at its frame rate while a slider moves, with every real pool worked out and drawn again?
//   npm run bench:lab                  figures for people; after a build
//   npm run --silent bench:lab -- --json
//   npm run bench:lab -- --check       exit 1 where the gate is missed, or tasks hold the page for 50 ms or more
import { loadavg } from 'node:os'
import { chromium, type Page } from '@playwright/test'
import { chromiumArguments, ensureChromium } from '../../scripts/house/chromium.mjs'
import { whileServed } from '../../scripts/house/served.mjs'
import { quantile } from '../quantile.ts'

const goal = 1.1
const gate = 1.2

/** A task that holds the page for 50 ms or more is the page's own where it comes in more than half of the turns. */
const mostTurnsHeld = 2

/** Frames watched in one stretch; an idle page and each slider take turns. */
const frames = 90
const turns = 4

const sliders = { k: 'Pools wanted k: scale', rho: 'Reserves paid out ρ: scale' } as const
type Moves = keyof typeof sliders | null
const kinds: readonly Moves[] = [null, 'k', 'rho']

/** One stretch of frames. */
type Stretch = {
  /** From one frame to the next, ms. */
  readonly intervals: readonly number[]
  /** Tasks that took 50 ms or more, ms. */
  readonly tasks: readonly number[]
  /** How often the network was worked out and shown anew. */
  readonly answers: number
}

type Watched = Stretch & { readonly moves: Moves }

async function main(): Promise<void> {
  const watched: readonly Watched[] = await whileServed(
    (origin: string) => watchAll(`${origin}/lab/`),
    'build/server.mjs',
  )
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
    return {
      name: `lab-slider-${moves}`,
      ...{ ours, baseline: idle, ratio: ours / idle, goal, gate, better: 'lower' },
      longest: Math.max(0, ...stretches.flatMap(({ tasks }) => tasks)),
      held: stretches.filter(({ tasks }) => tasks.length > 0).length,
      answers: stretches.reduce((sum, { answers }) => sum + answers, 0) / stretches.length,
    }
  })
  const asked = new Set(process.argv.slice(2))
  if (asked.has('--json')) console.log(JSON.stringify(rows))
  else {
    console.log(`load ${loadavg()[0]?.toFixed(1)}, ${turns} × ${frames} frames each in turns`)
    console.log(`an idle page: from frame to frame 95 % within ${idle.toFixed(2)} ms`)
    for (const { name, ours, ratio, longest, held, answers } of rows)
      console.log(
        `${name}: 95 % within ${ours.toFixed(2)} ms, ${ratio.toFixed(3)}× idle (goal ${goal}, gate ${gate}); ` +
          `held in ${held} turns, at most ${longest.toFixed(0)} ms; ${answers.toFixed(0)} answers in ${frames} frames`,
      )
  }
  const missed = rows.filter(({ ratio, held }) => ratio > gate || held > mostTurnsHeld)
  if (asked.has('--check') && missed.length > 0) process.exitCode = 1
}

async function watchAll(address: string): Promise<Watched[]> {
  const executablePath = await ensureChromium()
  const browser = await chromium.launch({ executablePath, args: chromiumArguments })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(`${address}?preset=k-1000`)
    await page.locator('.asked[data-live]').waitFor()
    for (const moves of kinds) await watch(page, moves) // the first frames compile
    const watched: Watched[] = []
    for (let turn = 0; turn < turns; turn++)
      for (const moves of kinds) watched.push({ moves, ...(await watch(page, moves)) })
    return watched
  } finally {
    await browser.close()
  }
}

/** Watches so many frames; in each the slider is moved, as a hand would, or nothing is. */
function watch(page: Page, moves: Moves): Promise<Stretch> {
  return page.evaluate(
    async ([count, label]) => {
      const slider = label === null ? null : document.querySelector(`input[aria-label="${label}"]`)
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
      const tasks: number[] = []
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration)
      })
      observer.observe({ entryTypes: ['longtask'] })
      let answers = 0
      const shown = document.querySelector('.cells')
      const changes = new MutationObserver(() => {
        answers += 1
      })
      if (shown) changes.observe(shown, { subtree: true, characterData: true, childList: true })
      const intervals: number[] = []
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
      let before = await frame()
      for (let i = 0; i < count; i++) {
        if (slider instanceof HTMLInputElement) {
          const [least, most] = [Number(slider.min), Number(slider.max)]
          const step = Number(slider.step) || 1
          const at = least + ((i * step) % (most - least))
          set?.call(slider, String(at))
          slider.dispatchEvent(new Event('input', { bubbles: true }))
        }
        const now = await frame()
        intervals.push(now - before)
        before = now
      }
      observer.disconnect()
      changes.disconnect()
      return { intervals, tasks, answers }
    },
    [frames, moves === null ? null : sliders[moves]] as const,
  )
}

await main()
