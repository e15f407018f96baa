import { describe, expect, it } from 'vitest'
import { epoch, lovelace, parseAda, ratio, zero } from '../rewards/index.ts'
import type { History } from '../snapshot/index.ts'
import { pastEpoch } from './pool-past.ts'
import { roundPool, roundSnapshot } from './test-round.ts'

const ada = parseAda

/** Epochs 700 to 702 of the round network: 800,000 ada for 4 blocks, and the reserves still known in 703. */
const times = <Cell>(cell: Cell) => [cell, cell, cell, cell]
const columns = {
  ...{ reserves: times(ada('9000000000')), fees: times(ada('100000')), poolBlocks: times(4) },
  ...{ activeStake: times(ada('18000000000')), k: times(4), a0: times(zero) },
  ...{ rho: times(ratio(54n, 100n)), tau: times(ratio(1n, 5n)), decentralisation: times(zero) },
  ...{
    minPoolCost: times(lovelace(0n)),
    protocolMajor: times(10),
    rewardsDistributed: times(null),
  },
}
const history: History = {
  ...{ network: 'mainnet', from: epoch(700), to: epoch(703) },
  columns: columns as unknown as History['columns'],
}
const half = ada('9000000000')
const past = { history, from: epoch(700), stakes: [half, half, half] }
/** The pools’ figures are of 701, those of the network of 702. */
const figures = { ...roundSnapshot, epoch: epoch(702), poolsEpoch: epoch(701) }
const pool = (pledge: bigint) => ({
  ...roundPool({ name: 'half', stake: '9000000000', fixedCost: '100000', margin: '10' }),
  ...{ pledge: lovelace(pledge), blocks: 3 },
})
const at = (of: number, pledge = 0n) => pastEpoch(past, pool(pledge), figures, of)

describe('a pledge of all that the pool held', () => {
  it('may have been met in every epoch', () => {
    for (const of of [700, 701, 702])
      expect(at(of, half)).toMatchObject({ missing: null, outcome: { poolReward: ada('200000') } })
  })

  it('and of a lovelace more is unmet where pledge and stake are of one epoch, unknown before', () => {
    expect(at(700, half + 1n)).toMatchObject({ outcome: null, missing: 'pledge-unknown' })
    for (const of of [701, 702])
      expect(at(of, half + 1n)).toMatchObject({
        ...{ missing: null, outcome: { poolReward: 0n, operator: 0n, members: 0n } },
      })
  })
})

it('the mean of an epoch and what three blocks made of it, counted by hand', () => {
  expect(at(702).outcome).toMatchObject({
    ...{ rewardPot: ada('800000'), totalBlocks: 4, expectedBlocks: ratio(2n) },
    // 15/16 of the cost, a tenth of the other 106,250.
    ...{ poolReward: ada('200000'), operator: ada('104375'), members: ada('95625') },
    made: { blocks: 3, poolReward: ada('300000') },
  })
  expect(at(701).outcome?.made).toBeNull()
  expect(at(702).saturation).toEqual(ratio(1n))
})

it('an epoch outside the past is refused by name, and so is part of one', () => {
  for (const of of [699, 703, 700.5])
    expect(() => at(of)).toThrow(new RangeError(`Not in 700…702: ${of}.`))
})
