import { Decimal as BaseDecimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rewardEarnsFrom } from '../calendar.ts'
import { maxPoolReward } from '../pool-reward.ts'
import { one, ratio, zero } from '../rational.ts'
import { memberReward, operatorReward } from '../split.ts'
import { epoch, lovelace, maxSupply } from '../units.ts'
import {
  type DelegatorInput,
  type PoolProjectionInput,
  projectDelegator,
  projectDelegatorExact,
  projectPool,
  projectPoolExact,
} from './pool.ts'
import type { PoolEpoch } from './pool-course.ts'
import { projectPots } from './pots.ts'
import {
  ada,
  amounts,
  circulation,
  courses,
  mainnet,
  pool,
  pools,
  refusal,
  shares,
  stakeCourses,
} from './test-course.ts'

const input: DelegatorInput = {
  ...mainnet,
  ...{ paidShare: ratio(4n, 9n), pool, stakes: 'still', stake: ada(10_000n), compound: true },
}

const circulating = lovelace(circulation(mainnet.reserves, mainnet.treasury))

/** The pool in the first epoch. */
function firstEpoch(): PoolEpoch {
  const { parameters, from } = mainnet
  return {
    ...{ epoch: from, a0: parameters.a0, k: parameters.k },
    rewardPot: lovelace(projectPots({ ...input, epochs: 1 }).rewardPot[0] ?? 0n),
    totalStake: lovelace(maxSupply - mainnet.reserves),
    ...{ poolStake: pool.poolStake, pledge: pool.pledge, ownerStake: pool.ownerStake ?? ada(0n) },
    ...{ margin: pool.margin, fixedCost: pool.fixedCost, memberStake: input.stake },
  }
}

const course = fc.record({ course: courses, paidShare: shares() })
const setting = fc
  .record({
    of: course,
    pool: pools(10n ** 15n),
    stakes: stakeCourses,
    compound: fc.boolean(),
    held: fc.tuple(amounts(10n ** 10n), shares()),
  })
  .map(({ of, held: [small, share], ...rest }) => {
    const { poolStake, ownerStake } = rest.pool
    const left = poolStake - (ownerStake ?? 0n)
    const part = (left * share.n) / share.d
    return {
      ...of.course,
      ...rest,
      paidShare: of.paidShare,
      stake: lovelace(small < part ? small : part),
    }
  })

/** What is said, or which field is refused; how it was worked out aside. */
function outcome<Input>(project: (input: Input) => object, of: Input) {
  try {
    return { ...project(of), exactFloors: 0 }
  } catch (error) {
    return { refused: (error as { field: string }).field }
  }
}

describe('a projection of one epoch', () => {
  const at = firstEpoch()
  const poolReward = maxPoolReward(at)

  test('is the ledger’s formulas for the pool', () => {
    expect(projectPool({ ...input, epochs: 1 })).toEqual({
      poolStake: BigInt64Array.of(pool.poolStake),
      ownerStake: BigInt64Array.of(at.ownerStake),
      poolReward: BigInt64Array.of(poolReward),
      operatorReward: BigInt64Array.of(operatorReward({ ...at, poolReward })),
      exactFloors: 0,
    })
  })

  test('and for the delegator', () => {
    const reward = memberReward({ ...at, poolReward })
    expect(projectDelegator({ ...input, epochs: 1 })).toEqual({
      stake: BigInt64Array.of(input.stake),
      reward: BigInt64Array.of(reward),
      total: reward,
      exactFloors: 0,
    })
  })
})

describe('by doubles and by bigint', () => {
  test.each([1n, 3n, 10n ** 13n + 1n, 2n ** 52n + 1n])(
    'it is the same with reserves of 2⁵³ and %s lovelace, and beyond that boundary',
    (above) => {
      const reserves = lovelace(2n ** 53n + above)
      const of = { ...input, reserves, treasury: lovelace(1n), epochs: 40 }
      const made = projectDelegator(of)
      expect({ ...made, exactFloors: 0 }).toEqual(outcome(projectDelegatorExact, of))
      expect(made.exactFloors).toBeLessThan(12)
    },
  )

  test.each<[string, Partial<DelegatorInput>]>([
    ['reserves of 2⁵⁴', { reserves: lovelace(2n ** 54n) }],
    ['a treasury of 2⁵³', { treasury: lovelace(2n ** 53n) }],
    ['a treasury that grows to 2⁵³', { treasury: lovelace(2n ** 53n - 1n) }],
    ['a pot of 2⁵³', { fees: lovelace(2n ** 53n), reserves: lovelace(0n) }],
    [
      'reserves that grow to 2⁵³',
      {
        fees: lovelace(9n),
        reserves: lovelace(2n ** 53n - 1n),
        paidShare: zero,
        parameters: { ...mainnet.parameters, rho: zero, tau: zero },
      },
    ],
    ['fees as much as circulates', { fees: circulating, epochs: 1, paidShare: zero }],
  ])('%s is left to bigint', (_, changed) => {
    const of = { ...input, epochs: 2, ...changed }
    expect(projectDelegator(of)).toEqual(projectDelegatorExact(of))
  })

  test('fees above what circulates are refused', () => {
    const of = { ...input, epochs: 1, fees: lovelace(circulating + 1n) }
    expect(() => projectDelegator(of)).toThrow(refusal('fees'))
  })

  test('bigint is asked where a part of a pot is too close to a whole number for doubles', () => {
    const d = 1_000_000_007n
    const n = 999_999_937n // n·d is past 2⁵³
    const fees = lovelace(d)
    const parameters = { ...mainnet.parameters, rho: zero, tau: zero }
    const asked = (of: Partial<DelegatorInput>) => {
      const whole = { ...input, epochs: 1, fees, parameters, ...of }
      const made = projectDelegator(whole)
      expect({ ...made, exactFloors: 0 }).toEqual(outcome(projectDelegatorExact, whole))
      return made.exactFloors
    }
    expect(asked({ paidShare: one })).toBe(0)
    expect(asked({ paidShare: ratio(n, d) })).toBe(1)
    expect(asked({ paidShare: one, parameters: { ...parameters, tau: ratio(n, d) } })).toBe(1)
    const reserves = lovelace(d * 1000n)
    const drawn = { paidShare: one, parameters: { ...parameters, rho: ratio(n, d) }, reserves }
    expect(asked({ ...drawn, eta: one })).toBe(1)
  })

  test('a delegator’s is the same', () => {
    const [fast, exact] = [projectDelegator, projectDelegatorExact]
    fc.assert(
      fc.property(setting, (of) => {
        expect(outcome(fast, of)).toEqual(outcome(exact, of))
      }),
      { numRuns: 100 },
    )
  })

  test('a pool’s is the same', () => {
    const [fast, exact] = [projectPool, projectPoolExact]
    fc.assert(
      fc.property(setting, (of) => {
        expect(outcome(fast, of)).toEqual(outcome(exact, of))
      }),
      { numRuns: 100 },
    )
  })

  test('so is that of decades, with few floors asked of bigint', () => {
    const long: DelegatorInput = {
      ...{ ...input, epochs: 600, stakes: 'restaked' },
      changes: [
        { from: epoch(700), k: 1000n, minPoolCost: ada(500n), minPoolMargin: ratio(1n, 20n) },
      ],
    }
    const made = projectDelegator(long)
    expect({ ...made, exactFloors: 6 * 600 }).toEqual(projectDelegatorExact(long))
    expect(made.exactFloors).toBeLessThan(20)
    const restaked = projectPool(long)
    expect({ ...restaked, exactFloors: 5 * 600 }).toEqual(projectPoolExact(long))
  })

  test.each<[string, Partial<PoolProjectionInput>]>([
    ['an operator that takes all', { pool: { ...pool, margin: one } }],
    [
      'a pool that its owners fill',
      { pool: { ...pool, ownerStake: lovelace(pool.poolStake - input.stake) } },
    ],
    ['a cost past 2⁵³', { pool: { ...pool, fixedCost: lovelace(2n ** 53n + 1n) } }],
    [
      'no fees at all',
      { pool: { ...pool, margin: zero, fixedCost: ada(0n), ownerStake: ada(0n), pledge: ada(0n) } },
    ],
    ['a pool of 2⁵³', { pool: { ...pool, poolStake: lovelace(2n ** 53n) } }],
    [
      'a pool that grows past 2⁵³',
      {
        pool: { ...pool, poolStake: lovelace(2n ** 53n - 1n) },
        stakes: { ratio: ratio(2n), every: 1 },
        epochs: 2,
      },
    ],
    ['a margin too fine for doubles', { pool: { ...pool, margin: ratio(1n, 10n ** 80n) } }],
    [
      'an unknown owner of less than the pledge',
      { pool: { ...pool, ownerStake: null, pledge: ada(40_000_000n) } },
    ],
    ['an a0 past counting', { parameters: { ...mainnet.parameters, a0: ratio(10n ** 70n) } }],
  ])('%s makes no difference', (_, changed) => {
    const of = { ...input, ...changed }
    expect(outcome(projectPool, of)).toEqual(outcome(projectPoolExact, of))
    expect(outcome(projectDelegator, of)).toEqual(outcome(projectDelegatorExact, of))
  })
})

test('a delegator’s decades are as decimal.js has them at eighty digits', () => {
  const Decimal = BaseDecimal.clone({ precision: 80, rounding: BaseDecimal.ROUND_DOWN })
  const d = (text: string | bigint) => new Decimal(String(text))
  const [a0, z0, nudge] = [d('0.3'), d('0.002'), d('1e-57')]
  const of: DelegatorInput = { ...input, epochs: 300, eta: ratio(987n, 1000n) }
  const { ownerStake, pledge, fixedCost } = pool
  let [reserves, stake, total] = [d(mainnet.reserves), d(input.stake), d(0n)]
  const others = d(pool.poolStake).minus(stake)
  const rewards: BaseDecimal[] = []
  for (let i = 0; i < of.epochs; i++) {
    stake = stake.plus(rewards[i - 3] ?? 0)
    const drawn = reserves.times('0.987').times('0.003').floor()
    const pot = drawn.plus('31661206813')
    const rewardPot = pot.minus(pot.div(5).floor())
    const totalStake = d(maxSupply).minus(reserves)
    const sigma = Decimal.min(others.plus(stake).div(totalStake), z0)
    const pledged = Decimal.min(d(pledge).div(totalStake), z0)
    const brake = pledged.times(z0.minus(sigma)).div(z0)
    const bonus = pledged.times(a0).times(sigma.minus(brake)).div(z0)
    const poolReward = rewardPot.div('1.3').times(sigma.plus(bonus)).plus(nudge).floor()
    const left = poolReward.minus(d(fixedCost)).times('0.98')
    const reward = left.times(stake).div(others.plus(stake)).plus(nudge).floor()
    rewards.push(reward)
    total = total.plus(reward)
    reserves = reserves.minus(drawn).plus(rewardPot).minus(rewardPot.times(4).div(9).floor())
  }
  expect(ownerStake).not.toBeNull()
  expect(projectDelegator(of).total.toString()).toBe(total.toFixed())
})

describe('a reward', () => {
  test('earned in E earns from E + 3 on, where it is restaked', () => {
    const { stake, reward } = projectDelegator(input)
    const after = rewardEarnsFrom(mainnet.from) - mainnet.from
    stake.forEach((earning, i) => {
      const before = [...reward].slice(0, Math.max(0, i - after + 1))
      expect(earning).toBe(before.reduce((sum, amount) => sum + amount, input.stake as bigint))
    })
    expect([...reward].slice(after).every((amount) => amount > 0n)).toBe(true)
  })

  test('taken out leaves the stake as it is, and each epoch the formula of its own pot', () => {
    const { stake, reward, total } = projectDelegator({ ...input, compound: false })
    const { rewardPot, reserves } = projectPots(input)
    expect(new Set(stake)).toEqual(new Set([input.stake]))
    reward.forEach((amount, i) => {
      const at = {
        ...firstEpoch(),
        rewardPot: lovelace(rewardPot[i] ?? 0n),
        totalStake: lovelace(maxSupply - (reserves[i] ?? 0n)),
      }
      expect(amount).toBe(memberReward({ ...at, poolReward: maxPoolReward(at) }))
    })
    expect(total).toBe(reward.reduce((sum, amount) => sum + amount, 0n))
  })

  test('restaked by all makes the pool larger by all of it', () => {
    const of: PoolProjectionInput = { ...input, stakes: 'restaked' }
    const { poolStake, ownerStake, poolReward, operatorReward } = projectPool(of)
    for (let i = 3; i < of.epochs; i++) {
      expect((poolStake[i] ?? 0n) - (poolStake[i - 1] ?? 0n)).toBe(poolReward[i - 3])
      expect((ownerStake[i] ?? 0n) - (ownerStake[i - 1] ?? 0n)).toBe(operatorReward[i - 3])
    }
    expect(poolStake.slice(0, 3)).toEqual(
      BigInt64Array.of(pool.poolStake, pool.poolStake, pool.poolStake),
    )
  })

  test('of the delegator’s own taken out of a pool where all others restake leaves it', () => {
    const of = { ...input, stakes: 'restaked', compound: false } as const
    const seen: bigint[] = []
    projectDelegator({
      ...of,
      rewards: ({ poolStake }) => {
        seen.push(poolStake - pool.poolStake)
        return { poolReward: ada(9n), operatorReward: ada(2n), memberReward: ada(3n) }
      },
    })
    expect(seen.slice(0, 6)).toEqual([0n, 0n, 0n, 6_000_000n, 12_000_000n, 18_000_000n])
  })
})

test('members’ stake grows each so many epochs, the owners’ stands still', () => {
  const stakes = { ratio: ratio(11n, 10n), every: 2 }
  const small = {
    ...pool,
    poolStake: lovelace(1_015n),
    ownerStake: lovelace(1_000n),
    pledge: lovelace(0n),
  }
  const { poolStake, ownerStake } = projectPool({ ...input, pool: small, stakes, epochs: 6 })
  expect([...poolStake]).toEqual([1015n, 1015n, 1016n, 1016n, 1017n, 1017n])
  expect(new Set(ownerStake)).toEqual(new Set([1000n]))
})

test('a k takes effect in the epoch it is given for', () => {
  const large = { ...pool, poolStake: ada(60_000_000n) }
  const changes = [{ from: epoch(620), k: 1000n }]
  const { poolReward } = projectPool({ ...input, pool: large, changes })
  const without = projectPool({ ...input, pool: large }).poolReward
  expect(poolReward.map((amount, i) => (without[i] ?? 0n) - amount).slice(0, 3)).toEqual(
    new BigInt64Array(3),
  )
  expect(Number(poolReward[3]) / Number(without[3])).toBeLessThan(0.66)
})

test('what a model pays is what is earned, and may be no more than there is', () => {
  const rewards = ({ memberStake, epoch: at }: PoolEpoch) => ({
    poolReward: lovelace(1000n),
    operatorReward: lovelace(BigInt(at)),
    memberReward: lovelace(memberStake / 100_000_000n),
  })
  const made = projectDelegator({ ...input, rewards, epochs: 4 })
  expect([...made.reward]).toEqual([100n, 100n, 100n, 100n])
  expect(made.exactFloors).toBe(24)
  const { operatorReward } = projectPool({ ...input, rewards, epochs: 2 })
  expect([...operatorReward]).toEqual([617n, 618n])
  const tooMuch = (at: PoolEpoch) => ({ ...rewards(at), operatorReward: lovelace(901n) })
  expect(() => projectDelegator({ ...input, rewards: tooMuch })).toThrow(
    'rewards must be at least the operator’s and the member’s; got 1000.',
  )
})

test.each<[string, Partial<DelegatorInput>]>([
  ['paidShare', { paidShare: ratio(-1n) }],
  ['epochs', { epochs: 0 }],
  ['epochs', { epochs: -1 }],
  ['epochs', { epochs: 1e12 }],
  ['stake', { stake: -1n as never }],
  ['stake', { stake: lovelace(pool.poolStake + 1n) }],
  ['ownerStake', { stake: lovelace(pool.poolStake - 1n) }],
  ['ownerStake', { pool: { ...pool, ownerStake: -1n as never } }],
  ['pledge', { pool: { ...pool, pledge: -1n as never } }],
  ['margin', { pool: { ...pool, margin: ratio(2n) } }],
  ['fixedCost', { pool: { ...pool, fixedCost: -1n as never } }],
  ['poolStake', { pool: { ...pool, poolStake: maxSupply } }],
  ['stakes', { stakes: { ratio: ratio(-1n), every: 1 } }],
  ['stakes', { stakes: { ratio: one, every: 0 } }],
])('%s is refused outside its range', (field, changed) => {
  for (const project of [projectDelegator, projectDelegatorExact])
    expect(() => project({ ...input, ...changed })).toThrow(refusal(field))
  if (changed.stake !== undefined) return
  for (const project of [projectPool, projectPoolExact])
    expect(() => project({ ...input, ...changed })).toThrow(refusal(field))
})
