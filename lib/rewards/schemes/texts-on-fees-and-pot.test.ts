import { describe, expect, test } from 'vitest'
import { maxPoolReward } from '../pool-reward.ts'
import { ratio } from '../rational.ts'
import { rosCompoundedPerYear } from '../ros.ts'
import { memberReward, operatorReward } from '../split.ts'
import { type Lovelace, lovelace, maxSupply } from '../units.ts'
import { schemes } from './catalogue.ts'
import { fullPotRewards } from './full-pot.ts'
import { feesUnder, type RewardRule } from './rule.ts'

/* The figures in the proposals' own texts about fees and about the whole pot. */

const ada = (amount: number): Lovelace => lovelace(BigInt(Math.round(amount * 1e6)))
const inAda = (amount: bigint) => Number(amount) / 1e6
const a0 = ratio(3n, 10n)
const percentPerYear = (reward: bigint, stake: bigint) => {
  const { n, d } = rosCompoundedPerYear(ratio(reward, stake), 73)
  return Number((n * 10n ** 12n) / d) / 1e10
}

test('CIP-23’s table of 2021: 50 ada and 1.5 % in place of 340 ada', () => {
  const network = { rewardPot: ada(31.2e6), totalStake: ada(32e9), a0, k: 500n }
  const floors = schemes['cip-23'].change(ratio(15n, 1000n)).rule
  const row = (stake: number) => {
    const poolStake = ada(stake)
    const poolReward = maxPoolReward({ ...network, poolStake, pledge: ada(1e5) })
    const paid = (fixedCost: Lovelace, rule: RewardRule) => {
      const fees = feesUnder(rule, { fixedCost, margin: ratio(0n) })
      const split = { ...fees, poolReward, poolStake }
      return [
        operatorReward({ ...split, ownerStake: lovelace(0n) }),
        memberReward({ ...split, memberStake: ada(1e5) }),
      ].map((amount) => Number(inAda(amount).toFixed(1)))
    }
    const [, before] = paid(ada(340), {})
    return [Math.round(inAda(poolReward)), before, ...paid(ada(50), floors)]
  }
  expect([2e6, 5e6, 10e6, 20e6, 30e6, 64e6].map(row)).toEqual([
    [1501, 58, 71.8, 71.4], // the text has 58.1 and 71.5: from the rounded 1,501
    [3752, 68.2, 105.5, 72.9],
    [7503, 71.6, 161.8, 73.4],
    [15007, 73.3, 274.4, 73.7],
    [22511, 73.9, 386.9, 73.7],
    [48023, 74.5, 769.6, 73.8], // 48,022.5
  ])
})

test('CIP-82’s tables: two figures of them make the others, but for two', () => {
  // R and T are not in the text; these give its saturated pool of stage 2, and of stage 4.
  const network = { rewardPot: ada(1.3 * 17_941_466), totalStake: ada(35.3195e9), a0 }
  const pools = (stage: number) => {
    const { rule, parameters } = schemes['cip-82'].change(stage)
    const k = 'k' in parameters ? (parameters.k ?? 500n) : 500n
    const full = lovelace(network.totalStake / k)
    const fees = feesUnder(rule, { fixedCost: lovelace(0n), margin: ratio(0n) })
    return [
      { poolStake: ada(10e6), pledge: ada(1e5) },
      { poolStake: full, pledge: ada(1e6) },
    ].map((pool) => {
      const reward = maxPoolReward({ ...network, ...pool, k })
      const split = { ...fees, ...pool, poolReward: reward }
      const member = memberReward({ ...split, memberStake: pool.poolStake })
      const revenue = inAda(operatorReward({ ...split, ownerStake: lovelace(0n) }))
      return [revenue.toFixed(2), percentPerYear(member, pool.poolStake).toFixed(4)]
    })
  }
  expect(pools(2)).toEqual([
    ['152.46', '3.6631'], // the text has 152.42, which does not give its own 3.6631 %
    ['1081.06', '3.6774'],
  ])
  expect(pools(3)).toEqual([
    ['152.49', '3.6639'],
    ['722.23', '3.6853'], // the text has 720.44, which does not give its own 3.6853 %
  ])
  expect(pools(4)).toEqual([
    ['152.52', '3.6647'],
    ['542.82', '3.6932'],
  ])
})

describe('CIP-163', () => {
  const rewardPot = lovelace(16_694_100_064_800n) // 0.003 · 6,955,875,027 · 0.8
  const pool = { rewardPot, poolStake: ada(35e6), pledge: ada(1e6), a0, k: 500n }
  const perYear = (reward: bigint, stake: number) => percentPerYear(reward, ada(stake)).toFixed(3)
  const { rule } = schemes['cip-163'].change()

  test('its example divides by the circulating supply, and adds the pledge to the stake it is in', () => {
    const printed = maxPoolReward({ ...pool, totalStake: ada(35_698_219_658) })
    expect(inAda(printed).toFixed(2)).toBe('12642.58')
    expect(perYear(printed, 36e6)).toBe('2.596')
    const totalStake = lovelace(maxSupply - ada(6_955_875_027))
    expect(Number(totalStake) / Number(ada(35_698_219_658))).toBeCloseTo(1.0657, 4)
    const corrected = maxPoolReward({ ...pool, totalStake })
    expect(inAda(corrected).toFixed(2)).toBe('11859.95')
    expect(perYear(corrected, 35e6)).toBe('2.504')
  })

  test('its × 1.30 is all ada staked without pledge; at 43.7 % paid out it is × 2.29', () => {
    expect(rule.fullPot).toBe(true)
    const scale = (paidOut: bigint) => {
      const today = [1_000n, 2_000n].map((part) => (rewardPot * paidOut * part) / 3_000_000n)
      const full = fullPotRewards(
        rewardPot,
        today.map((reward) => ({ reward: lovelace(reward), pledgeMet: true })),
      )
      return (Number(full.rewards[0]) / Number(today[0])).toFixed(2)
    }
    expect(scale(769n)).toBe('1.30') // 1 ÷ 1.3 of the pot
    expect(scale(437n)).toBe('2.29')
  })
})
