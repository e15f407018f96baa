import type { Page } from '@playwright/test'
import { forecastFrom } from '../lib/outcomes/forecast.ts'
import { ownersShare } from '../lib/outcomes/operator-share.ts'
import { planAnswer } from '../lib/outcomes/plan-answer.ts'
import { epochAt, lovelace, networks, ratioForPlot } from '../lib/rewards/index.ts'
import type { OwnPool } from '../lib/scenario/index.ts'
import { type Pool, type PoolId, pledgeStatus, poolIdText } from '../lib/snapshot/index.ts'
import { snapshot } from './mainnet.ts'
import { expect, someday } from './page.ts'

/** The planner's parts, by what an operator calls them. */
export function partsOf(page: Page) {
  return {
    pool: page.getByRole('button', { name: /^Your pool\b/ }),
    search: page.getByRole('combobox', { name: /ticker, name or id/ }),
    options: page.getByRole('option').filter({ visible: true }),
    fixedCost: page.getByRole('textbox', { name: 'Fixed cost', exact: false }).first(),
    margin: page.getByRole('textbox', { name: /^Margin/ }).first(),
    stake: page.getByRole('textbox', { name: /^Stake(?! of)/ }),
    pledge: page.getByRole('textbox', { name: /^Pledge/ }),
    owners: page.getByRole('textbox', { name: /^Stake of the owners/ }),
    costs: page.getByRole('textbox', { name: /^Running costs(?! in)/ }),
    price: page.getByRole('textbox', { name: /^Ada price/ }),
    answer: page.getByRole('region', { name: 'Answer' }),
    figure: page.getByTestId('answer'),
    statement: page
      .getByRole('table', { name: 'Profit and loss' })
      .filter({ visible: true })
      .first(),
    delegators: page.getByRole('region', { name: 'Your delegators’ side' }),
    saved: page.getByRole('region', { name: 'Saved plans' }),
  }
}

/** Opens the planner, and waits until its answer is the reader's: ranks come last. */
export async function openPlanner(page: Page, query: string) {
  await page.goto(`/operate/${query}`)
  const parts = partsOf(page)
  await expect(page.locator('.answers[data-live]')).toBeVisible()
  await expect(parts.delegators.getByRole('img').filter({ visible: true })).toBeVisible()
  return parts
}

const million = 1_000_000_000_000n

/** A real pool of about 3 M ada that declares 340, whose ticker is its own and whose pledge counts as met. */
export const threeMillion = (() => {
  const tickers = new Map<string, number>()
  for (const { ticker } of snapshot.pools)
    if (ticker) tickers.set(ticker.toUpperCase(), (tickers.get(ticker.toUpperCase()) ?? 0) + 1)
  const fits = (pool: Pool) =>
    pool.fixedCost === 340_000_000n &&
    pool.activeStake > (million * 29n) / 10n &&
    pool.activeStake < (million * 31n) / 10n &&
    pool.margin.n * 20n < pool.margin.d &&
    pool.pledge <= pool.activeStake &&
    pledgeStatus(pool, snapshot) !== 'unmet' &&
    pool.ticker !== null &&
    tickers.get(pool.ticker.toUpperCase()) === 1
  const pool = snapshot.pools.find(fits)
  if (!pool?.ticker) throw new Error('No such pool in the data.')
  const { activeStake: poolStake, pledge, margin, fixedCost } = pool
  const ownerStake = ownersShare(pool, snapshot)
  const terms: OwnPool = { kind: 'own', poolStake, pledge, margin, fixedCost, ownerStake }
  return { id: pool.id, ticker: pool.ticker, link: poolIdText(pool.id), terms }
})()

/** The pool at other fees by the command's own answer: rank and returns to the lovelace. */
export const planOf = (change: Partial<OwnPool>, start: OwnPool, instead: PoolId | null) =>
  planAnswer({
    pool: { ...start, ...change },
    goals: { memberReturn: null, income: null, costs: null },
    snapshot,
    instead,
    now: someday.getTime() / 1000,
  })

/**
 * The same by plain arithmetic in doubles that shares no code with the engine but the forecast pot: the ledger's formula,
 * and the binomial summed term by term. Ada an epoch; the return simple a year.
 */
export function byHand({ poolStake, pledge, margin, fixedCost, ownerStake }: OwnPool) {
  const epoch = epochAt(networks.mainnet, someday.getTime() / 1000)
  const basis = forecastFrom(snapshot, lovelace(0n)).at(epoch)
  const ada = (amount: bigint) => Number(amount) / 1e6
  const [stake, total] = [ada(poolStake), ada(basis.totalStake)]
  const a0 = ratioForPlot(snapshot.parameters.a0)
  const full = 1 / Number(snapshot.parameters.k)
  const s = Math.min(stake / total, full)
  const p = Math.min(ada(pledge) / total, full)
  const most =
    (ada(basis.rewardPot) / (1 + a0)) * (s + (p * a0 * (s - (p * (full - s)) / full)) / full)
  const share = stake / ada(basis.networkActiveStake)
  const blocks = basis.totalBlocks
  const m = ratioForPlot(margin)
  const c = ada(fixedCost)
  const owned = ada(ownerStake) / stake
  let chance = (1 - share) ** blocks
  let operator = 0
  let kept = 0
  let members = 0
  for (let b = 0; b < 200; b += 1) {
    const earned = (most * b) / (blocks * share)
    const left = Math.max(0, earned - c)
    kept += chance * Math.min(earned, c)
    operator += chance * (Math.min(earned, c) + left * (m + (1 - m) * owned))
    members += chance * left * (1 - m)
    chance *= ((blocks - b) / (b + 1)) * (share / (1 - share))
  }
  return { operator, fixedCost: kept, perYear: (members / stake) * 73 }
}
