import type { Engine, Fact } from './fact.ts'

const pool = (engine: Engine, change: object = {}) => ({
  rewardPot: engine.lovelace(15_184_127_414_881n),
  totalStake: engine.lovelace(38_494_388_152_931_287n),
  poolStake: engine.lovelace(20_000_000_000_000n),
  pledge: engine.lovelace(500_000_000_000n),
  ownerStake: engine.lovelace(600_000_000_000n),
  a0: engine.ratio(3n, 10n),
  k: 500n,
  totalBlocks: 20_971n,
  networkActiveStake: engine.lovelace(21_750_394_647_282_169n),
  decentralisation: engine.zero,
  fixedCost: engine.lovelace(340_000_000n),
  margin: engine.ratio(3n, 100n),
  memberStake: engine.lovelace(1_000_000_000_000n),
  ...change,
})

const sameByBlocks = (engine: Engine, change: object = {}) => {
  const input = pool(engine, change)
  const members = engine.memberRewardByBlocks(input)
  const pools = engine.poolRewardByBlocks(input)
  return [0n, 1n, 2n, 19n, 60n].every((blocks) => {
    const { poolReward } = engine.poolReward({ ...input, blocks })
    return (
      pools(blocks) === poolReward &&
      members(blocks) === engine.memberReward({ ...input, poolReward })
    )
  })
}

/** The seven floors on figures whose answer is a whole number, or stands between two. */
export const floorFacts: readonly Fact[] = [
  {
    says: 'expected blocks round down before they divide: 3 of ⌊4.5⌋ is 3/4',
    holds: (engine) => {
      const pot = engine.rewardPot({
        reserves: engine.lovelace(1000n),
        fees: engine.lovelace(0n),
        blocks: 3n,
        rho: engine.one,
        tau: engine.zero,
        decentralisation: engine.zero,
        activeSlotCoefficient: engine.ratio(1n, 20n),
        slotsPerEpoch: 90n,
      })
      return pot.expectedBlocks === 4n && pot.deltaR1 === 750n
    },
  },
  {
    says: 'three thousandths of an amount can end just below a whole lovelace',
    holds: (engine) => {
      const { deltaR1 } = engine.rewardPotAtEta({
        reserves: engine.lovelace(13_286_160_713_028_333n),
        fees: engine.lovelace(0n),
        eta: engine.one,
        rho: engine.ratio(3n, 1000n),
        tau: engine.zero,
      })
      return deltaR1 === 39_858_482_139_084n
    },
  },
  {
    says: 'one of 49 blocks earns the 49th part of 49 lovelace: 1',
    holds: (engine) => {
      const all = engine.lovelace(100n)
      const { poolReward } = engine.poolReward({
        ...pool(engine, { totalStake: all, poolStake: all, networkActiveStake: all }),
        ...{ rewardPot: engine.lovelace(49n), pledge: engine.lovelace(0n), a0: engine.zero, k: 1n },
        ...{ blocks: 1n, totalBlocks: 49n },
      })
      return poolReward === 1n
    },
  },
  {
    says: 'a margin of a 49th takes 1 of 49 lovelace',
    holds: (engine) =>
      engine.operatorReward({
        poolReward: engine.lovelace(49n),
        fixedCost: engine.lovelace(0n),
        margin: engine.ratio(1n, 49n),
        ownerStake: engine.lovelace(0n),
        poolStake: engine.lovelace(100n),
      }) === 1n,
  },
]

/** Rules of pots and pools that no vector at hand decides. */
export const formulaFacts: readonly Fact[] = [
  {
    says: 'a pledge above the pool’s stake rounds its ceiling toward −∞',
    holds: (engine) =>
      // σ′ = 0, p′ = z0 = 1/2: 7/2 · (0 + 1/2·(0 − 1/2·(1/2)/(1/2)) / (1/2)) = −7/4.
      engine.maxPoolReward({
        rewardPot: engine.lovelace(7n),
        totalStake: engine.lovelace(10n),
        poolStake: engine.lovelace(0n),
        pledge: engine.lovelace(10n),
        a0: engine.one,
        k: 2n,
      }) === -2n,
  },
  {
    says: 'the pledge’s share of the formula stops at 1/k',
    holds: (engine) => {
      const saturated = pool(engine, { poolStake: engine.lovelace(300_000_000_000_000n) })
      const at = (pledge: bigint) =>
        engine.maxPoolReward({ ...saturated, pledge: engine.lovelace(pledge) })
      return at(80_000_000_000_000n) === at(300_000_000_000_000n)
    },
  },
  {
    says: 'CIP-50 counts the whole pledge, also above 1/k',
    holds: (engine) => {
      const half = {
        leverage: engine.ratio(1n, 2n),
        poolStake: engine.lovelace(300_000_000_000_000n),
      }
      const pledge = engine.lovelace(200_000_000_000_000n)
      return (
        engine.maxPoolReward(pool(engine, { ...half, pledge })) ===
        engine.maxPoolReward(pool(engine, { ...half, pledge, leverage: engine.ratio(9n) }))
      )
    },
  },
  {
    says: 'a network without blocks is counted as one block',
    holds: (engine) => {
      const input = { ...pool(engine), blocks: 1n, totalBlocks: 0n }
      const inverseShare = engine.ratio(input.networkActiveStake, input.poolStake)
      return engine.equal(engine.apparentPerformance(input), inverseShare)
    },
  },
  {
    says: 'a pool without a block is paid nothing, whatever d',
    holds: (engine) =>
      engine.poolReward({ ...pool(engine, { decentralisation: engine.one }), blocks: 0n })
        .poolReward === 0n,
  },
  {
    says: 'instantaneous rewards leave the treasury',
    holds: (engine) =>
      engine.treasuryAfter({
        treasury: engine.lovelace(100n),
        deltaT1: engine.lovelace(5n),
        treasuryMir: engine.lovelace(30n),
      }) === 75n,
  },
  {
    says: 'what Byron left unredeemed returns to the reserves',
    holds: (engine) =>
      engine.reservesAfter({
        reserves: engine.lovelace(1000n),
        deltaR1: engine.lovelace(100n),
        rewardPot: engine.lovelace(80n),
        sumRewards: engine.lovelace(60n),
        avvmReturned: engine.lovelace(3n),
      }).reserves === 923n,
  },
  {
    says: 'refunds, donations and withdrawals move the treasury',
    holds: (engine) =>
      engine.treasuryAfter({
        treasury: engine.lovelace(1000n),
        deltaT1: engine.lovelace(100n),
        unregisteredRewards: engine.lovelace(20n),
        unclaimedRefunds: engine.lovelace(3n),
        donations: engine.lovelace(7n),
        treasuryWithdrawals: engine.lovelace(11n),
      }) === 1119n,
  },
  {
    says: 'a reward by blocks is the reward',
    holds: (engine) =>
      sameByBlocks(engine) &&
      sameByBlocks(engine, { decentralisation: engine.one }) &&
      sameByBlocks(engine, { ownerStake: engine.lovelace(1n) }),
  },
]
