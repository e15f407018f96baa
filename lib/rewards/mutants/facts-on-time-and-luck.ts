import type { Engine, Fact } from './fact.ts'

/** Four blocks, a fair coin each: 1 4 6 4 1 sixteenths. */
const fourCoins = (engine: Engine) =>
  engine.blockDistribution({ totalBlocks: 4, share: engine.ratio(1n, 2n) })

/** The calendar, chances counted by hand, returns. */
export const timeAndLuckFacts: readonly Fact[] = [
  {
    says: 'stake of 300 earns in 302, is paid at 304, and that reward earns from 305',
    holds: (engine) => {
      const at = engine.delegationTimeline(engine.networks.mainnet, engine.epoch(300))
      return (
        at.snapshotAt.epoch === 301 &&
        at.earnedIn.epoch === 302 &&
        at.paidAt.epoch === 304 &&
        engine.rewardEarnsFrom(at.earnedIn.epoch) === 305
      )
    },
  },
  {
    says: 'an epoch’s first second is its own',
    holds: (engine) =>
      engine.epochAt(engine.networks.mainnet, 1_596_059_091) === 208 &&
      engine.epochAt(engine.networks.mainnet, 1_596_059_090) === 207,
  },
  {
    says: 'four fair blocks fall 1 4 6 4 1',
    holds: (engine) => {
      const coins = fourCoins(engine)
      return [1n, 4n, 6n, 4n, 1n].every((n, blocks) => {
        const made = engine.chance(coins, (count) => count === blocks)
        return engine.decimalText(engine.sub(made, engine.ratio(n, 16n)), 30) === '0'
      })
    },
  },
  {
    says: 'two blocks, a third each: 4 4 1 ninths',
    holds: (engine) => {
      const thirds = engine.blockDistribution({ totalBlocks: 2, share: engine.ratio(1n, 3n) })
      return [4n, 4n, 1n].every((n, blocks) => {
        const made = engine.chance(thirds, (count) => count === blocks)
        return engine.decimalText(engine.sub(made, engine.ratio(n, 9n)), 30) === '0'
      })
    },
  },
  {
    says: 'the mean is over the blocks, not at the mean; it rounds down',
    holds: (engine) => {
      const coins = fourCoins(engine)
      const square = (n: bigint) => engine.lovelace(n * n * n)
      // (0 + 4 + 48 + 108 + 64) / 16 = 14; with two lovelace less at 4 blocks 13.875.
      return (
        engine.expectedReward(coins, square) === 14n &&
        engine.expectedReward(coins, (n) => engine.lovelace(n === 4n ? 62n : n ** 3n)) === 13n
      )
    },
  },
  {
    says: 'a quantile is the smallest amount with at least that chance',
    holds: (engine) => {
      const at = (n: bigint, d: bigint) =>
        engine.rewardQuantile(
          fourCoins(engine),
          (blocks) => engine.lovelace(blocks),
          engine.ratio(n, d),
        )
      return at(5n, 16n) === 1n && at(51n, 160n) === 2n && at(0n, 1n) === 0n && at(1n, 1n) === 4n
    },
  },
  {
    says: 'two epochs of four coins, two coins free: quantiles by hand',
    holds: (engine) => {
      // Pays max(0, 10·(blocks − 2)): 0 in 11/16, 10 in 4/16, 20 in 1/16.
      const rewardAt = (blocks: bigint) => engine.lovelace(blocks > 2n ? 10n * (blocks - 2n) : 0n)
      const distribution = fourCoins(engine)
      const { quantile } = engine.rewardDistribution({ distribution, rewardAt, epochs: 2 })
      const at = (n: bigint) => quantile(engine.ratio(n, 256n))
      // 0: 121 of 256, 10: +88 = 209, 20: +22+16 = 247, 30: +8 = 255, 40: 256.
      return (
        at(120n) === 0n &&
        at(122n) === 10n &&
        at(208n) === 10n &&
        at(210n) === 20n &&
        at(250n) === 30n
      )
    },
  },
  {
    says: 'two epochs of four coins, ten each up to two and one each from there on: by hand',
    holds: (engine) => {
      const pays = [0n, 10n, 20n, 21n, 22n]
      const { method, quantile } = engine.rewardDistribution({
        distribution: fourCoins(engine),
        rewardAt: (blocks) => engine.lovelace(pays[Number(blocks)] ?? 0n),
        epochs: 2,
      })
      // Of 256: 0 in 1, 10 in 8, 20 in 28, 21 in 8, 22 in 2, 30 in 48, 31 in 32, …
      const at = (n: bigint) => quantile(engine.ratio(n, 256n))
      return (
        method === 'exact' &&
        at(36n) === 20n &&
        at(44n) === 21n &&
        at(46n) === 22n &&
        at(94n) === 30n &&
        at(96n) === 31n
      )
    },
  },
  {
    says: 'two epochs of ten thousand coins bring ten thousand, or fewer, as often as not',
    holds: (engine) => {
      const distribution = engine.blockDistribution({
        totalBlocks: 10_000,
        share: engine.ratio(1n, 2n),
      })
      const { quantile } = engine.rewardDistribution({
        distribution,
        rewardAt: (blocks) => engine.lovelace(blocks),
        epochs: 2,
      })
      return quantile(engine.ratio(1n, 2n)) === 10_000n
    },
  },
  {
    says: 'a hundred epochs that seldom pay nothing have their median beside their mean',
    holds: (engine) => {
      // 0 of 8 coins in one epoch of 256; 10 and one for each coin else: 1,396.1 in the mean.
      const { quantile } = engine.rewardDistribution({
        distribution: engine.blockDistribution({ totalBlocks: 8, share: engine.ratio(1n, 2n) }),
        rewardAt: (blocks) => engine.lovelace(blocks > 0n ? blocks + 10n : 0n),
        epochs: 100,
      })
      return quantile(engine.ratio(1n, 2n)) === 1_397n
    },
  },
  {
    says: 'who holds all stake leads every slot there is: a twentieth',
    holds: (engine) => {
      const twentieth = engine.ratio(1n, 20n)
      const leads = engine.leaderChance({
        share: engine.one,
        activeSlotCoefficient: twentieth,
      })
      return engine.decimalText(engine.sub(leads, twentieth), 60) === '0'
    },
  },
  {
    says: 'three fair epochs: longest dry run 0, 1, 2, 3 in 1, 4, 2, 1 of 8',
    holds: (engine) => {
      const spell = engine.longestDrySpell({ chanceOfNothing: engine.ratio(1n, 2n), epochs: 3 })
      // Five fair epochs: at most 2 in 24 of 32, at most 3 in 29 of 32.
      const five = engine.longestDrySpell({ chanceOfNothing: engine.ratio(1n, 2n), epochs: 5 })
      // 0.84⁴ is just below a half.
      const four = engine.longestDrySpell({ chanceOfNothing: engine.ratio(4n, 25n), epochs: 4 })
      return (
        four.median === 1 &&
        spell.median === 1 &&
        spell.ninetieth === 3 &&
        five.median === 2 &&
        five.ninetieth === 3
      )
    },
  },
  {
    says: 'one percent an epoch over two epochs: 2 % simple, 2.01 % compounded',
    holds: (engine) => {
      const percent = engine.rosPerEpoch(engine.lovelace(1n), engine.lovelace(100n))
      return (
        engine.equal(engine.rosSimplePerYear(percent, 2), engine.ratio(1n, 50n)) &&
        engine.equal(engine.rosCompoundedPerYear(percent, 2), engine.ratio(201n, 10_000n))
      )
    },
  },
]
