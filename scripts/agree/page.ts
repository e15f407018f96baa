import type { Browser } from '@playwright/test'
import Papa from 'papaparse'
import { adaDecimals, formatAda } from '../../lib/format/index.ts'
import { lovelacePerAda, parseDecimal } from '../../lib/rewards/index.ts'
import { type Figures, noAnswer } from './figures.ts'
import type { Asked } from './scenarios.ts'

/** Questions of one call into the browser. */
const batch = 25

/** What the page hands out of an answer: its copied link, its file, its great figure. */
type Taken = { readonly link: string; readonly csv: string; readonly shown: string }

/**
 * The calculator's page: one that stays open, whose link changes under it as by Back and Forward. What it says to the
 * lovelace is read from what *Copy link* and *CSV* give.
 */
export async function askPage(
  browser: Browser,
  origin: string,
  asked: readonly Asked[],
  moment: number,
): Promise<Map<Asked, Figures>> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC' })
  const page = await context.newPage()
  await page.clock.setFixedTime(moment * 1000)
  await page.addInitScript(keepWhatIsGiven)
  await page.goto(`${origin}/`)
  // Enabled once the page has read its own link.
  await page.locator('fieldset.first:enabled').waitFor()
  const answers = new Map(asked.map((question) => [question, figuresFrom(null)]))
  for (let from = 0; from < asked.length; from += batch) {
    const some = asked.slice(from, from + batch)
    const questions = some.map(({ link, canonical }) => ({ link, canonical }))
    const taken = await page.evaluate(takeAnswers, questions)
    some.forEach((question, i) => {
      answers.set(question, figuresFrom(taken[i] ?? null))
    })
    if (taken.length < some.length) break
  }
  await context.close()
  return answers
}

declare global {
  interface Window {
    given: { link: string; csv: Blob | null }
  }
}

/** In the page, before its own scripts: nothing goes to a clipboard or a disk. */
function keepWhatIsGiven() {
  window.given = { link: '', csv: null }
  Object.defineProperty(navigator.clipboard, 'writeText', {
    value: async (text: string) => {
      window.given.link = text
    },
  })
  const { click } = HTMLAnchorElement.prototype
  HTMLAnchorElement.prototype.click = function () {
    if (this.download === '') click.call(this)
  }
  const { createObjectURL } = URL
  URL.createObjectURL = (blob: Blob) => {
    window.given.csv = blob
    return createObjectURL.call(URL, blob)
  }
}

/** In the page. Null for a question that it does not answer in ten seconds; after three of them no more are asked. */
async function takeAnswers(
  asked: readonly { readonly link: string; readonly canonical: string }[],
): Promise<(Taken | null)[]> {
  const { given } = window
  const press = (name: string) => {
    const buttons = [...document.querySelectorAll('button')]
    buttons.find(({ textContent }) => textContent.startsWith(name))?.click()
  }
  const until = async (done: () => boolean) => {
    for (let turns = 0; turns < 2_000; turns++) {
      if (done()) return true
      await new Promise((resolve) => setTimeout(resolve, turns < 20 ? 0 : 5))
    }
    return false
  }
  const textOf = (file: Blob | null) => file?.text() ?? null
  /** A copied link says what was said too. */
  const isOf = (canonical: string) => {
    press('Copy link')
    const words = new URL(given.link, location.href).searchParams
    words.delete('made')
    words.delete('said')
    return `?${words}` === canonical
  }
  const taken: (Taken | null)[] = []
  for (const { link, canonical } of asked) {
    history.pushState(null, '', link)
    dispatchEvent(new PopStateEvent('popstate'))
    given.csv = null
    // The file is asked for in the same turn as the link: both are of one answer.
    const came = await until(() => {
      if (!isOf(canonical)) return false
      press('CSV')
      return true
    })
    const csv = came && (await until(() => given.csv !== null)) ? await textOf(given.csv) : null
    const shown = document.querySelector('[data-testid="answer"] bdi')?.textContent ?? ''
    if (taken.filter((answer) => answer === null).length === 3) return taken
    taken.push(typeof csv === 'string' ? { link: given.link, csv, shown } : null)
  }
  return taken
}

const columns = ['reward', 'low', 'high', 'paid', 'holding']

function figuresFrom(taken: Taken | null): Figures {
  if (taken === null) return { problem: 'no answer in time' }
  const words = new URL(taken.link).searchParams
  const [made, said] = [words.get('made'), words.get('said')]
  if (made === null && said === null && taken.shown === '') return noAnswer
  const { data } = Papa.parse<string[]>(taken.csv, { skipEmptyLines: true })
  const rows = data.slice(data.findIndex(([first]) => first === 'epochs earned') + 1)
  const figures: Record<string, string> = {
    'pot.epoch': String(made),
    'perEpoch.reward': lovelaceOf(said ?? ''),
  }
  rows.forEach(([epochs = '', epoch = '', , ...amounts], i) => {
    figures[`projection.${i}.epochs`] = epochs
    figures[`projection.${i}.epoch`] = epoch
    columns.forEach((name, at) => {
      figures[`projection.${i}.${name}`] = lovelaceOf(amounts[at] ?? '')
    })
  })
  const last = (name: string) => figures[`projection.${rows.length - 1}.${name}`] ?? 'nothing'
  return {
    ...figures,
    'horizon.reward': asShown(last('reward'), taken.shown),
    'horizon.low': last('low'),
    'horizon.high': last('high'),
    'horizon.paidByThen': last('paid'),
    'horizon.holding': last('holding'),
  }
}

/** What is held may be more than there will ever be: of the average pool anything may be asked. */
function lovelaceOf(ada: string): string {
  if (ada === '') return 'null'
  const { n, d } = parseDecimal(ada)
  return String((n * lovelacePerAda) / d)
}

/** The exact amount, if that is what is read on the screen; else what is. */
function asShown(lovelace: string, shown: string): string {
  const amount = BigInt(lovelace)
  const decimals = adaDecimals('reward', amount)
  return formatAda(amount, 'en', { decimals }) === shown ? lovelace : `${shown} ada on the screen`
}
