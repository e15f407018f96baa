import { compare, lovelace, lovelacePerAda, type Rational, ratio } from '../rewards/index.ts'
import type { OfferOrder, PoolPreset } from '../scenario/index.ts'
import type { Offer } from './offers.ts'

/** The bounds of the presets: the pages that describe them in words read them here. */
export const presetBounds = {
  /** Small: at most so full, with the stake. */
  smallFull: ratio(1n, 4n),
  /** Reliable: so many blocks expected, which leaves an epoch without one a chance below 1 in 100. */
  reliableBlocks: ratio(5n),
  highPledge: lovelace(1_000_000n * lovelacePerAda),
  /** Cheap: the least fixed cost that a pool may declare at epoch 617, and so much margin. */
  cheapFixed: lovelace(170n * lovelacePerAda),
  cheapMargin: ratio(1n, 100n),
  /** From here to full a pool is about to fill up. */
  filling: ratio(9n, 10n),
  /** A margin from here on leaves members half or less. */
  flaggedMargin: ratio(1n, 2n),
} as const

/** Why a pool stands under "red flags". Each is a fact of the pool's own figures. */
export type RedFlag = 'unmet' | 'overfull' | 'margin' | 'retiring'

export function redFlags({ pledgeStatus, saturation, pool }: Offer): readonly RedFlag[] {
  const flags: RedFlag[] = []
  if (pledgeStatus === 'unmet') flags.push('unmet')
  if (isAbove(saturation, full)) flags.push('overfull')
  if (!isAbove(presetBounds.flaggedMargin, pool.margin)) flags.push('margin')
  if (pool.retiringEpoch !== null) flags.push('retiring')
  return flags
}

type Preset = {
  readonly holds: (offer: Offer) => boolean
  readonly order: { readonly by: OfferOrder; readonly descending: boolean }
}

const pays = ({ perEpoch }: Offer) => perEpoch > 0n
const byEarnings = { by: 'earn', descending: true } as const
const full = ratio(1n)
const isAbove = (a: Rational, b: Rational) => compare(a, b) > 0
const { smallFull, reliableBlocks, highPledge, cheapFixed, cheapMargin, filling } = presetBounds

/** What each preset holds, and its order. */
export const offerPresets: Readonly<Record<PoolPreset, Preset>> = {
  /** Every pool that pays its members. */
  best: { holds: pays, order: byEarnings },
  /** At most a quarter full, yet five blocks an epoch or more. */
  small: {
    holds: (offer) =>
      pays(offer) &&
      !isAbove(offer.saturation, smallFull) &&
      !isAbove(reliableBlocks, offer.expectedBlocks),
    order: byEarnings,
  },
  /** A declared pledge of a million ada or more, not proven unmet. */
  pledge: {
    holds: (offer) => pays(offer) && offer.pool.pledge >= highPledge,
    order: { by: 'pledge', descending: true },
  },
  /** A fixed cost of 170 ada or less and a margin of 1 % or less. */
  cheap: {
    holds: (offer) =>
      pays(offer) && offer.pool.fixedCost <= cheapFixed && !isAbove(offer.pool.margin, cheapMargin),
    order: byEarnings,
  },
  /** From 90 to 100 % full with the stake. */
  filling: {
    holds: (offer) =>
      pays(offer) && !isAbove(filling, offer.saturation) && !isAbove(offer.saturation, full),
    order: { by: 'full', descending: true },
  },
  /** Proven short of the pledge, above 100 % full, a margin of half or more, or retiring. */
  flags: {
    holds: (offer) => redFlags(offer).length > 0,
    order: { by: 'full', descending: true },
  },
  all: { holds: () => true, order: byEarnings },
}
