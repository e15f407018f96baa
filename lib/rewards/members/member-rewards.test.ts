import { describe, expect, test } from 'vitest'
import { ratio } from '../rational.ts'
import { memberReward } from '../split.ts'
import { lovelace } from '../units.ts'
import {
  type MembersInput,
  memberRewards,
  memberRewardsInSlices,
  type PoolPayout,
} from './member-rewards.ts'

const pool = (poolReward: bigint, fixedCost: bigint, poolStake: bigint): PoolPayout => ({
  poolReward: lovelace(poolReward),
  fixedCost: lovelace(fixedCost),
  margin: ratio(3n, 100n),
  poolStake: lovelace(poolStake),
})
const paying = pool(25_000_000_000n, 170_000_000n, 60_000_000_000_000n)
const atItsCost = pool(170_000_000n, 170_000_000n, 60_000_000_000_000n)

const columns = (stake: readonly number[], of: readonly number[]) => ({
  stake: Float64Array.from(stake),
  pool: Uint16Array.from(of),
})
const rewards = (pools: readonly PoolPayout[], stake: readonly number[], of: readonly number[]) =>
  memberRewards({ members: columns(stake, of), pools })

/** The same, a member at a time, by the formula. */
function byFormula({ members, pools }: MembersInput) {
  const reward = Array.from(members.stake, (t, i) => {
    const payout = pools[members.pool[i] ?? -1]
    if (!payout) throw new Error('no pool')
    return memberReward({ ...payout, memberStake: lovelace(BigInt(t)) })
  })
  return { reward: reward.map(Number), paid: reward.reduce<bigint>((a, b) => a + b, 0n) }
}

describe('the members of an epoch', () => {
  test('are paid what the formula says, sorted by pool or not', () => {
    let seed = 1
    const next = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
      return seed % below
    }
    const pools = Array.from({ length: 40 }, (_, i) => ({
      ...pool(BigInt(next(2 ** 31)) * BigInt(next(40)), BigInt(340e6), BigInt(next(2 ** 31)) ** 2n),
      margin: ratio(BigInt(next(101)), 100n + BigInt(i % 3)),
    })).map((payout) => ({
      ...payout,
      margin: payout.margin.n > payout.margin.d ? ratio(1n) : payout.margin,
    }))
    const of = Array.from({ length: 4_000 }, () => next(40))
    const stake = of.map((p) => Math.min(Number(pools[p]?.poolStake), 2 ** next(53) + next(9)))
    for (const order of [of, of.toSorted((a, b) => a - b)]) {
      const whole = order.map((p, i) => Math.min(Number(pools[p]?.poolStake), stake[i] ?? 0))
      const input = { members: columns(whole, order), pools }
      const { reward, paid } = memberRewards(input)
      expect({ reward: [...reward], paid }).toEqual(byFormula(input))
    }
  })

  test('whose answer is a whole number are asked of bigint, and are right', () => {
    const even = { ...pool(1_000n, 0n, 1_000n), margin: ratio(1n, 3n) }
    // 3 · 2/3 is 2, which no double of 2/3 reaches for certain.
    const { reward, exactFloors } = rewards([even], [3, 4, 300], [0, 0, 0])
    expect([...reward]).toEqual([2, 2, 200])
    expect(exactFloors).toBe(2)
  })

  test('of a pool that keeps everything get 0 without bigint', () => {
    const { reward, paid, exactFloors } = rewards(
      [atItsCost, { ...paying, margin: ratio(1n) }, pool(0n, 0n, 5n)],
      [7, 8, 60e12, 9, 5],
      [0, 0, 0, 1, 2],
    )
    expect([...reward]).toEqual([0, 0, 0, 0, 0])
    expect([paid, exactFloors]).toEqual([0n, 0])
  })

  test('one lovelace above its cost a pool shares out', () => {
    const barely = { ...pool(170_000_001n, 170_000_000n, 10n), margin: ratio(0n) }
    expect([...rewards([barely], [9, 10], [0, 0]).reward]).toEqual([0, 1])
  })

  test('add up to the lovelace beyond what a double holds', () => {
    const huge = { ...pool(2n ** 53n - 1n, 0n, 2n ** 53n - 1n), margin: ratio(0n) }
    const { reward, paid } = rewards([huge], new Array(5).fill(2 ** 53 - 1), [0, 0, 0, 0, 0])
    expect(reward[0]).toBe(2 ** 53 - 1)
    expect(paid).toBe(5n * (2n ** 53n - 1n))
  })

  test('may be none', () => {
    expect(rewards([], [], [])).toEqual({ reward: new Float64Array(0), paid: 0n, exactFloors: 0 })
  })
})

describe('slices', () => {
  const members = columns([1e9, 2e9, 3e9, 4e9, 5e9], [0, 0, 0, 1, 0])
  const input = { members, pools: [paying, atItsCost] }

  test('say how many members are done, and make the same answer', () => {
    const work = memberRewardsInSlices(input, 2)
    const done: number[] = []
    let step = work.next()
    for (; !step.done; step = work.next()) done.push(step.value)
    expect(done).toEqual([2, 4, 5])
    expect(step.value).toEqual(memberRewards(input))
  })

  test('are of 65,536 members unless asked otherwise', () => {
    const many = { stake: new Float64Array(65_537), pool: new Uint16Array(65_537) }
    const work = memberRewardsInSlices({ members: many, pools: [paying] })
    expect([work.next().value, work.next().value]).toEqual([65_536, 65_537])
  })

  test.each([0, 1.5, -1, NaN])('of %s members are refused', (slice) => {
    expect(() => memberRewardsInSlices(input, slice).next()).toThrow(
      expect.objectContaining({ code: 'OUT_OF_RANGE', field: 'slice' }),
    )
  })
})

describe('what is no member is refused', () => {
  test.each<[string, string, MembersInput]>([
    ['more indexes than stakes', 'pool', { members: columns([1], [0, 0]), pools: [paying] }],
    ['an index without a pool', 'pool', { members: columns([1], [1]), pools: [paying] }],
    ['a stake below 0', 'stake', { members: columns([-1], [0]), pools: [paying] }],
    ['half a lovelace', 'stake', { members: columns([0.5], [0]), pools: [paying] }],
    ['no number', 'stake', { members: columns([NaN], [0]), pools: [paying] }],
    ['endless stake', 'stake', { members: columns([Infinity], [0]), pools: [paying] }],
    [
      'a stake past 2⁵³',
      'stake',
      { members: columns([2 ** 53], [0]), pools: [pool(9n, 0n, 2n ** 60n)] },
    ],
    ['more than the pool’s', 'stake', { members: columns([60e12 + 1], [0]), pools: [paying] }],
    [
      'such stake where nothing is paid',
      'stake',
      { members: columns([-1], [0]), pools: [atItsCost] },
    ],
    [
      'a margin above 1',
      'margin',
      { members: columns([], []), pools: [{ ...paying, margin: { n: 2n, d: 1n } }] },
    ],
    [
      'a reward below 0',
      'poolReward',
      { members: columns([], []), pools: [{ ...paying, poolReward: -1n as never }] },
    ],
    [
      'a cost below 0',
      'fixedCost',
      { members: columns([], []), pools: [{ ...paying, fixedCost: -1n as never }] },
    ],
    [
      'a stake of the pool below 0',
      'poolStake',
      { members: columns([], []), pools: [{ ...paying, poolStake: -1n as never }] },
    ],
  ])('%s', (_, field, input) => {
    expect(() => memberRewards(input)).toThrow(
      expect.objectContaining({ code: 'OUT_OF_RANGE', field }),
    )
  })
})
