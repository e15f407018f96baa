import { describe, expect, it } from 'vitest'
import { lovelace, ratio, zero } from '../rewards/index.ts'
import { rosOf } from './ros.ts'

const input = {
  stake: lovelace(1_000n),
  epochsPerYear: 3,
  perEpoch: lovelace(100n),
  yearAtConstantPot: lovelace(310n),
  yearReservesFalling: lovelace(290n),
  nextYear: lovelace(200n),
  horizon: lovelace(700n),
}

describe('returns on stake', () => {
  it('take the year apart: simple, compounding, falling reserves, retirement', () => {
    expect(rosOf(input)).toEqual({
      perEpoch: ratio(1n, 10n),
      simplePerYear: ratio(3n, 10n),
      // 1.1³ − 1
      compoundedPerYear: ratio(331n, 1_000n),
      effectOfCompounding: ratio(1n, 100n),
      effectOfReserves: ratio(-2n, 100n),
      effectOfRetirement: ratio(-9n, 100n),
      overNextYear: ratio(2n, 10n),
      overHorizon: ratio(7n, 10n),
    })
  })

  it('of no stake are all 0', () => {
    const returns = rosOf({ ...input, stake: lovelace(0n) })
    expect(Object.values(returns)).toEqual(Array(8).fill(zero))
  })
})
