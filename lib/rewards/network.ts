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

const secondsOfYear = 365 * 86_400

/** A slot lasts a second in each of them. */
function network(
  name: NetworkName,
  epochSeconds: number,
  calendarEpoch: number,
  calendarStart: number,
): Network {
  return {
    name,
    slotsPerEpoch: BigInt(epochSeconds),
    epochSeconds,
    activeSlotCoefficient: { n: 1n, d: 20n },
    calendarEpoch: calendarEpoch as Epoch,
    calendarStart,
    epochsPerYear: secondsOfYear / epochSeconds,
  }
}

/** The three public networks. Source: their Shelley genesis files. */
export const networks: Readonly<Record<NetworkName, Network>> = {
  mainnet: /* @__PURE__ */ network('mainnet', 432_000, 208, 1_596_059_091), // 2020-07-29T21:44:51Z
  preprod: /* @__PURE__ */ network('preprod', 432_000, 4, 1_655_769_600), // 2022-06-21T00:00:00Z
  preview: /* @__PURE__ */ network('preview', 86_400, 0, 1_666_656_000), // 2022-10-25T00:00:00Z
}
