import { describe, expect, it } from 'vitest'
import { epoch, lovelace, one, parseAda, ratio } from '../rewards/index.ts'
import { forecastFrom } from './forecast.ts'
import { operatorShare, ownersShare } from './operator-share.ts'
import { poolInEpoch } from './pool-in-epoch.ts'
import { roundPool, roundSnapshot } from './test-round.ts'

const ada = parseAda

/** A full pool of half the network: 0 … 4 blocks with chances 1, 4, 6, 4, 1 in 16, each worth 100,000 ada. */
const full = (pledge = '0', pledgeMet = true) =>
  poolInEpoch({
    basis: forecastFrom(roundSnapshot, lovelace(0n)).at(700),
    parameters: roundSnapshot.parameters,
    poolStake: ada('9000000000'),
    pledge: ada(pledge),
    pledgeMet,
    performance: one,
  })

describe('the operator’s share', () => {
  const fees = { fixedCost: ada('100000'), margin: ratio(1n, 10n) }

  it('is the fixed cost of every epoch that earns it, the margin of the rest, and the owners’ part', () => {
    expect(operatorShare(full(), fees, ada('4500000000'))).toEqual({
      fixedCost: ada('93750'),
      margin: ada('10625'),
      owners: ada('47812.5'),
      total: ada('152187.5'),
    })
  })

  it('is all that an epoch earns below the fixed cost', () => {
    const share = operatorShare(full(), { ...fees, fixedCost: ada('1000000') }, ada('9000000000'))
    expect(share).toEqual({
      fixedCost: ada('200000'),
      margin: 0n,
      owners: 0n,
      total: ada('200000'),
    })
  })

  it('is nothing while the pledge is unmet', () => {
    expect(operatorShare(full('1', false), fees, ada('0'))).toMatchObject({ total: 0n })
  })
})

describe('what the owners share with', () => {
  const pool = roundPool({ name: 'a', stake: '100', pledge: '40' })
  const known = { ...pool, ownerStake: ada('50'), ownerStakeEpoch: epoch(700) }

  it('is their stake, where it is of the pledge’s own epoch', () => {
    expect(ownersShare(known, roundSnapshot)).toBe(ada('50'))
    expect(ownersShare({ ...known, ownerStakeEpoch: epoch(699) }, roundSnapshot)).toBe(ada('40'))
    expect(ownersShare(pool, roundSnapshot)).toBe(ada('40'))
  })

  it('is never more than the pool', () => {
    expect(ownersShare({ ...pool, pledge: ada('101') }, roundSnapshot)).toBe(ada('100'))
    expect(ownersShare({ ...known, ownerStake: ada('101') }, roundSnapshot)).toBe(ada('100'))
  })
})
