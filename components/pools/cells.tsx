import {
  formatAda,
  formatAdaCompact,
  formatNumber,
  formatRational,
} from '../../lib/format/index.ts'
import type { Offer } from '../../lib/outcomes/offers.ts'
import {
  compare,
  decimalText,
  mul,
  type Rational,
  ratio,
  ratioForPlot,
} from '../../lib/rewards/index.ts'
import type { OfferColumn } from '../../lib/scenario/index.ts'
import type { PoolTrend } from '../../lib/snapshot/index.ts'
import { OctagonIcon } from '../site/icons.tsx'
import type { Text } from '../site/rich-text.tsx'
import { changeText, TrendLine } from './trend-line.tsx'

type Props = {
  readonly text: Text
  readonly offer: Offer
  readonly trend: PoolTrend | undefined
}

const hundred = ratio(100n)
const percentOf = (share: Rational) => mul(share, hundred)

/** A share as percent without its sign: the unit stands in the head. One decimal below 10. */
export function shortPercent(share: Rational, locale: string): string {
  const percent = percentOf(share)
  return formatRational(percent, locale, compare(percent, ratio(10n)) < 0 ? 1 : 0)
}

/** Every decimal that was declared: `1.5`, `0`. */
export const marginText = (share: Rational, locale: string) =>
  formatNumber(decimalText(percentOf(share), 2), locale)

export const fixedText = (offer: Offer, locale: string) =>
  formatAda(offer.pool.fixedCost, locale, { decimals: 0 })

export const blocksText = ({ expectedBlocks }: Offer, locale: string) =>
  formatRational(expectedBlocks, locale, compare(expectedBlocks, ratio(1n, 10n)) < 0 ? 3 : 1)

export function noBlockText({ chanceOfNoBlock }: Offer, locale: string): string {
  const least = ratio(1n, 10_000n)
  if (compare(chanceOfNoBlock, least) < 0) return `<${formatRational(percentOf(least), locale, 2)}`
  return formatRational(percentOf(chanceOfNoBlock), locale, 1)
}

/** The cell of each column that can be chosen. */
export const cells: Readonly<Record<OfferColumn, (props: Props) => React.ReactNode>> = {
  ros: ({ offer, text }) => formatRational(percentOf(offer.simplePerYear), text.locale, 3),
  full: ({ offer, text }) => <Full offer={offer} text={text} />,
  pledge: ({ offer, text }) => <Pledge offer={offer} text={text} />,
  fixed: ({ offer, text }) => fixedText(offer, text.locale),
  margin: ({ offer, text }) => marginText(offer.pool.margin, text.locale),
  blocks: ({ offer, text }) => blocksText(offer, text.locale),
  noBlock: ({ offer, text }) => noBlockText(offer, text.locale),
  trend: ({ trend, text }) => <Trend trend={trend} text={text} />,
}

const barWidth = 34

/** Nearly full from here on. */
const nearlyFull = ratio(95n, 100n)

export function fullState({ saturation }: Offer): 'room' | 'nearly' | 'over' {
  if (compare(saturation, ratio(1n)) > 0) return 'over'
  return compare(saturation, nearlyFull) > 0 ? 'nearly' : 'room'
}

function Full({ offer, text }: { offer: Offer; text: Text }) {
  const filled = Math.min(1, ratioForPlot(offer.saturation)) * (barWidth - 2)
  const state = fullState(offer)
  return (
    <span className="fill" data-state={state}>
      <svg width={barWidth} height="8" aria-hidden="true">
        <rect className="frame" x=".5" y=".5" width={barWidth - 1} height="7" />
        <rect className="filled" x="1" y="1" width={filled.toFixed(1)} height="6" />
      </svg>
      {shortPercent(offer.saturation, text.locale)}
      {state !== 'room' && <span className="unseen"> {text.t(`offers.full.${state}`)}</span>}
    </span>
  )
}

/** Dotted where nobody knows whether it is met; marked where it is proven not to be. */
export function Pledge({ offer, text }: { offer: Offer; text: Text }) {
  const amount = formatAdaCompact(offer.pool.pledge, text.locale)
  const said = <span className="unseen"> {text.t(`offers.pledge.${offer.pledgeStatus}`)}</span>
  if (offer.pledgeStatus === 'unmet')
    return (
      <span className="unmet">
        <OctagonIcon />
        {amount}
        {said}
      </span>
    )
  return (
    <span className={offer.pledgeStatus === 'unknown' ? 'unchecked' : undefined}>
      {amount}
      {said}
    </span>
  )
}

function Trend({ trend, text }: { trend: PoolTrend | undefined; text: Text }) {
  return (
    <span className="trends">
      {trend && <TrendLine line={trend.line} />}
      <span>{changeText(text, trend?.overTen ?? null)}</span>
      <span>{changeText(text, trend?.overHundred ?? null)}</span>
    </span>
  )
}
