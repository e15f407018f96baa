'use client'

import { formatAda, formatCount } from '../../lib/format/index.ts'
import type { Offer, Offers } from '../../lib/outcomes/offers.ts'
import { offerDifference } from '../../lib/outcomes/offers-difference.ts'
import { useText } from '../site/text.tsx'
import { callName } from './pool-name.tsx'
import type { Years } from './use-offers.ts'

type Props = {
  readonly matching: number
  readonly offers: Offers
  readonly mine: Offer | null
  /** A pool was named that is not among those with stake. */
  readonly mineMissing: boolean
  readonly years: Years
}

/** How many match, and how far the reader's own pool is from the first. */
export function SummaryLine({ matching, offers, mine, mineMissing, years }: Props) {
  const { t, locale } = useText()
  return (
    <p className="summary">
      <span aria-live="polite">
        {t('offers.matching', { count: matching, shown: formatCount(matching, locale) })}
      </span>{' '}
      {mine && <OwnPlace {...{ mine, offers, years }} />}
      {mineMissing && t('offers.ownMissing')} <a href="#traces">{t('offers.toNotes')}</a>
    </p>
  )
}

function OwnPlace({ mine, offers, years }: { mine: Offer; offers: Offers; years: Years }) {
  const { rich, locale } = useText()
  const [best] = offers.offers
  if (!best) return null
  const ownYear = years.get(mine.pool.id)
  const bestYear = years.get(best.pool.id)
  const difference = ownYear && bestYear ? offerDifference(ownYear.share, bestYear.share) : null
  const less = best.perYear - mine.perYear
  const pool = (
    <b className="you">
      <bdi>{callName(mine)}</bdi>
    </b>
  )
  const rank = formatCount(mine.rank, locale)
  if (less === 0n) return rich('offers.ownFirst', { pool, rank })
  return rich('offers.ownPlace', {
    pool,
    rank,
    best: <bdi>{callName(best)}</bdi>,
    less: formatAda(less, locale, { decimals: less < 10_000_000n ? 2 : 0 }),
    cause: difference?.cause ?? 'none',
  })
}
