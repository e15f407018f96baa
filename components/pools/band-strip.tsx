import type { Offer, OfferYear } from '../../lib/outcomes/offers.ts'
import { adaForPlot } from '../../lib/rewards/index.ts'
import { type AdaDomain, placeOn } from './ada-domain.ts'

type Props = {
  readonly offer: Offer
  /** The range, once it is known. */
  readonly year: OfferYear | undefined
  readonly domain: AdaDomain
  readonly width: number
}

const edge = 3

/** What eight years in ten pay, and their mean, on the scale of the list. Beyond its start a mark says so. */
export function BandStrip({ offer, year, domain, width }: Props) {
  const at = (amount: number) => {
    const place = Math.min(Math.max(placeOn(domain, amount), 0), 1)
    return edge + place * (width - 2 * edge)
  }
  const mean = adaForPlot(offer.perYear)
  const off = placeOn(domain, mean) < 0
  return (
    <svg
      className="strip-of"
      width={width}
      height="20"
      viewBox={`0 0 ${width} 20`}
      aria-hidden="true"
    >
      <path className="hair" d={`M0 10H${width}`} />
      {year && !off && (
        <path
          className="range"
          d={`M${px(at(adaForPlot(year.band.low)))} 10H${px(at(adaForPlot(year.band.high)))}`}
        />
      )}
      {off ? (
        <path className="off" d="M6 5 1 10l5 5" />
      ) : (
        <path className="mean" d={`M${px(at(mean))} 4v12`} />
      )}
    </svg>
  )
}

/** Tenths of a pixel. */
export const px = (length: number): string => length.toFixed(1)
