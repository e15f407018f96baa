import { describe, expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { epoch, one, parseAda } from '../rewards/index.ts'
import type { Pool } from '../snapshot/index.ts'
import { askMainnet, inDataEpoch, ownPool, poolNamed, warningOf } from './test-mainnet.ts'

const snapshot = embeddedSnapshot()
const ask = askMainnet(snapshot)
const ada = parseAda
const calm = poolNamed(snapshot, 'CALM')

describe('an unmet pledge', () => {
  const pool = ownPool({ poolStake: '5000000', pledge: '100000', ownerStake: '99999.999999' })

  it('pays nobody', () => {
    const outcome = ask({ pool })
    expect(outcome.pool?.pledgeStatus).toBe('unmet')
    expect(outcome.perEpoch.reward).toBe(0n)
    expect(outcome.horizon.reward).toBe(0n)
    expect(outcome.luck?.chanceOfNothing).toEqual(one)
    expect(outcome.sum?.maxPool.result).toBe(0n)
  })

  it('is told with what it costs', () => {
    const met = ask({
      pool: ownPool({ poolStake: '5000000', pledge: '100000', ownerStake: '100000' }),
    })
    expect(met.pool?.pledgeStatus).toBe('met')
    expect(warningOf(ask({ pool }), 'pledge-unmet')?.perEpoch).toBe(met.perEpoch.reward)
    expect(warningOf(met, 'pledge-unmet')).toBeUndefined()
  })

  it('is proven for a real pool whose whole stake lies below its pledge', () => {
    const record = snapshot.pools.find(
      ({ pledge, activeStake, activeStakeAtPledge }) =>
        activeStake < pledge && (activeStakeAtPledge ?? pledge) < pledge,
    )
    if (!record) throw new Error('no such pool')
    const { perEpoch, warnings } = ask({ record })
    expect(perEpoch.reward).toBe(0n)
    expect(warnings.map(({ kind }) => kind)).toContain('pledge-unmet')
  })

  it('that is not known counts as met, and says what would be lost', () => {
    const known = ask({ record: calm })
    expect(known.pool?.pledgeStatus).toBe('unknown')
    expect(warningOf(known, 'pledge-unknown')).toMatchObject({
      pledge: calm.pledge,
      perEpoch: known.perEpoch.reward,
      lastKnown: { ownerStake: calm.ownerStake, epoch: 589 },
    })
  })
})

describe('warnings', () => {
  it('come with the largest loss first, those without an amount last', () => {
    const { warnings } = ask({
      stake: ada('10000000'),
      pool: ownPool({
        poolStake: '200000000',
        pledge: '10',
        margin: '100',
        fixedCost: '10000000',
      }),
    })
    expect(warnings.map(({ kind }) => kind)).toEqual([
      'whole-margin',
      'cost-above-reward',
      'pledge-unmet',
      'saturated',
      'old-data',
      'vote-delegation',
    ])
  })

  it('count my stake in when they say that a pool is full', () => {
    const full = ownPool({ poolStake: '77000000', fixedCost: '170' })
    expect(warningOf(ask({ pool: full, stake: ada('1000') }), 'saturated')).toBeUndefined()
    const told = warningOf(ask({ pool: full, stake: ada('5000000') }), 'saturated')
    expect(told).toMatchObject({ withoutMe: false })
    expect(told && told.perEpoch > 0n).toBe(true)
  })

  it('hold a pool that is too full against the same pool just full', () => {
    const stake = ada('1000000')
    const fees = { fixedCost: '170', margin: '2' }
    const over = ask({ pool: ownPool({ poolStake: '99000000', ...fees }), stake })
    // 1/500 of the total stake of epoch 669, my million in it.
    const full = String(over.now.totalStake / 500n / 1_000_000n - 1_000_000n)
    const best = ask({ pool: ownPool({ poolStake: full, ...fees }), stake }).perEpoch.reward
    const lost = warningOf(over, 'saturated')?.perEpoch ?? 0n
    expect(Math.abs(Number(lost - (best - over.perEpoch.reward)))).toBeLessThan(10)
  })

  it('take a margin of 100 % for all there is before fees', () => {
    const outcome = ask({ pool: ownPool({ poolStake: '5000000', margin: '100' }) })
    expect(outcome.perEpoch.reward).toBe(0n)
    expect(warningOf(outcome, 'whole-margin')?.perEpoch).toBe(outcome.perEpoch.beforeFees)
  })

  it('compare old figures with what they come to today', () => {
    const outcome = ask({ record: calm })
    expect(warningOf(outcome, 'old-data')).toEqual({
      kind: 'old-data',
      epochs: 52,
      dataEpoch: 617,
      atDataEpoch: outcome.atDataEpoch,
      perEpoch: outcome.perEpoch.reward,
    })
    expect(outcome.atDataEpoch > outcome.perEpoch.reward).toBe(true)
    expect(warningOf(ask({ record: calm, now: inDataEpoch + 432_000 }), 'old-data')).toBeUndefined()
  })

  it('say so when the clock is before the data, and use the data’s own pot', () => {
    const outcome = ask({ record: calm, now: 1_700_000_000 })
    expect(warningOf(outcome, 'clock-before-data')).toMatchObject({
      dataEpoch: 617,
      clockEpoch: 448,
    })
    expect(outcome.now).toEqual(outcome.known)
    expect(outcome.perEpoch.reward).toBe(outcome.atDataEpoch)
    expect(outcome.projection[1]?.epoch).toBe(617)
  })
})

describe('a pool that retires', () => {
  const retiring = (at: number): Pool => ({ ...calm, retiringEpoch: epoch(at) })

  it('pays through the epoch after, and then no more', () => {
    const outcome = ask({ record: retiring(680), epochs: 73 })
    const still = ask({ record: calm, epochs: 73 })
    expect(warningOf(outcome, 'retiring')).toMatchObject({ epoch: 680, lastEarning: 681 })
    // Epochs 669 … 681.
    expect(outcome.horizon.reward).toBe(still.projection[13]?.reward)
    expect(outcome.projection.at(-1)?.reward).toBe(outcome.projection[13]?.reward)
    expect(outcome.perEpoch).toEqual(still.perEpoch)
  })

  it('pays nothing to who would join it afterwards', () => {
    const outcome = ask({ record: retiring(669) })
    expect(outcome.perEpoch.reward).toBe(0n)
    expect(warningOf(outcome, 'retired')?.perEpoch).toBe(ask({ record: calm }).perEpoch.reward)
  })
})
