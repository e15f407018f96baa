import { describe, expect, test } from 'vitest'
import * as engine from '../index.ts'
import { unpackVectors } from '../vectors/index.ts'
import { ceiling, pool } from './test-calls-of-formulas.ts'

const { ratio, lovelace, one, zero } = engine

const pot = {
  ...{ reserves: lovelace(10n ** 16n), fees: lovelace(10n ** 10n), eta: one },
  ...{ rho: ratio(3n, 1000n), tau: ratio(1n, 5n) },
}
const blocks = { ...pool, blocks: 3n }
const split = { ...pool, poolReward: lovelace(1_500_000n) }
const question = {
  ...pool,
  outlook: { kind: 'performance', performance: one },
  target: { who: 'operator', atLeast: lovelace(1n) },
} as const
const projected = {
  ...{ ...pot, from: engine.epoch(600), epochs: 2, paidShare: one, treasury: lovelace(0n) },
  parameters: { rho: pot.rho, tau: pot.tau, a0: ceiling.a0, k: ceiling.k },
}
/** As from a caller without types. */
const any = (value: unknown) => value as never

describe('what is impossible is refused by its name', () => {
  test.each([
    ['a k of 0', 'k', () => engine.maxPoolReward({ ...ceiling, k: 0n })],
    ['a k that is not whole', 'k', () => engine.maxPoolReward({ ...ceiling, k: any(1.5) })],
    ['a k that is NaN', 'k', () => engine.saturationPoint({ ...ceiling, k: any(Number.NaN) })],
    [
      'no total stake',
      'totalStake',
      () => engine.maxPoolReward({ ...ceiling, totalStake: lovelace(0n) }),
    ],
    [
      'no active stake',
      'networkActiveStake',
      () => engine.poolReward({ ...blocks, networkActiveStake: lovelace(0n) }),
    ],
    [
      'more stake than there is',
      'poolStake',
      () => engine.maxPoolReward({ ...ceiling, poolStake: lovelace(ceiling.totalStake + 1n) }),
    ],
    [
      'a negative stake',
      'poolStake',
      () => engine.maxPoolReward({ ...ceiling, poolStake: any(-1n) }),
    ],
    ['a negative pledge', 'pledge', () => engine.maxPoolReward({ ...ceiling, pledge: any(-1n) })],
    [
      'a stake of Infinity',
      'poolStake',
      () => engine.maxPoolReward({ ...ceiling, poolStake: any(Number.POSITIVE_INFINITY) }),
    ],
    [
      'a performance that is none',
      'performance',
      () =>
        engine.solveMargin({
          ...question,
          outlook: { kind: 'performance', performance: any(undefined) },
        }),
    ],
    ['an a0 below 0', 'a0', () => engine.maxPoolReward({ ...ceiling, a0: ratio(-1n, 10n) })],
    ['an a0 over 0', 'a0', () => engine.maxPoolReward({ ...ceiling, a0: { n: 1n, d: 0n } })],
    [
      'a margin above 1',
      'margin',
      () => engine.memberReward({ ...split, margin: ratio(11n, 10n) }),
    ],
    [
      'a margin below 0',
      'margin',
      () => engine.operatorReward({ ...split, margin: ratio(-1n, 10n) }),
    ],
    [
      'a margin of doubles',
      'margin',
      () => engine.memberReward({ ...split, margin: any({ n: 0.1, d: 1 }) }),
    ],
    ['a negative cost', 'fixedCost', () => engine.memberReward({ ...split, fixedCost: any(-1n) })],
    [
      'members of no stake at all',
      'poolStake',
      () => engine.memberReward({ ...split, poolStake: lovelace(0n) }),
    ],
    ['a ρ above 1', 'rho', () => engine.rewardPotAtEta({ ...pot, rho: ratio(2n) })],
    ['a τ below 0', 'tau', () => engine.rewardPotAtEta({ ...pot, tau: ratio(-1n) })],
    ['an η below 0', 'eta', () => engine.rewardPotAtEta({ ...pot, eta: ratio(-1n) })],
    ['negative reserves', 'reserves', () => engine.rewardPotAtEta({ ...pot, reserves: any(-1n) })],
    ['blocks below 0', 'blocks', () => engine.poolReward({ ...blocks, blocks: -1n })],
    [
      'a performance below 0',
      'performance',
      () =>
        engine.solveMargin({
          ...question,
          outlook: { kind: 'performance', performance: ratio(-1n) },
        }),
    ],
    [
      'a performance above 2',
      'performance',
      () =>
        engine.solveMargin({
          ...question,
          outlook: { kind: 'performance', performance: ratio(3n) },
        }),
    ],
    ['a fraction over 0', 'denominator', () => ratio(1n, 0n)],
    ['a division by 0', 'divisor', () => engine.div(one, zero)],
    ['a text of 1e400', 'text', () => engine.parseDecimal('1e400')],
    ['a text of a million digits', 'text', () => engine.parseAda('9'.repeat(1_000_000))],
    ['more ada than there is', 'amount', () => engine.parseAda('45000000000.000001')],
    ['an epoch of 2⁵³', 'epoch', () => engine.epoch(2 ** 53)],
    [
      'the start of an epoch beyond all seconds',
      'epoch',
      () => engine.epochStart(engine.networks.mainnet, engine.epoch(2 ** 53 - 1)),
    ],
  ] as const)('%s', (_, field, work) => {
    expect(work).toThrow(expect.objectContaining({ field }))
    expect(work).toThrow(engine.RewardsError)
  })
})

describe('a word or a course that is none is refused by its name', () => {
  const { paidShare, ...steady } = projected
  const alone = { ...projected, pool }
  const network = { ...steady, pools: [pool] }
  const courses: Readonly<Record<string, (changed: object) => unknown>> = {
    projectPots: (changed) => engine.projectPots({ ...projected, ...changed }),
    projectPool: (changed) => engine.projectPool({ ...alone, stakes: 'still', ...changed }),
    projectPoolExact: (changed) =>
      engine.projectPoolExact({ ...alone, stakes: 'still', ...changed }),
    projectNetwork: (changed) => engine.projectNetwork({ ...network, stakes: 'still', ...changed }),
  }
  const { projectPots: _, ...ofStakes } = courses
  const refused = (field: string) =>
    expect.objectContaining({ name: 'OutOfRangeError', code: 'OUT_OF_RANGE', field })

  test.each(Object.entries(ofStakes))('stakes of %s', (_, project) => {
    for (const stakes of ['restake', '', null, undefined, 1n])
      expect(() => project({ stakes })).toThrow(refused('stakes'))
  })
  test.each(Object.entries(courses))('η, fees and withdrawals of %s', (_, project) => {
    for (const [field, value] of [
      ...[0.98, null, undefined, '1', {}].map((eta) => ['eta', eta] as const),
      ...[50_000, null, '1', {}].map((fees) => ['fees', fees] as const),
      ...[50_000, null].map((withdrawals) => ['withdrawals', withdrawals] as const),
    ])
      expect(() => project({ [field]: value })).toThrow(refused(field))
  })
  test('what a course is to be, is told', () => {
    const pots = (changed: object) => () => engine.projectPots({ ...projected, ...changed })
    expect(pots({ eta: 0.98 })).toThrow('eta must be 0 or more; got 0.98 (number, not fraction')
    expect(pots({ fees: 5 })).toThrow('fees must be 0 lovelace or more; got 5 (number, not bigint)')
    expect(() => engine.projectPool({ ...alone, stakes: any('restake') })).toThrow(
      "stakes must be 'still', 'restaked' or a growth; got restake.",
    )
  })
})

describe('cumulants that are none are refused by their name', () => {
  const normal = { mean: ratio(5n), variance: 4, third: 0, fourth: 0 }
  test.each([
    ['variance', { variance: Number.NaN }],
    ['variance', { variance: -1 }],
    ['variance', { variance: any(4n) }],
    ['variance', { variance: 1e-300, third: 1e300 }],
    ['third', { third: Number.POSITIVE_INFINITY }],
    ['fourth', { fourth: any(undefined) }],
    ['mean', { mean: any(5) }],
  ])('%s: %o', (field, changed) => {
    expect(() => engine.cumulantQuantile({ ...normal, ...changed }, ratio(1n, 4n))).toThrow(
      expect.objectContaining({ name: 'OutOfRangeError', code: 'OUT_OF_RANGE', field }),
    )
  })
})

describe('what is only odd has an answer', () => {
  test.each([
    ['a k above all pools', engine.maxPoolReward({ ...ceiling, k: 10_000_000n }), 5n],
    [
      'a pool without stake',
      engine.maxPoolReward({ ...ceiling, poolStake: lovelace(0n), pledge: lovelace(0n) }),
      0n,
    ],
    [
      'stake far above saturation',
      engine.maxPoolReward({
        ...ceiling,
        poolStake: ceiling.totalStake,
        k: 1n,
        a0: zero,
        leverage: ratio(1000n),
      }),
      50_000_000n,
    ],
    [
      'a pledge above the stake',
      engine.poolReward({ ...blocks, pledge: lovelace(pool.poolStake + 1n) }).poolReward,
      0n,
    ],
    [
      'a cost above the reward, for members',
      engine.memberReward({ ...split, fixedCost: lovelace(10n ** 18n) }),
      0n,
    ],
    [
      'a cost above the reward, for the operator',
      engine.operatorReward({ ...split, fixedCost: lovelace(10n ** 18n) }),
      1_500_000n,
    ],
    ['a margin of 1', engine.memberReward({ ...split, margin: one }), 0n],
    [
      'no blocks in the network',
      engine.poolReward({ ...blocks, totalBlocks: 0n, blocks: 0n }).poolReward,
      0n,
    ],
    ['an epoch of −0', Object.is(engine.epoch(-0), 0), true],
    [
      'no pools',
      engine.networkRewards(engine.poolColumns([]), { ...pool, totalBlocks: 50 }).paid,
      0n,
    ],
    ['no pools to rank', engine.memberRanking([]).length, 0],
    ['2⁵³ + 1 lovelace', engine.adaText(lovelace(2n ** 53n + 1n)), '9007199254.740993'],
  ] as const)('%s', (_, answer, expected) => expect(answer).toBe(expected))
})

describe('a count has an end, and nothing is worked out beyond it', () => {
  const share = ratio(1n, 2n)
  test.each([
    ['exponent', () => engine.pow(ratio(3n, 2n), 1e9)],
    ['exponent', () => engine.pow(ratio(3n, 2n), 2 ** 22)],
    ['maxDecimals', () => engine.decimalText(one, 1001)],
    ['maxDecimals', () => engine.parseDecimal('1', { maxDecimals: 1001 })],
    ['maxWholeDigits', () => engine.parseDecimal('1', { maxWholeDigits: 1001 })],
    ['epochsPerYear', () => engine.rosSimplePerYear(share, 10_001)],
    ['epochsPerYear', () => engine.rosCompoundedPerYear(share, 10_001)],
    ['numerator', () => ratio(1n + (1n << 32_768n), 3n)],
    ['denominator', () => ratio(1n, 1n + (1n << 32_768n))],
    ['poolStake', () => engine.memberReward({ ...split, poolStake: lovelace(1n << 4096n) })],
    ['poolReward', () => engine.operatorReward({ ...split, poolReward: lovelace(1n << 4096n) })],
    ['poolReward', () => engine.operatorReward({ ...split, poolReward: any(-(1n << 4097n)) })],
    ['a0', () => engine.maxPoolReward({ ...ceiling, a0: { n: 1n + (1n << 32_768n), d: 1n } })],
    ['margin', () => engine.memberReward({ ...split, margin: { n: 1n, d: 1n + (1n << 32_768n) } })],
    ['totalBlocks', () => engine.blockDistribution({ totalBlocks: 432_001, share })],
    ['epochs', () => engine.longestDrySpell({ chanceOfNothing: share, epochs: 10_001 })],
    ['steps', () => engine.solveMargin({ ...question, steps: 1n << 64n })],
    ['rewardPot', () => engine.solveMargin({ ...question, rewardPot: lovelace(1n << 64n) })],
    ['rows', () => unpackVectors({ table: { rows: 100_001, same: {}, columns: {} } })],
    ['value', () => engine.ratioForPlot({ n: 1n << 1024n, d: 1n })],
    ['unixSeconds', () => engine.epochAt(engine.networks.mainnet, 2 ** 53)],
  ] as const)('%s', (field, work) => {
    expect(work).toThrow(expect.objectContaining({ field }))
  })

  test('up to its end it is worked out', () => {
    expect(engine.pow(ratio(3n, 2n), 2 ** 20).d).toBe(1n << (1n << 20n))
    expect(engine.decimalText(ratio(1n, 3n), 1000)).toHaveLength(1002)
    expect(engine.parseDecimal('1', { maxDecimals: 1000, maxWholeDigits: 1000 })).toEqual(one)
    expect(ratio(1n << 32_768n, 1n << 32_767n)).toEqual(ratio(2n))
    expect(ratio(-(1n << 32_768n), 1n).n).toBe(-(1n << 32_768n))
    expect(engine.ratioForPlot({ n: (1n << 1023n) * -1n, d: 1n })).toBe(-(2 ** 1023))
    expect(unpackVectors({ table: { rows: 100_000, same: {}, columns: {} } }).vectors).toHaveLength(
      100_000,
    )
    expect(engine.operatorReward({ ...split, poolReward: any(-5n) })).toBe(-5n)
    expect(engine.singleReward([], Number.MAX_SAFE_INTEGER)).toEqual([])
  })
})

describe('an error tells of any value, and briefly', () => {
  const told = (value: unknown) => new engine.OutOfRangeError('x', value, 'y').message
  test.each([
    [1n, 'x must be y; got 1.'],
    [{ n: 1n, d: 0n }, 'x must be y; got 1/0.'],
    [{ n: {}, d: null }, 'x must be y; got an object/null.'],
    [{}, 'x must be y; got an object.'],
    [null, 'x must be y; got null.'],
    [Symbol('s'), 'x must be y; got Symbol(s).'],
    [Object.create(null), 'x must be y; got an object.'],
    [(1n << 200n) - 1n, `x must be y; got ${(1n << 200n) - 1n}.`],
    [1n << 200n, `x must be y; got 1${'0'.repeat(39)}… in hexadecimal.`],
    [-(1n << 200n), `x must be y; got -1${'0'.repeat(38)}… in hexadecimal.`],
    ['9'.repeat(99), `x must be y; got ${'9'.repeat(61)}.`],
  ])('%#', (value, message) => expect(told(value)).toBe(message))

  test('a text that is none is told of too', () => {
    expect(() => engine.parseDecimal(any(Symbol('s')))).toThrow(/malformed.*Symbol\(s\)/)
    expect(() => engine.parseRatio(any(5n))).toThrow(/malformed.*5/)
  })
})
