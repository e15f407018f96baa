import { describe, expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { add, lovelace, mul, one, ratio, ratioForPlot, zero } from '../rewards/index.ts'
import { askMainnet, ownPool, poolNamed } from './test-mainnet.ts'

const snapshot = embeddedSnapshot()
const ask = askMainnet(snapshot)
const calm = poolNamed(snapshot, 'CALM')

describe('luck', () => {
  it('is a pool of 3.3 M ada without a block in one epoch of 26', () => {
    const { luck } = ask({ record: calm })
    expect(luck && ratioForPlot(luck.expectedBlocks)).toBeCloseTo(3.25, 2)
    expect(luck && ratioForPlot(luck.chanceOfNoBlock)).toBeCloseTo(0.0389, 4)
  })

  it('shows every chance there is, in rows in order', () => {
    for (const record of [calm, poolNamed(snapshot, 'BERRY'), poolNamed(snapshot, 'MARAC')]) {
      const rows = ask({ record }).luck?.rows ?? []
      const total = rows.map(({ chance }) => chance).reduce((sum, chance) => add(sum, chance))
      expect(total).toEqual(one)
      expect(rows.length).toBeLessThanOrEqual(24)
      expect(rows.slice(1).every((row, i) => row.blocks === (rows[i]?.to ?? 0) + 1)).toBe(true)
      expect(rows.slice(1).every((row, i) => row.reward >= (rows[i]?.reward ?? 0n))).toBe(true)
    }
  })

  it('shows none, one and two blocks of pools that make few', () => {
    const rows = ask({ record: poolNamed(snapshot, 'FIDA') }).luck?.rows ?? []
    // No block: three epochs in a thousand.
    expect(rows[0]).toMatchObject({ blocks: 0, to: 0, orFewer: false })
    const smallest = ask({ pool: ownPool({ poolStake: '100', fixedCost: '340' }) }).luck?.rows
    expect(smallest?.map(({ blocks, orMore }) => [blocks, orMore])).toEqual([
      [0, false],
      [1, false],
      [2, true],
    ])
  })

  it('has rows whose mean is the expected reward', () => {
    const { luck, perEpoch } = ask({ record: calm })
    const mean = (luck?.rows ?? [])
      .map(({ chance, reward }) => mul(chance, ratio(reward)))
      .reduce((sum, part) => add(sum, part))
    expect(Math.abs(ratioForPlot(mean) - Number(perEpoch.reward))).toBeLessThan(2)
  })

  it('tells no block from no payment where one block does not cover the fixed cost', () => {
    const { luck } = ask({ pool: ownPool({ poolStake: '1000000', fixedCost: '340' }) })
    const [none, nothing] = [luck?.chanceOfNoBlock, luck?.chanceOfNothing].map((chance) =>
      ratioForPlot(chance ?? zero),
    )
    expect(none).toBeLessThan(0.4)
    expect(nothing).toBeGreaterThan(0.7)
  })
})

describe('the sum', () => {
  it('works the likeliest count of blocks that pays through', () => {
    const { sum, stake, pool, now } = ask({ record: calm })
    if (!sum || !pool) throw new Error('no sum')
    expect(sum.worked.blocks).toBe(3)
    const left = ratio(sum.worked.poolReward - pool.fixedCost)
    const kept = mul(left, { n: pool.margin.d - pool.margin.n, d: pool.margin.d })
    const mine = mul(kept, ratio(stake, pool.poolStake))
    expect(sum.worked.memberReward).toBe(mine.n / mine.d)
    expect(sum.maxPool.sigma).toEqual(ratio(pool.poolStake, now.totalStake))
    expect(sum.pot.rewardPot).toBe(lovelace(sum.pot.fees + sum.pot.deltaR1 - sum.pot.deltaT1))
  })
})
