import { expect, it } from 'vitest'
import { embeddedFile, embeddedSnapshot } from '../../data/embedded.ts'
import {
  expectedReward,
  type Lovelace,
  lovelace,
  maxSupply,
  networks,
  one,
  rewardPot,
} from '../rewards/index.ts'
import {
  decodeHistory,
  decodePoolHistory,
  type HistoryColumn,
  type PoolId,
} from '../snapshot/index.ts'
import { poolInEpoch } from './pool-in-epoch.ts'

const snapshot = embeddedSnapshot()
const history = decodeHistory(embeddedFile(snapshot.parts.history.path), 'mainnet')

function known<Name extends HistoryColumn>(name: Name, epoch: number) {
  const value = history.columns[name][epoch - history.from]
  if (value === null || value === undefined) throw new Error(`${name} of ${epoch} is unknown`)
  return value
}

function stakesOf(epoch: number): Map<PoolId, Lovelace> {
  const stakes = new Map<PoolId, Lovelace>()
  for (const part of snapshot.parts.poolHistory) {
    const shard = decodePoolHistory(embeddedFile(part.path), 'mainnet')
    for (const [id, row] of shard.stakes) {
      const stake = row[epoch - shard.from]
      if (stake) stakes.set(id, stake)
    }
  }
  return stakes
}

/**
 * Stake, pot and blocks of 615, parameters of 616. What the pools are expected to get is compared with
 * what they got: luck evens out over 21,000 blocks, and few pledges are unmet.
 */
it('all pools’ expected rewards of epoch 615 are within 0.5 % of what the chain paid', () => {
  const epoch = 615
  const reserves = lovelace(BigInt(known('reserves', epoch + 1)))
  const blocks = Number(known('poolBlocks', epoch))
  const { slotsPerEpoch, activeSlotCoefficient } = networks.mainnet
  const { parameters } = snapshot
  const pot = rewardPot({
    reserves,
    fees: lovelace(BigInt(known('fees', epoch) as bigint)),
    blocks: BigInt(blocks),
    rho: parameters.rho,
    tau: parameters.tau,
    decentralisation: parameters.decentralisation,
    activeSlotCoefficient,
    slotsPerEpoch,
  })
  const basis = {
    ...pot,
    epoch: snapshot.epoch,
    kind: 'known' as const,
    reserves,
    fees: lovelace(0n),
    totalStake: lovelace(maxSupply - reserves),
    networkActiveStake: lovelace(BigInt(known('activeStake', epoch) as bigint)),
    totalBlocks: blocks,
  }
  const stakes = stakesOf(epoch)
  const expected = snapshot.pools.reduce((sum, { id, pledge }) => {
    const poolStake = stakes.get(id)
    if (poolStake === undefined || pledge > poolStake) return sum
    const pool = poolInEpoch({
      basis,
      parameters,
      poolStake,
      pledge,
      pledgeMet: true,
      performance: one,
    })
    return sum + expectedReward(pool.distribution, pool.rewardAt)
  }, 0n)
  const paid = known('rewardsDistributed', epoch)
  expect(Math.abs(Number(expected) / Number(paid) - 1)).toBeLessThan(0.005)
})
