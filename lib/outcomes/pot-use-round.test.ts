import { describe, expect, it } from 'vitest'
import { epoch, lovelace, parseAda, ratio } from '../rewards/index.ts'
import type { Pool, Snapshot } from '../snapshot/index.ts'
import { ownUse } from './pot-use-published.ts'
import { but, roundHistory } from './test-round-history.ts'
import { threePools } from './test-three-pools.ts'

const ada = parseAda
const { columns } = roundHistory()

/** A billion more before epoch 700 ends than after, and half a million ada leave in the next. */
const reserves = ['0', '10000000000', '9000000000', '8999500000', '8999000000'].map(ada)
const treasury = [null, null, ada('1000000000'), ada('2000000000'), null]
const history = roundHistory({ reserves, treasury })

const [full, kept, small] = threePools.pools as [Pool, Pool, Pool]
/** Pledges of epoch 700, stakes of 701. One pool was in no list then, another had nothing yet. */
const snapshot: Snapshot = {
  ...threePools,
  ...{ epoch: epoch(701), poolsEpoch: epoch(700) },
  pools: [
    full,
    { ...kept, activeStakeAtPledge: null },
    { ...small, activeStakeAtPledge: lovelace(0n) },
  ],
}

function useOf(at: 'pledges' | 'data', otherwise: Parameters<typeof roundHistory>[0] = {}) {
  const use = ownUse(snapshot, roundHistory({ reserves, treasury, ...otherwise }), at)
  if (!use) throw new Error('known')
  return use
}

describe('the pot of the epoch that the pledges are of', () => {
  it('pays the pools by what they held then', () => {
    const { epoch: at, rewardPot, use, unlisted } = useOf('pledges')
    expect({ at, rewardPot, unlisted }).toEqual({
      ...{ at: 700, rewardPot: ada('800000'), unlisted: ada('9000000000') },
    })
    // Half of the stake, a quarter of T: just full, so that nothing is above saturation.
    expect(use).toMatchObject({ paid: ada('200000'), unstaked: ada('600000'), oversaturation: 0n })
  })

  it('gives a pool without stake nothing, and takes nothing for it', () => {
    const pledging = { ...small, pledge: ada('100000000'), activeStakeAtPledge: lovelace(0n) }
    const a0 = columns.a0.map(() => ratio(3n, 10n))
    const useWith = (pools: readonly Pool[]) =>
      ownUse({ ...snapshot, pools }, roundHistory({ reserves, a0 }), 'pledges')?.use
    expect(useWith([full, pledging])).toEqual(useWith([full]))
  })

  it('is held against what the reserves got back: 900,000 ada left them, 400,000 returned', () => {
    expect(useOf('pledges').chainPaid).toBe(ada('400000'))
  })

  it('would be made of a million ada more, were it made from the reserves before the epoch', () => {
    // (1,000,000 + 100,000) less a fifth.
    expect(useOf('pledges').potOfEarlierReserves).toBe(ada('880000'))
  })

  it('has half of the ada outside the reserves staked, and 18 of 35 billion that circulate', () => {
    const { staked, stakedOfCirculating } = useOf('pledges')
    expect(staked).toEqual(ratio(1n, 2n))
    expect(stakedOfCirculating).toEqual(ratio(18n, 35n))
  })
})

describe('the pot of the data epoch', () => {
  it('pays the pools by what they hold in it', () => {
    const { epoch: at, use, unlisted } = useOf('data')
    expect(at).toBe(701)
    expect(unlisted).toBe(0n)
    expect(use.unstaked).toBeLessThan(ada('400000'))
    expect(use.paid).toBeGreaterThan(ada('399000'))
  })

  it('goes by the figures of its own boundaries', () => {
    const { staked, stakedOfCirculating, potOfEarlierReserves } = useOf('data')
    expect(staked).toEqual(ratio(ada('18000000000'), ada('36000500000')))
    expect(stakedOfCirculating).toEqual(ratio(ada('18000000000'), ada('34000500000')))
    expect(potOfEarlierReserves).toBe(ada('800000'))
  })
})

describe('what the history lacks', () => {
  it('of a figure that the pot needs leaves nothing to say', () => {
    expect(ownUse({ ...snapshot, poolsEpoch: epoch(600) }, history, 'pledges')).toBeNull()
    const fees = but(columns.fees, 700, null)
    expect(ownUse(snapshot, roundHistory({ reserves, fees }), 'pledges')).toBeNull()
    expect(ownUse(snapshot, roundHistory({ reserves, fees }), 'data')).not.toBeNull()
  })

  it('of the treasury leaves what circulates unknown', () => {
    const { staked, stakedOfCirculating } = useOf('pledges', { treasury: but(treasury, 701, null) })
    expect(staked).toEqual(ratio(1n, 2n))
    expect(stakedOfCirculating).toBeNull()
  })

  it('of the reserves two boundaries later leaves unknown what the chain paid', () => {
    const use = useOf('pledges', {
      reserves: but<(typeof reserves)[0] | null>(reserves, 702, null),
    })
    expect(use.chainPaid).toBeNull()
    expect(use.potOfEarlierReserves).toBe(ada('880000'))
  })

  it('of the reserves before the epoch leaves their pot unknown', () => {
    const use = useOf('pledges', {
      reserves: but<(typeof reserves)[0] | null>(reserves, 700, null),
    })
    expect(use.potOfEarlierReserves).toBeNull()
    expect(use.chainPaid).toBe(ada('400000'))
  })
})
