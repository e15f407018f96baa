import { describe, expect, it } from 'vitest'
import { lovelace, parseAda, type RewardRule, ratio, zero } from '../rewards/index.ts'
import type { NetworkTerms } from './network-pools.ts'
import { type JudgedPool, judge } from './reaction-judged.ts'

const ada = parseAda

/** A thousandth of the stake an epoch for every pool that is not above nine billion ada. */
const terms: NetworkTerms = {
  ...{ rewardPot: ada('36000000'), totalStake: ada('36000000000'), k: 4n, a0: zero, rule: {} },
}
const pool = (id: string, stake: string, more: Partial<JudgedPool> = {}): JudgedPool => ({
  ...{ id, poolStake: ada(stake), isOpen: true, margin: zero, fixedCost: lovelace(0n) },
  ...{ pledge: lovelace(0n), ownerStake: null, blocks: null },
  ...more,
})
const judged = (pools: readonly JudgedPool[], change: Partial<NetworkTerms> = {}) =>
  judge(pools, { ...terms, ...change })(pools.map(({ poolStake }) => poolStake))
/** Ada of a million. */
const promised = (pools: readonly JudgedPool[], change?: Partial<NetworkTerms>) =>
  [...judged(pools, change).promises].map((amount) => amount / 1e6)

describe('a pool promises', () => {
  /** What a fixed cost of a million ada takes of 1,000: of a billion all, of nine billion a ninth. */
  const dear = { fixedCost: ada('1000000') }

  it('what it would pay were it full, where it is among the best and is not', () => {
    const pools = [pool('low', '1000000000', dear), pool('full', '9000000000', dear)]
    expect(promised(pools)).toEqual([888.888888, 888.888888])
  })

  it('what it pays where it is over full: no more leaves it than is there', () => {
    // The pot of nine billion over eighteen; half of 1,000 less an eighteenth.
    expect(promised([pool('over', '18000000000', dear)])).toEqual([444.444444])
  })

  it('what it pays where it is not among the best, and where it is closed', () => {
    const pools = [pool('a', '2000000000'), pool('b', '2000000000', dear)]
    expect(promised(pools, { k: 1n })).toEqual([1_000, 500])
    const closed = pool('c', '2000000000', { ...dear, isOpen: false })
    expect(promised([closed])).toEqual([500])
  })
})

describe('a full pot', () => {
  const rule: RewardRule = { fullPot: true }

  it('promises as much of a full pool as is shared out now, not what is left once all are full', () => {
    // Of 36 million ada nine would be paid to a quarter of the stake: four times as much for everyone.
    const pools = [pool('a', '4500000000'), pool('b', '4500000000')]
    expect(promised(pools, { rule })).toEqual([4_000, 4_000])
    expect(promised(pools)).toEqual([1_000, 1_000])
  })

  it('scales what is earned before the fixed cost is taken', () => {
    // 4,000 · 9,000 ada less a million of 36 million.
    const pools = [pool('a', '9000000000', { fixedCost: ada('1000000') })]
    expect(promised(pools, { rule })).toEqual([3_888.888888])
  })

  it('of pools that earn nothing stays with nobody', () => {
    expect(promised([pool('a', '0')], { rule })).toEqual([1_000])
    expect(promised([pool('a', '0', { isOpen: false })], { rule })).toEqual([0])
  })
})

describe('the best', () => {
  it('are in the order of what they would pay, equals by their ids, and no more than are wanted', () => {
    const half = { margin: ratio(1n, 2n) }
    const pools = [
      pool('d', '1000000'),
      pool('b', '2000000'),
      pool('a', '9000000000', half),
      pool('c', '1000000'),
      pool('0', '1000000', { isOpen: false }),
    ]
    expect(judged(pools).best).toEqual([1, 3, 0, 2])
    expect(judged(pools, { k: 3n }).best).toEqual([1, 3, 0])
    expect(judged(pools.toReversed(), { k: 2n }).best).toEqual([3, 1])
  })
})
