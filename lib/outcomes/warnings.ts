import type { Epoch, Lovelace, Rational } from '../rewards/index.ts'

/** Ordered by amount, largest loss first; those without one come last. All amounts are losses, ≥ 0. */
export type Warning =
  | {
      readonly kind: 'pledge-unmet'
      readonly pledge: Lovelace
      readonly poolStake: Lovelace
      /** What an epoch would pay were it met. */
      readonly perEpoch: Lovelace
    }
  | {
      readonly kind: 'pledge-unknown'
      readonly pledge: Lovelace
      /** What an epoch in which it is not met does not pay. */
      readonly perEpoch: Lovelace
      readonly lastKnown: {
        readonly ownerStake: Lovelace
        readonly pledge: Lovelace | null
        readonly epoch: Epoch
      } | null
    }
  | {
      readonly kind: 'saturated'
      readonly saturation: Rational
      /** What an epoch pays less than the same pool just full would. */
      readonly perEpoch: Lovelace
      readonly withoutMe: boolean
    }
  | {
      readonly kind: 'whole-margin'
      /** The stake's share before fees. */
      readonly perEpoch: Lovelace
    }
  | {
      readonly kind: 'cost-above-reward'
      readonly fixedCost: Lovelace
      readonly expectedPoolReward: Lovelace
      /** What the fixed cost takes of the stake's share. */
      readonly perEpoch: Lovelace
    }
  | {
      readonly kind: 'retired'
      readonly epoch: Epoch
      /** What an epoch would pay were it still there. */
      readonly perEpoch: Lovelace
    }
  | {
      readonly kind: 'retiring'
      readonly epoch: Epoch
      readonly at: number
      /** The last epoch that still earns: its stake was counted before the pool went. */
      readonly lastEarning: Epoch
      /** What an epoch after that does not pay. */
      readonly perEpoch: Lovelace
    }
  | {
      readonly kind: 'old-data'
      readonly epochs: number
      readonly dataEpoch: Epoch
      readonly atDataEpoch: Lovelace
      readonly perEpoch: Lovelace
    }
  | { readonly kind: 'clock-before-data'; readonly dataEpoch: Epoch; readonly clockEpoch: Epoch }
  | { readonly kind: 'vote-delegation'; readonly since: string }

/** What a warning is about in lovelace an epoch; null where there is no amount. */
export function lossOf(warning: Warning): bigint | null {
  switch (warning.kind) {
    case 'clock-before-data':
    case 'vote-delegation':
      return null
    case 'old-data':
      return warning.atDataEpoch - warning.perEpoch
    default:
      return warning.perEpoch
  }
}

/** Largest loss first; equal ones stay in the order given. */
export function inOrder(warnings: readonly Warning[]): Warning[] {
  const rank = (warning: Warning) => lossOf(warning) ?? -maxLoss
  return [...warnings].sort((a, b) => Number(rank(b) - rank(a)))
}

/** More than there is to lose. */
const maxLoss = 10n ** 18n

/** From the Plomin fork on a reward can be withdrawn only by a credential that has delegated its vote. */
const votesSince = '2025-01-29'

export type ClockInput = {
  readonly dataEpoch: Epoch
  readonly clockEpoch: Epoch
  readonly age: number
  readonly atDataEpoch: Lovelace
  readonly perEpoch: Lovelace
}

/** The warnings every answer has, whatever its pool. */
export function clockWarnings(input: ClockInput): Warning[] {
  const { dataEpoch, clockEpoch, age, atDataEpoch, perEpoch } = input
  const warnings: Warning[] = []
  if (age > 1) warnings.push({ kind: 'old-data', epochs: age, dataEpoch, atDataEpoch, perEpoch })
  if (clockEpoch < dataEpoch) warnings.push({ kind: 'clock-before-data', dataEpoch, clockEpoch })
  return [...warnings, { kind: 'vote-delegation', since: votesSince }]
}
