import { describe, expect, test } from 'vitest'
import { applyRewardUpdate } from '../boundary.ts'
import { rewardPotAtEta } from '../pots.ts'
import { floorOfProduct, one, ratio, zero } from '../rational.ts'
import { epoch, lovelace, maxSupply } from '../units.ts'
import { mostEpochs } from './course.ts'
import { type PotsInput, projectPots } from './pots.ts'
import { circulation, mainnet, refusal } from './test-course.ts'

const input: PotsInput = { ...mainnet, paidShare: ratio(4n, 9n) }
const circulating = lovelace(circulation(mainnet.reserves, mainnet.treasury))
const column = (amounts: BigInt64Array) => [...amounts]

describe('the pots', () => {
  test('of one epoch are the ledger’s formulas', () => {
    const { eta, fees, parameters, reserves, treasury } = mainnet
    if (!('n' in eta) || typeof fees !== 'bigint') throw new Error('a course of one figure')
    const pot = rewardPotAtEta({ reserves, fees, eta, rho: parameters.rho, tau: parameters.tau })
    const sumRewards = lovelace(floorOfProduct(pot.rewardPot, input.paidShare))
    const after = applyRewardUpdate({ ...pot, reserves, treasury, sumRewards })
    expect(projectPots({ ...input, epochs: 1 })).toEqual({
      reserves: BigInt64Array.of(reserves, after.reserves),
      treasury: BigInt64Array.of(treasury, after.treasury),
      fees: BigInt64Array.of(fees),
      deltaR1: BigInt64Array.of(pot.deltaR1),
      rewardPot: BigInt64Array.of(pot.rewardPot),
      paid: BigInt64Array.of(sumRewards),
    })
  })

  test('make no ada and lose none: what leaves the pots circulates', () => {
    const withdrawals = lovelace(500_000_000n)
    const of = { ...input, epochs: 2190, withdrawals }
    const { reserves, treasury, fees, paid } = projectPots(of)
    let circulates = circulation(reserves[0], treasury[0])
    for (let i = 0; i < of.epochs; i++) {
      circulates += (paid[i] ?? 0n) + withdrawals - (fees[i] ?? 0n)
      expect(circulation(reserves[i + 1], treasury[i + 1])).toBe(circulates)
    }
  })

  test('let the reserves fall and the treasury rise, ever slower, for decades', () => {
    const { reserves, treasury, deltaR1 } = projectPots({ ...input, epochs: 2190 })
    expect(deltaR1.every((drawn, i) => i === 0 || drawn < (deltaR1[i - 1] ?? 0n))).toBe(true)
    expect(reserves.every((held, i) => i === 0 || held < (reserves[i - 1] ?? 0n))).toBe(true)
    expect(treasury.every((held, i) => i === 0 || held > (treasury[i - 1] ?? 0n))).toBe(true)
  })

  test('without ρ leave the reserves alone, but for fees that nobody is paid', () => {
    const parameters = { ...mainnet.parameters, rho: zero }
    const still = projectPots({ ...input, parameters, paidShare: one })
    expect(new Set(still.reserves)).toEqual(new Set([mainnet.reserves]))
    const unpaid = projectPots({ ...input, parameters, paidShare: zero, epochs: 1 })
    expect(unpaid.reserves[1]).toBe(mainnet.reserves + (unpaid.rewardPot[0] ?? 0n))
  })

  test('with τ of 1 leave nothing for pools', () => {
    const parameters = { ...mainnet.parameters, tau: one }
    const { rewardPot, treasury, fees, deltaR1 } = projectPots({ ...input, parameters, epochs: 1 })
    expect(rewardPot[0]).toBe(0n)
    expect(treasury[1]).toBe(mainnet.treasury + (fees[0] ?? 0n) + (deltaR1[0] ?? 0n))
  })
})

describe('what changes', () => {
  test('does so in the epoch it is given for, and stays', () => {
    const twice = ratio(6n, 1000n)
    const changes = [
      { from: epoch(619), rho: twice },
      { from: epoch(621), tau: one },
      { from: epoch(700), rho: zero },
    ]
    const { reserves, deltaR1, rewardPot } = projectPots({ ...input, eta: one, changes, epochs: 6 })
    const rhos = column(deltaR1).map((drawn, i) => (drawn * 1000n) / (reserves[i] ?? 1n))
    expect(rhos.map((rho) => Number(rho))).toEqual([2, 2, 5, 5, 5, 5])
    expect(column(rewardPot).map((pot) => pot > 0n)).toEqual([true, true, true, true, false, false])
  })

  test('may do so in the first epoch', () => {
    const changes = [{ from: mainnet.from, rho: zero }]
    expect(projectPots({ ...input, changes, epochs: 1 }).deltaR1[0]).toBe(0n)
  })

  test('are fees by a list, or growing each so many epochs, rounded down', () => {
    const fees = [5n, 7n, 11n, 13n].map((amount) => lovelace(amount))
    expect(column(projectPots({ ...input, fees, epochs: 3 }).fees)).toEqual([5n, 7n, 11n])
    const growing = { first: lovelace(10n), ratio: ratio(5n, 4n), every: 2 }
    const grown = projectPots({ ...input, fees: growing, epochs: 7 })
    expect(column(grown.fees)).toEqual([10n, 10n, 12n, 12n, 15n, 15n, 18n])
  })

  test('is η by a list, of which the pot takes at most 1', () => {
    const eta = [zero, ratio(1n, 2n), one, ratio(3n, 2n)]
    const reserves = lovelace(1_000_000n)
    const fees = lovelace(0n)
    const { deltaR1 } = projectPots({ ...input, eta, reserves, fees, paidShare: zero, epochs: 4 })
    expect(column(deltaR1)).toEqual([0n, 1500n, 2999n, 2997n])
  })

  test('are withdrawals, which leave the treasury as the epoch’s rewards are paid', () => {
    const withdrawals = [0n, 1_000n, 0n].map((amount) => lovelace(amount))
    const without = projectPots({ ...input, epochs: 3 }).treasury
    const { treasury } = projectPots({ ...input, epochs: 3, withdrawals })
    expect(column(treasury).map((held, i) => (without[i] ?? 0n) - held)).toEqual([
      0n,
      0n,
      1_000n,
      1_000n,
    ])
  })
})

test.each<[string, Partial<PotsInput>]>([
  ['epochs', { epochs: 0 }],
  ['epochs', { epochs: -1 }],
  ['epochs', { epochs: 1e12 }],
  ['epochs', { epochs: mostEpochs + 1 }],
  ['epochs', { epochs: 1.5 }],
  ['from', { from: -1 as never }],
  ['reserves', { reserves: -1n as never }],
  ['reserves', { reserves: maxSupply }],
  ['treasury', { treasury: -1n as never }],
  ['paidShare', { paidShare: ratio(10n, 9n) }],
  ['rho', { parameters: { ...mainnet.parameters, rho: ratio(-1n, 9n) } }],
  ['tau', { parameters: { ...mainnet.parameters, tau: ratio(10n, 9n) } }],
  ['a0', { parameters: { ...mainnet.parameters, a0: ratio(-1n) } }],
  ['k', { parameters: { ...mainnet.parameters, k: 0n } }],
  ['minPoolCost', { parameters: { ...mainnet.parameters, minPoolCost: -1n as never } }],
  ['minPoolMargin', { parameters: { ...mainnet.parameters, minPoolMargin: ratio(2n) } }],
  ['changes', { changes: [{ from: epoch(616), k: 1n }] }],
  [
    'changes',
    {
      changes: [
        { from: epoch(619), k: 1n },
        { from: epoch(619), k: 2n },
      ],
    },
  ],
  ['changes', { changes: [{ from: 618.5 as never, k: 1n }] }],
  ['k', { changes: [{ from: epoch(619), k: 0n }] }],
  ['eta', { eta: ratio(-1n) }],
  ['eta', { eta: [one, one] }],
  ['eta', { eta: [...new Array(11).fill(one), ratio(-1n)] }],
  ['fees', { fees: -1n as never }],
  ['fees', { fees: [] }],
  ['fees', { fees: lovelace(maxSupply + 1n) }],
  ['fees', { fees: lovelace(circulating + 1n) }],
  ['fees', { fees: { first: lovelace(1n), ratio: ratio(10n ** 9n), every: 1 } }],
  ['fees', { fees: { first: lovelace(1n), ratio: ratio(-1n), every: 1 } }],
  ['fees', { fees: { first: lovelace(1n), ratio: one, every: 0 } }],
  ['withdrawals', { withdrawals: -1n as never }],
  ['treasury', { withdrawals: lovelace(2n * 10n ** 15n) }],
])('%s is refused outside its range', (field, changed) => {
  expect(() => projectPots({ ...input, ...changed })).toThrow(refusal(field))
})
