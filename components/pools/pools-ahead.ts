import { type Offer, offersFor, offerYears } from '../../lib/outcomes/offers.ts'
import { luckRow } from '../../lib/outcomes/offers-luck.ts'
import { selectOffers } from '../../lib/outcomes/offers-selection.ts'
import { epochStart, networks } from '../../lib/rewards/index.ts'
import { poolByIdOnly, readPoolsQuery } from '../../lib/scenario/index.ts'
import type { PoolTrends, Snapshot } from '../../lib/snapshot/index.ts'
import type { PoolsAhead } from './pools-island.tsx'

/** Rows that stand in the HTML. */
const rowsAhead = 20

/** The default question at the data epoch's own figures, which need no clock: for the build. */
export function aheadOf(snapshot: Snapshot, trends: PoolTrends): PoolsAhead {
  const { query } = readPoolsQuery(new URLSearchParams(), poolByIdOnly)
  const now = epochStart(networks[snapshot.network], snapshot.epoch)
  const question = { stake: query.stake, now }
  const all = offersFor(snapshot, question)
  const selected = selectOffers({ offers: all.offers, found: null, trends }, query)
  const yearOf = offerYears(snapshot, question)
  const luck = luckRow(
    selected.map(({ perYear }) => perYear),
    (row) => yearOf((selected[row] as Offer).pool).band.low,
  )
  const first = selected.slice(0, rowsAhead)
  const trendOf = ({ pool: { id } }: Offer) => trends.of.get(id)
  return {
    offers: { ...all, offers: first },
    years: new Map(first.map(({ pool }) => [pool.id, yearOf(pool)])),
    trends: {
      ...trends,
      of: new Map(
        first.flatMap((offer) => {
          const trend = trendOf(offer)
          return trend ? [[offer.pool.id, trend] as const] : []
        }),
      ),
    },
    luck: luck && luck.at < rowsAhead ? luck : null,
    matching: selected.length,
  }
}
