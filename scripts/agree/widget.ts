import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from '@playwright/test'
import { adaText } from '../../lib/rewards/index.ts'
import { poolIdText } from '../../lib/snapshot/index.ts'
import type { AskedScenario, GivenAnswer } from '../../lib/widget/protocol.ts'
import { reservedHeight } from '../../lib/widget/reserve.ts'
import { type Figures, noAnswer } from './figures.ts'
import type { Asked } from './scenarios.ts'

/** Calculators on one page. Each tells its host of changes at most ten times a second. */
const calculators = 12

const width = 1_200
/** All of them in sight: one far below the window is not fetched. */
const height = calculators * reservedHeight(width, { layout: 'compact' })
const viewport = { width, height }

type Question = { readonly amount: string; readonly pool: string }
type Told = { readonly scenario: AskedScenario; readonly answer: GivenAnswer }

/**
 * The calculator for other sites, on a page of another origin: its element's attributes change, and its `change` events
 * are what counts. Of a question without an answer it tells its host nothing; then the frame itself is looked at.
 */
export async function askWidget(
  browser: Browser,
  origin: string,
  asked: readonly Asked[],
  moment: number,
  isAnswered: (asked: Asked) => boolean,
): Promise<Map<Asked, Figures>> {
  const host = createServer((_, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(hostPage(origin)),
  )
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  await page.clock.setFixedTime(moment * 1000)
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`)
  await page.waitForFunction(
    (count) => document.querySelectorAll('cardano-rewards[data-told]').length === count,
    calculators,
  )
  const answers = new Map<Asked, Figures>()
  const answered = asked.filter(isAnswered)
  const told = await page.evaluate(takeTold, answered.map(questionOf))
  answered.forEach((question, i) => {
    answers.set(question, figuresFrom(told[i] ?? null))
  })
  for (const question of asked.filter((one) => !isAnswered(one)))
    answers.set(question, await lookInside(page, question))
  await context.close()
  host.close()
  return answers
}

const hostPage = (origin: string) =>
  [
    '<!doctype html><html lang="en"><title>Another site</title>',
    `<script async src="${origin}/embed/v1/loader.js"></script>`,
    "<script>addEventListener('change', ({ target }) => { target.dataset.told = '' }, true)</script>",
    '<cardano-rewards layout="compact"></cardano-rewards>'.repeat(calculators),
  ].join('\n')

function questionOf({ scenario: { stake, pool } }: Asked): Question {
  return { amount: adaText(stake), pool: pool.kind === 'pool' ? poolIdText(pool.id) : pool.kind }
}

/** In the host's page. Null for a question whose answer is not told in ten seconds; after some no more are asked. */
async function takeTold(asked: readonly Question[]): Promise<(Told | null)[]> {
  const told: (Told | null)[] = []
  let next = 0
  const answerTo = (element: Element, { amount, pool }: Question) =>
    new Promise<Told | null>((resolve) => {
      const end = (detail: Told | null) => {
        clearTimeout(late)
        element.removeEventListener('change', heard)
        resolve(detail)
      }
      const heard = (event: Event) => {
        const { detail } = event as CustomEvent<Told>
        const { scenario } = detail
        if (scenario.amount === amount && scenario.pool === pool) end(detail)
      }
      const late = setTimeout(() => end(null), 10_000)
      element.addEventListener('change', heard)
      element.setAttribute('amount', amount)
      element.setAttribute('pool', pool)
    })
  const askOn = async (element: Element) => {
    for (let at = next++; at < asked.length && !told.includes(null); at = next++)
      told[at] = await answerTo(element, asked[at] as Question)
  }
  await Promise.all([...document.querySelectorAll('cardano-rewards')].map(askOn))
  return told
}

async function lookInside(page: Page, question: Asked): Promise<Figures> {
  const { amount, pool } = questionOf(question)
  const element = page.locator('cardano-rewards').first()
  await element.evaluate(
    (one, [amount, pool]) => {
      one.setAttribute('amount', amount)
      one.setAttribute('pool', pool)
    },
    [amount, pool] as const,
  )
  const main = element.locator('iframe').contentFrame().locator('main[data-state="none"]')
  const ofThis = main.locator(`#open[href$="${question.canonical}"]`)
  const came = await ofThis.waitFor({ timeout: 10_000 }).then(
    () => true,
    () => false,
  )
  return came ? noAnswer : { problem: 'an answer, or none in time' }
}

function figuresFrom(told: Told | null): Figures {
  if (told === null) return { problem: 'no answer in time' }
  const { epoch, perEpoch, perYear, low, high } = told.answer
  return {
    'pot.epoch': String(epoch),
    'perEpoch.reward': perEpoch,
    'horizon.reward': perYear,
    'horizon.low': String(low),
    'horizon.high': String(high),
  }
}
