import { describe, expect, test } from 'vitest'
import { applyRewardUpdate } from './boundary.ts'
import { networks } from './network.ts'
import { rewardPot, rewardPotAtEta } from './pots.ts'
import { one, ratio, zero } from './rational.ts'
import { lovelace } from './units.ts'

const mainnet = {
  rho: ratio(3n, 1000n),
  tau: ratio(1n, 5n),
  activeSlotCoefficient: networks.mainnet.activeSlotCoefficient,
  slotsPerEpoch: networks.mainnet.slotsPerEpoch,
}

/** Mainnet epoch 211: the first in which pools made blocks and were paid. */
const epoch211 = {
  ...mainnet,
  reserves: lovelace(13_262_280_841_681_299n),
  fees: lovelace(6_517_886_228n),
  blocks: 1991n,
  decentralisation: ratio(9n, 10n),
}

describe('rewardPot', () => {
  test('mainnet 617: 20,971 of 21,600 blocks', () => {
    const pot = rewardPot({
      ...mainnet,
      reserves: lovelace(6_505_611_847_068_713n),
      fees: lovelace(31_661_206_813n),
      blocks: 20_971n,
      decentralisation: zero,
    })
    expect(pot.expectedBlocks).toBe(21_600n)
    expect(pot.eta).toEqual(ratio(20_971n, 21_600n))
    expect(pot.rewardPot).toBe(15_184_127_414_881n)
    expect(pot.pot - pot.deltaT1).toBe(pot.rewardPot)
  })

  test('from d = 4/5 on the blocks do not matter', () => {
    expect(rewardPot({ ...epoch211, blocks: 0n }).pot).toBe(rewardPot(epoch211).pot)
    expect(rewardPot(epoch211).eta).toEqual(one)
  })

  test('more blocks than expected let out no more than ρ', () => {
    const at = (eta: bigint) => rewardPotAtEta({ ...epoch211, eta: ratio(eta) })
    expect(at(2n).deltaR1).toBe(at(1n).deltaR1)
    expect(at(2n).eta).toEqual(ratio(2n))
  })

  test.each([
    ['reserves', { reserves: -1n }],
    ['fees', { fees: -1n }],
    ['blocks', { blocks: -1n }],
    ['rho', { rho: ratio(11n, 10n) }],
    ['tau', { tau: ratio(-1n, 10n) }],
    ['decentralisation', { decentralisation: ratio(101n, 100n) }],
    ['activeSlotCoefficient', { activeSlotCoefficient: ratio(2n) }],
    ['slotsPerEpoch', { slotsPerEpoch: 0n }],
    ['slotsPerEpoch', { slotsPerEpoch: 10n, decentralisation: zero }],
  ])('refuses %s outside its domain', (field, change) => {
    const input = { ...epoch211, ...change } as typeof epoch211
    expect(() => rewardPot(input)).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE', field }))
  })
})

describe('applyRewardUpdate', () => {
  const pot = rewardPot(epoch211)
  const before = { treasury: lovelace(32_239_292_149_804n), reserves: epoch211.reserves, ...pot }

  test('what was not paid returns to the reserves, unregistered rewards go to the treasury', () => {
    const sumRewards = lovelace(7_235_489_131_814n)
    const unregisteredRewards = lovelace(53_681_623n)
    const after = applyRewardUpdate({ ...before, sumRewards, unregisteredRewards })
    expect(after.deltaR2).toBe(pot.rewardPot - sumRewards)
    // ΔT + ΔR + rewards − fees = 0: nothing is made, nothing lost.
    const deltaTreasury = after.treasury - before.treasury
    const deltaReserves = after.reserves - before.reserves
    const paid = sumRewards - unregisteredRewards
    expect(deltaTreasury + deltaReserves + paid - epoch211.fees).toBe(0n)
  })

  test('refuses to take more than is there', () => {
    const sumRewards = lovelace(0n)
    const treasuryWithdrawals = lovelace(before.treasury * 10n)
    expect(() => applyRewardUpdate({ ...before, sumRewards, treasuryWithdrawals })).toThrow(
      expect.objectContaining({ field: 'treasury' }),
    )
    const reservesMir = lovelace(before.reserves * 2n)
    expect(() => applyRewardUpdate({ ...before, sumRewards, reservesMir })).toThrow(
      expect.objectContaining({ field: 'reserves' }),
    )
  })
})
