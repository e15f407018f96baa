import { describe, expect, test } from 'vitest'
import { ratioForPlot } from '../plot.ts'
import { maxPoolReward } from '../pool-reward.ts'
import { one, type Rational, ratio, zero } from '../rational.ts'
import { memberReward } from '../split.ts'
import { lovelace } from '../units.ts'
import {
  type DesirabilityPool,
  desirability,
  desirabilityRanking,
  nonMyopicMemberReward,
} from './desirability.ts'
import { memberRanking } from './member-ranking.ts'
import { performanceEstimate } from './performance-estimate.ts'
import { withSaturationWarning } from './saturation-warning.ts'

const ada = (amount: bigint) => lovelace(amount * 1_000_000n)
const mainnet = {
  rewardPot: lovelace(15_184_127_414_881n),
  totalStake: lovelace(38_494_388_152_931_287n),
  a0: ratio(3n, 10n),
  k: 500n,
}
const refused = (field: string) => expect.objectContaining({ code: 'OUT_OF_RANGE', field })

describe('the ledger’s estimate of a performance', () => {
  const small = ratio(10_000_000_000_000n, mainnet.totalStake) // expects 5.76 blocks
  const large = ratio(small.n * 20n, small.d)
  const usual = { activeSlotCoefficient: ratio(1n, 20n), slotsPerEpoch: 432_000 }
  const estimate = (history: readonly (readonly [number, Rational, Rational])[], network = usual) =>
    performanceEstimate({
      epochs: history.map(([blocks, relativeStake, decentralisation]) => ({
        ...{ blocks, relativeStake, decentralisation },
      })),
      ...network,
    })
  const times = (n: number, blocks: number, share: Rational, d = zero) =>
    Array.from({ length: n }, () => [blocks, share, d] as const)

  // Worked out by a second program, in Python, from the Haskell text.
  test.each([
    ['no epoch yet', [], 177n],
    ['one epoch without a block', times(1, 0, small), 173n],
    ['one as expected', times(1, 5, small), 177n],
    ['five poor ones', times(5, 3, small), 171n],
    ['ten without a block', times(10, 0, small), 131n],
    ['ten lucky ones', times(10, 9, small), 185n],
    ['half federated', times(3, 1, small, ratio(1n, 2n)), 175n],
    ['a large pool that makes a sixth', times(3, 20, large), 47n],
    ['a large pool that makes half', times(6, 60, large), 105n],
    ['an older epoch counts less', [...times(1, 0, large), ...times(1, 110, large)], 113n],
  ] as const)('%s', (_, history, twoHundredths) => {
    expect(estimate(history)).toEqual(ratio(twoHundredths, 200n))
  })

  test.each([
    [times(1, 30, ratio(3n, 5n)), 177n],
    [times(2, 45, ratio(3n, 5n)), 189n],
    [times(3, 10, ratio(9n, 10n)), 71n],
  ] as const)('counts the slots without a block, however few there are: %#', (history, n) => {
    const few = { activeSlotCoefficient: ratio(1n, 2n), slotsPerEpoch: 100 }
    expect(estimate(history, few)).toEqual(ratio(n, 200n))
  })

  test('is perfect where nothing speaks against it', () => {
    expect(estimate(times(200, 25_000, one))).toEqual(one)
  })

  test('refuses what is no history', () => {
    expect(() => estimate([[432_001, small, zero]])).toThrow(refused('blocks'))
    expect(() => estimate([[1, ratio(2n), zero]])).toThrow(refused('relativeStake'))
    expect(() => estimate([[1, small, ratio(-1n)]])).toThrow(refused('decentralisation'))
    const none = { epochs: [], activeSlotCoefficient: ratio(1n, 20n), slotsPerEpoch: 432_000 }
    expect(() => performanceEstimate({ ...none, slotsPerEpoch: 0 })).toThrow(
      refused('slotsPerEpoch'),
    )
    expect(() => performanceEstimate({ ...none, slotsPerEpoch: 10_000_001 })).toThrow(
      refused('slotsPerEpoch'),
    )
    expect(() => performanceEstimate({ ...none, activeSlotCoefficient: ratio(2n) })).toThrow(
      refused('activeSlotCoefficient'),
    )
    expect(() => estimate(times(10_001, 0, small))).toThrow(refused('epochs'))
    expect(performanceEstimate({ ...none, slotsPerEpoch: 10_000_000 })).toEqual(ratio(177n, 200n))
  })
})

const plain = {
  ...mainnet,
  pledge: ada(1_000_000n),
  fixedCost: ada(340n),
  margin: ratio(1n, 20n),
  performance: ratio(181n, 200n),
}

describe('desirability', () => {
  test('is the formula of the specification', () => {
    const inDoubles = (() => {
      const [r, z0, a0] = [15_184_127_414_881, 1 / 500, 0.3]
      const s = 1e12 / Number(mainnet.totalStake)
      const full = (0.905 * r * (z0 + Math.min(s, z0) * a0)) / (1 + a0)
      return (full - 340e6) * 0.95
    })()
    expect(ratioForPlot(desirability(plain)) / inDoubles).toBeCloseTo(1, 12)
  })

  test('is what a full pool leaves its members', () => {
    const full = { ...plain, performance: one, a0: zero, totalStake: lovelace(500_000n) }
    expect(desirability({ ...full, rewardPot: lovelace(500n * 1_340_000_000n) })).toEqual(
      ratio(950_000_000n),
    )
  })

  test('does not grow with a pledge above saturation, and is 0 up to the fixed cost', () => {
    const saturated = lovelace(mainnet.totalStake / mainnet.k + 1n)
    const at = (pledge: bigint) => desirability({ ...plain, pledge: lovelace(pledge) })
    expect(at(saturated)).toEqual(at(saturated * 2n))
    expect(at(saturated - 1_000n)).not.toEqual(at(saturated))
    const costs = { ...plain, a0: zero, performance: one, rewardPot: ada(500n) }
    expect(desirability({ ...costs, fixedCost: ada(1n) })).toEqual(zero)
    expect(desirability({ ...costs, fixedCost: ada(2n) })).toEqual(zero)
    expect(desirability({ ...costs, fixedCost: lovelace(999_999n) })).toEqual(ratio(19n, 20n))
    expect(desirability({ ...plain, margin: one })).toEqual(zero)
  })

  test.each([
    ['rewardPot', { rewardPot: -1n }],
    ['totalStake', { totalStake: 0n }],
    ['a0', { a0: ratio(-1n) }],
    ['k', { k: 0n }],
    ['pledge', { pledge: -1n }],
    ['fixedCost', { fixedCost: -1n }],
    ['margin', { margin: ratio(2n) }],
    ['performance', { performance: ratio(2n) }],
  ])('refuses a %s outside its range', (field, change) => {
    expect(() => desirability({ ...plain, ...change } as typeof plain)).toThrow(refused(field))
  })
})

describe('the non-myopic reward', () => {
  const cheap = { ...plain, fixedCost: ada(10n) }
  const member = { ...cheap, poolStake: ada(5_000_000n), memberStake: ada(10_000n) }
  const at = (stake: bigint, pledge = plain.pledge) => {
    const poolStake = lovelace(stake)
    const ceiling = maxPoolReward({ ...mainnet, poolStake, pledge })
    const poolReward = lovelace((ceiling * 181n) / 200n)
    return memberReward({ ...cheap, poolReward, poolStake, memberStake: member.memberStake })
  }

  test('takes a pool outside the best as left to its owners and me', () => {
    expect(nonMyopicMemberReward({ ...member, isTop: false })).toBe(at(1_010_000_000_000n))
    expect(at(1_010_000_000_000n)).toBeGreaterThan(2_000_000n)
  })

  test('takes one of the best as full, or as fuller still', () => {
    const crowded = { ...member, poolStake: ada(100_000_000n), isTop: true }
    expect(nonMyopicMemberReward(crowded)).toBe(at(100_010_000_000_000n))
    const round = { ...member, totalStake: lovelace(500n * 77_000_000_000_000n), isTop: true }
    const full = lovelace(77_000_000_000_000n)
    const ceiling = maxPoolReward({ ...round, poolStake: full })
    const poolReward = lovelace((ceiling * 181n) / 200n)
    expect(nonMyopicMemberReward(round)).toBe(
      memberReward({ ...round, poolReward, poolStake: full }),
    )
  })

  test('is exact where saturation is no whole lovelace', () => {
    // T = 1000, k = 3: a full pool of 1000/3 gets all of 900/3; a member of 10 gets 300·10·3/1000.
    const odd = {
      ...{ rewardPot: lovelace(900n), totalStake: lovelace(1_000n), a0: zero, k: 3n },
      ...{ pledge: lovelace(0n), fixedCost: lovelace(0n), margin: zero, performance: one },
      ...{ poolStake: lovelace(20n), memberStake: lovelace(10n), isTop: true },
    }
    expect(nonMyopicMemberReward(odd)).toBe(9n)
    expect(nonMyopicMemberReward({ ...odd, memberStake: lovelace(0n) })).toBe(0n)
    expect(() => nonMyopicMemberReward({ ...odd, poolStake: -1n } as never)).toThrow(
      refused('poolStake'),
    )
    expect(() => nonMyopicMemberReward({ ...odd, memberStake: -1n } as never)).toThrow(
      refused('memberStake'),
    )
    expect(() => nonMyopicMemberReward({ ...odd, performance: ratio(2n) })).toThrow(
      refused('performance'),
    )
  })
})

describe('the ranking by desirability', () => {
  const pool = (id: string, change: Partial<DesirabilityPool> = {}): DesirabilityPool => ({
    ...{ id, pledge: plain.pledge, poolStake: ada(5_000_000n), ownerStake: plain.pledge },
    ...{ fixedCost: ada(10n), margin: plain.margin, performance: plain.performance },
    ...change,
  })
  const network = { ...mainnet, k: 2n, memberStake: ada(10_000n) }

  test('shares ranks, breaks ties by id, and says what it did not know', () => {
    const rows = desirabilityRanking(
      [
        pool('dd', { performance: null, ownerStake: null }),
        pool('cc', { margin: ratio(1n, 10n) }),
        pool('bb', { ownerStake: null }),
        pool('ab', { performance: null }),
        pool('aa', { ownerStake: lovelace(plain.pledge - 1n) }),
      ],
      network,
    )
    expect(rows.map(({ id, rank, isTop, notes }) => [id, rank, isTop, notes])).toEqual([
      ['aa', 1, true, ['pledge-unmet']],
      ['bb', 1, true, ['pledge-unknown']],
      ['cc', 3, false, []],
      ['ab', null, false, ['value-unknown']],
      ['dd', null, false, ['pledge-unknown', 'value-unknown']],
    ])
    const [unmet, top, other, unknown] = rows
    const { n, d } = desirability({ ...plain, ...network, fixedCost: ada(10n) })
    expect(top?.desirability).toBe(n / d)
    expect([unmet?.memberReward, unknown?.memberReward]).toEqual([0n, null])
    expect(unknown?.desirability).toBeNull()
    const member = { ...plain, ...network, poolStake: ada(5_000_000n), fixedCost: ada(10n) }
    expect(top?.memberReward).toBeGreaterThan(0n)
    expect(other?.memberReward).toBeGreaterThan(0n)
    expect(top?.memberReward).toBe(nonMyopicMemberReward({ ...member, isTop: true }))
    expect(other?.memberReward).toBe(
      nonMyopicMemberReward({ ...member, margin: ratio(1n, 10n), isTop: false }),
    )
  })

  test('puts the more desirable first and has no opinion of nothing', () => {
    const ids = (pools: readonly DesirabilityPool[]) =>
      desirabilityRanking(pools, network).map(({ id, rank }) => [id, rank])
    const better = pool('zz', { margin: zero })
    const worse = pool('yy', { margin: one })
    expect(ids([worse, better, pool('xx')])).toEqual([
      ['zz', 1],
      ['xx', 2],
      ['yy', 3],
    ])
    expect(ids([])).toEqual([])
  })

  test('of equals at the edge of the best, the first by id is in', () => {
    const rows = desirabilityRanking([pool('b'), pool('c'), pool('a')], network)
    expect(rows.map(({ id, rank, isTop }) => [id, rank, isTop])).toEqual([
      ['a', 1, true],
      ['b', 1, true],
      ['c', 1, false],
    ])
  })
})

describe('CIP-24', () => {
  const level = ratio(95n, 100n)

  test('its own example: the third of k = 150, nearly full, becomes the 153rd', () => {
    const order = Array.from({ length: 160 }, (_, i) => ({
      was: i + 1,
      poolStake: ada(i === 2 ? 207_000_000n : 0n),
    }))
    const network = { totalStake: ada(31_700_000_000n), k: 150n, memberStake: ada(100_000n), level }
    const places = withSaturationWarning(order, network).map(({ was }) => was)
    expect(places.indexOf(3)).toBe(152)
    expect(places.slice(0, 4)).toEqual([1, 2, 4, 5])
    expect(places.slice(151, 154)).toEqual([153, 3, 154])
  })

  test('counts what is above the level, not what reaches it', () => {
    const network = { totalStake: lovelace(1_000n), k: 1n, memberStake: lovelace(50n), level }
    const order = (first: bigint) =>
      withSaturationWarning(
        [{ poolStake: lovelace(first) }, { poolStake: lovelace(0n) }],
        network,
      ).map(({ poolStake }) => poolStake)
    expect(order(900n)).toEqual([900n, 0n])
    expect(order(901n)).toEqual([0n, 901n])
    const change = (part: object) => () => withSaturationWarning([], { ...network, ...part })
    expect(change({ totalStake: 0n })).toThrow(refused('totalStake'))
    expect(change({ k: 0n })).toThrow(refused('k'))
    expect(change({ memberStake: -1n })).toThrow(refused('memberStake'))
    expect(change({ level: ratio(-1n) })).toThrow(refused('level'))
    expect(() => withSaturationWarning([{ poolStake: -1n as never }], network)).toThrow(
      refused('poolStake'),
    )
  })
})

describe('the ranking by what members get', () => {
  const pool = (id: string, rate: number | null, ownerStake: bigint | null = 5n) => ({
    ...{ id, rate, pledge: lovelace(5n) },
    ownerStake: ownerStake === null ? null : lovelace(ownerStake),
  })

  test('is by the rate alone; equals share a rank and stand by id', () => {
    const rows = memberRanking([
      pool('c', 2e-4),
      pool('b', 3e-4, null),
      pool('z', null),
      pool('a', 2e-4),
      pool('d', 0, 4n),
      pool('y', null, null),
    ])
    expect(rows).toEqual([
      { id: 'b', rate: 3e-4, rank: 1, notes: ['pledge-unknown'] },
      { id: 'a', rate: 2e-4, rank: 2, notes: [] },
      { id: 'c', rate: 2e-4, rank: 2, notes: [] },
      { id: 'd', rate: 0, rank: 4, notes: ['pledge-unmet'] },
      { id: 'y', rate: null, rank: null, notes: ['pledge-unknown', 'value-unknown'] },
      { id: 'z', rate: null, rank: null, notes: ['value-unknown'] },
    ])
  })

  test.each([-1e-9, Number.NaN, Number.POSITIVE_INFINITY])('refuses a rate of %s', (rate) => {
    expect(() => memberRanking([pool('a', rate)])).toThrow(refused('rate'))
  })
})
