import type { SimulatedNetwork } from './simulated-network.ts'

/** Where a pot goes, in the order in which it is told: first what is paid, then what goes back to the reserves. */
export const labPotParts = [
  'members',
  'operators',
  'unstaked',
  'unusedPledgeBonus',
  'oversaturation',
  'unmetPledge',
  'missedBlocks',
  'floorDust',
] as const
export type LabPotPart = (typeof labPotParts)[number]

/** One part of the pot today and then, in lovelace of one epoch; below 0 only as rounding is. */
export type LabPotRow = {
  readonly part: LabPotPart
  readonly before: bigint
  readonly after: bigint
}

/**
 * Both pots, part by part: the mean over the pools' blocks. Each column sums to its pot R to the lovelace.
 *
 * What the pools are paid is split into members and operators as they expect it; `missedBlocks` is 0 in the mean.
 */
export function labPot(before: SimulatedNetwork, after: SimulatedNetwork): readonly LabPotRow[] {
  const [now, then] = [partsOf(before), partsOf(after)]
  return labPotParts.map((part) => ({ part, before: now[part], after: then[part] }))
}

function partsOf({ use, members, operators }: SimulatedNetwork): Record<LabPotPart, bigint> {
  const { paid: _, ...back } = use
  return { ...back, members, operators }
}
