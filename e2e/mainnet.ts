import { embeddedSnapshot } from '../data/embedded.ts'
import { averagePoolTable } from '../lib/outcomes/average-pool.ts'
import { delegatorOutcome } from '../lib/outcomes/delegator.ts'
import type { AveragePoolTable, DelegatorOutcome } from '../lib/outcomes/types.ts'
import { adaForPlot, saturationPoint } from '../lib/rewards/index.ts'
import { parseScenario } from '../lib/scenario/index.ts'
import { findPools, type Pool, pledgeStatus, poolIdText } from '../lib/snapshot/index.ts'
import { someday } from './page.ts'

/** The data the pages were built from, read here without a browser. */
export const snapshot = embeddedSnapshot()

const byStake = [...snapshot.pools].sort((a, b) => (a.activeStake < b.activeStake ? 1 : -1))

function largest(what: string, holds: (pool: Pool) => boolean): NamedPool {
  const pool = byStake.find((pool) => pool.ticker !== null && holds(pool))
  if (!pool?.ticker) throw new Error(`No pool in the data: ${what}.`)
  return { ...pool, ticker: pool.ticker, link: poolIdText(pool.id) }
}

type NamedPool = Pool & { readonly ticker: string; readonly link: string }

const full = saturationPoint({
  totalStake: snapshot.pots.totalStake,
  k: snapshot.parameters.k,
})
const isOpen = ({ margin }: Pool) => margin.n < margin.d

/** Real pools, by what is remarkable about them. */
export const pools = {
  large: largest('below saturation', (pool) => pool.activeStake < full && isOpen(pool)),
  middling: largest(
    'of a million ada at 340',
    (pool) => pool.activeStake < 1_000_000_000_000n && pool.fixedCost === 340_000_000n,
  ),
  small: largest('of a hundred thousand ada', (pool) => pool.activeStake < 100_000_000_000n),
  saturated: largest('over saturation', (pool) => pool.activeStake > full),
  unmet: largest('pledge unmet', (pool) => pledgeStatus(pool, snapshot) === 'unmet'),
  wholeMargin: largest('margin of 100 %', (pool) => !isOpen(pool)),
}

/** Pools that share the ticker `PILOT`, largest first. */
export const namesakes = byStake
  .filter(({ ticker }) => ticker === 'PILOT')
  .map((pool) => ({ ...pool, name: pool.name ?? '', link: poolIdText(pool.id) }))

/** A pool's answer does not depend on the others': a table of a few is soon made. */
const averageOfFew = averagePoolTable({ ...snapshot, pools: snapshot.pools.slice(0, 20) })
let averageOfAll: AveragePoolTable | undefined

/** What a link asks, worked out here: by the library that the page has too, but not by the page. */
export function outcomeOf(query: string, now = someday): DelegatorOutcome {
  const { scenario } = parseScenario(new URLSearchParams(query), (text) => {
    const found = findPools(snapshot, text)
    return found.kind === 'one' ? { kind: 'one', id: found.pool.id } : { kind: 'none' }
  })
  const choice = scenario.pool
  if (choice.kind === 'average') averageOfAll ??= averagePoolTable(snapshot)
  const pool = choice.kind === 'pool' ? snapshot.pools.find(({ id }) => id === choice.id) : null
  return delegatorOutcome({
    scenario,
    figures: snapshot,
    pool: pool ?? null,
    average: averageOfAll ?? averageOfFew,
    now: now.getTime() / 1000,
  })
}

/** Lovelace as the page must write them to the last one: `1,234.567890`. */
export function toTheLovelace(amount: bigint): string {
  return `${(amount / 1_000_000n).toLocaleString('en')}.${String(amount % 1_000_000n).padStart(6, '0')}`
}

/** Lovelace as rewards are written: two decimals, halves up; none from 10,000 ada on. */
export function asReward(amount: bigint): string {
  return toDecimals(
    amount,
    amount >= 10_000_000_000n ? 0 : amount < 1_000_000n && amount > 0n ? 6 : 2,
  )
}

/** Lovelace as a column writes them that has one number of decimals. */
export function toDecimals(amount: bigint, decimals: number): string {
  return adaForPlot(amount as never).toLocaleString('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
}
