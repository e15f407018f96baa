import { expect, test } from 'vitest'
import { networks } from './network.ts'

test('epochs last five days on mainnet and preprod and one on preview, as their Shelley genesis files have it', () => {
  const days = Object.entries(networks).map(([known, network]) => {
    const { name, slotsPerEpoch, epochSeconds, epochsPerYear } = network
    expect(name).toBe(known)
    // slotLength is 1 in all three.
    expect(slotsPerEpoch).toBe(BigInt(epochSeconds))
    expect(epochsPerYear * epochSeconds).toBe(365 * 86_400)
    return [name, epochSeconds / 86_400]
  })
  expect(days).toEqual([
    ['mainnet', 5],
    ['preprod', 5],
    ['preview', 1],
  ])
})

test('a block is expected in every twentieth slot', () => {
  for (const { activeSlotCoefficient } of Object.values(networks))
    expect(activeSlotCoefficient).toEqual({ n: 1n, d: 20n })
})
