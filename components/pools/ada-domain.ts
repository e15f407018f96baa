import type { Offer } from '../../lib/outcomes/offers.ts'
import { adaForPlot, type Lovelace } from '../../lib/rewards/index.ts'
import type { Years } from './use-offers.ts'

/** The ends of the scale that all ranges are drawn on, in ada. */
export type AdaDomain = { readonly from: number; readonly to: number }

/** The scale is made for so many rows from the top: those further down may lie off it, and are marked. */
export const rowsOnScale = 60

/** A scale that holds the ranges of the first rows and of the reader's own pool, with a little room. */
export function domainOf(first: readonly Offer[], mine: Offer | null, years: Years): AdaDomain {
  const ends = [...first.slice(0, rowsOnScale), ...(mine ? [mine] : [])].flatMap((offer) => {
    const band = years.get(offer.pool.id)?.band
    return band ? [ada(band.low), ada(band.high), ada(offer.perYear)] : [ada(offer.perYear)]
  })
  if (ends.length === 0) return { from: 0, to: 1 }
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  if (most <= 0) return { from: 0, to: 1 }
  const room = Math.max((most - least) * 0.06, most * 0.01)
  return { from: Math.max(0, least - room), to: most + room }
}

/** Round amounts for the axis, three or four of them, in ada. */
export function axisTicks({ from, to }: AdaDomain): readonly number[] {
  const rough = (to - from) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? rough
  const ticks: number[] = []
  for (let n = Math.ceil(from / step); n * step <= to; n += 1) ticks.push(n * step)
  return ticks
}

/** Where an amount stands between the ends, from 0 to 1; beyond them below 0 or above 1. */
export const placeOn = ({ from, to }: AdaDomain, amount: number): number =>
  (amount - from) / (to - from)

const ada = (amount: Lovelace) => adaForPlot(amount)
