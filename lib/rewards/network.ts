import type { Rational } from './rational.ts'
import type { Epoch } from './units.ts'

/** The public networks this engine knows. */
export type NetworkName = 'mainnet' | 'preprod' | 'preview'

/** What the genesis files of a network fix for good. */
export type Network = {
  readonly name: NetworkName
  /** Slots in an epoch; each lasts a second. */
  readonly slotsPerEpoch: bigint
  /** How long an epoch lasts. */
  readonly epochSeconds: number
  /** f: the share of slots in which a block is expected, 1/20. */
  readonly activeSlotCoefficient: Rational
  /** An epoch whose start is known … */
  readonly calendarEpoch: Epoch
  /** … and that start, in seconds since 1970-01-01T00:00:00Z. */
  readonly calendarStart: number
  /** Whole epochs in a year of 365 days. */
  readonly epochsPerYear: number
}

const activeSlotCoefficient: Rational = { n: 1n, d: 20n }

/** The three public networks. Source: their Shelley genesis files. */
export const networks: Readonly<Record<NetworkName, Network>> = {
  mainnet: {
    name: 'mainnet',
    slotsPerEpoch: 432_000n,
    epochSeconds: 432_000,
    activeSlotCoefficient,
    calendarEpoch: 208 as Epoch,
    calendarStart: 1_596_059_091, // 2020-07-29T21:44:51Z
    epochsPerYear: 73,
  },
  preprod: {
    name: 'preprod',
    slotsPerEpoch: 432_000n,
    epochSeconds: 432_000,
    activeSlotCoefficient,
    calendarEpoch: 4 as Epoch,
    calendarStart: 1_655_769_600, // 2022-06-21T00:00:00Z
    epochsPerYear: 73,
  },
  preview: {
    name: 'preview',
    slotsPerEpoch: 86_400n,
    epochSeconds: 86_400,
    activeSlotCoefficient,
    calendarEpoch: 0 as Epoch,
    calendarStart: 1_666_656_000, // 2022-10-25T00:00:00Z
    epochsPerYear: 365,
  },
}
