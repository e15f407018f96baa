// What a change of the list of pools costs, by hand:
//   node scripts/run.mjs bench/pools/main.ts
// Goals on a quiet desktop: search, filter and order 50 ms at 3,000 rows, 150 ms at 10,000.
import { embeddedSnapshot, embeddedTrends } from '../../data/embedded.ts'
import { type Offer, offersFor, offerYears } from '../../lib/outcomes/offers.ts'
import { selectOffers } from '../../lib/outcomes/offers-selection.ts'
import { parseAda } from '../../lib/rewards/index.ts'
import { offerOrders, poolByIdOnly, readPoolsQuery } from '../../lib/scenario/index.ts'
import { type PoolId, poolIndex, searchPools } from '../../lib/snapshot/index.ts'

const snapshot = embeddedSnapshot()
const trends = embeddedTrends()
const question = { stake: parseAda('10000'), now: 1_795_372_400 }

/** The median of some runs, ms; the first are left out: they compile. */
function median(work: () => unknown, runs = 15): number {
  const times = Array.from({ length: runs + 5 }, () => {
    const from = performance.now()
    work()
    return performance.now() - from
  }).slice(5)
  return times.sort((a, b) => a - b)[runs >> 1] ?? 0
}

const real = offersFor(snapshot, question).offers

/** Real pools again and again, under ids of their own. */
function offersOf(rows: number): readonly Offer[] {
  return Array.from({ length: rows }, (_, i) => {
    const offer = real[i % real.length] as Offer
    const id = (i.toString(16).padStart(6, '0') + offer.pool.id.slice(6)) as PoolId
    return { ...offer, pool: { ...offer.pool, id } }
  })
}

const lines: (readonly [string, number])[] = [
  ['offers of all pools (worker)', median(() => offersFor(snapshot, question), 9)],
  [
    'years of 60 pools (worker)',
    median(() => {
      const yearOf = offerYears(snapshot, question)
      return real.slice(0, 60).map(({ pool }) => yearOf(pool))
    }, 9),
  ],
  ['offers to the page and back (clone)', median(() => structuredClone(real), 9)],
]
for (const rows of [3_000, 10_000]) {
  const offers = offersOf(rows)
  const index = poolIndex(offers.map(({ pool }) => pool))
  const worst = Math.max(
    ...offerOrders.map((by) => {
      const link = `preset=all&sort=-${by}&maxMargin=99&minFull=0&minBlocks=0`
      const { query } = readPoolsQuery(new URLSearchParams(link), poolByIdOnly)
      return median(() => {
        const found = new Set(searchPools(index, 'a', rows).map(({ id }) => id))
        return selectOffers({ offers, found, trends }, query)
      })
    }),
  )
  lines.push([`search, filter, order ${rows} rows (worst order)`, worst])
}
for (const [name, ms] of lines) console.log(`${name.padEnd(52)}${ms.toFixed(1).padStart(8)} ms`)
