import { describe, expect, it } from 'vitest'
import { lovelace, parseAda, ratio } from '../rewards/index.ts'
import { defaultScenario, type PoolChoice } from '../scenario/index.ts'
import type { Pool } from '../snapshot/index.ts'
import { poolBasis, poolTerms } from './pool-basis.ts'
import { ownPool } from './test-mainnet.ts'
import { roundPool, roundSnapshot } from './test-round.ts'

const terms = (asked: PoolChoice, pool: Pool | null = null) =>
  poolTerms({ ...defaultScenario, pool: asked }, pool, roundSnapshot)
const fees = { pledge: '1000', fixedCost: '340', margin: '5' }

describe('the terms of a pool', () => {
  it('of the snapshot are what it declares, and whether its pledge is met', () => {
    const record = roundPool({ name: 'A', stake: '5000', ...fees })
    const declared = {
      id: 'A',
      stakeWithout: parseAda('5000'),
      pledge: parseAda('1000'),
      ownerStake: null,
      pledgeStatus: 'unknown',
      margin: ratio(1n, 20n),
      fixedCost: parseAda('340'),
      retiringEpoch: null,
    }
    const asked = { kind: 'pool', id: record.id } as const
    expect(terms(asked, record)).toEqual({ ...declared, record })
    const owned = {
      ...record,
      ownerStake: parseAda('1000'),
      ownerStakeEpoch: roundSnapshot.poolsEpoch,
    }
    expect(terms(asked, owned)).toMatchObject({
      pledgeStatus: 'met',
      ownerStake: parseAda('1000'),
    })
  })

  it('of one’s own are what was written, its pledge met by what the owners hold', () => {
    const met = ownPool({ poolStake: '5000', ownerStake: '1000', ...fees })
    expect(terms(met)).toEqual({
      id: null,
      stakeWithout: parseAda('5000'),
      pledge: parseAda('1000'),
      ownerStake: parseAda('1000'),
      pledgeStatus: 'met',
      margin: ratio(1n, 20n),
      fixedCost: parseAda('340'),
      retiringEpoch: null,
      record: null,
    })
    const unmet = ownPool({ poolStake: '5000', ownerStake: '999.999999', ...fees })
    expect(terms(unmet)?.pledgeStatus).toBe('unmet')
  })

  it('of the average pool are none', () => {
    expect(terms({ kind: 'average' })).toBeNull()
  })

  it('are of the pool that was asked for, or refused by name', () => {
    const { id } = roundPool({ name: 'A', stake: '1' })
    const other = roundPool({ name: 'B', stake: '1' })
    const asked = { kind: 'pool', id } as const
    expect(() => terms(asked, other)).toThrow(new TypeError('The pool A was asked for; got B.'))
    expect(() => terms(asked)).toThrow(new TypeError('The pool A was asked for; got none.'))
  })
})

it('stake that joins fills a pool', () => {
  const of = terms(ownPool({ poolStake: '6000000000' }))
  if (of === null) throw new Error('no terms')
  // A quarter of 36 billion is full.
  const basis = poolBasis(of, parseAda('1500000000'), roundSnapshot.pots.totalStake, 4n)
  expect(basis).toEqual({
    id: null,
    poolStake: parseAda('7500000000'),
    pledge: 0n,
    ownerStake: 0n,
    pledgeStatus: 'met',
    margin: ratio(0n),
    fixedCost: lovelace(0n),
    saturation: ratio(5n, 6n),
    saturationWithout: ratio(2n, 3n),
  })
})
