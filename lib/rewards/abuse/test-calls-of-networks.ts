import * as engine from '../index.ts'
import { ceiling, pool } from './test-calls-of-formulas.ts'
import { call } from './test-places.ts'

const { lovelace, ratio } = engine

const { poolStake, pledge, ownerStake, margin, fixedCost, memberStake, totalStake, k } = pool
const rule = {
  leverage: ratio(50n),
  bonusFill: ratio(1n, 2n),
  minPoolMargin: ratio(1n, 50n),
  minPoolCost: lovelace(50_000n),
  pledgeSaturation: { least: ratio(1n, 5n), leverage: ratio(125n), bounds: 'stake' as const },
}
/** What bends the formula; fees are another matter. */
const bending = { bonusFill: rule.bonusFill, pledgeSaturation: rule.pledgeSaturation }
const curve = { root: 3n, crossover: ratio(8n) }
const kernelPool = { poolStake, pledge, ownerStake, margin, fixedCost, blocks: 3 }
const network = {
  ...{ rewardPot: pool.rewardPot, totalStake, networkActiveStake: pool.networkActiveStake },
  ...{ totalBlocks: 50, a0: pool.a0, k, memberStake },
}
const many = { pools: [kernelPool, { ...kernelPool, ownerStake: null }], ...network, rule }
const { memberStake: _, ...counted } = many
const distribution = engine.blockDistribution({ totalBlocks: 50, share: ratio(1n, 20n) })
const rewardAt = engine.memberRewardByBlocks(pool)
const oneKind = { distribution, rewardAt }
const cumulants = engine.rewardCumulants(distribution, rewardAt)
const q = ratio(1n, 10n)
const column = (...values: readonly number[]) => Float64Array.from(values)
const rates = {
  ...{ poolStake: column(3e8, 4e8), maxPoolReward: column(1e6, 2e6), fixedCost: column(1e5, 0) },
  ...{ margin: column(0.05, 1), share: column(0.05, 0.06), totalBlocks: 50 },
  networkActiveStake: 6e9,
}
const members = { stake: column(1e6, 2e6), pool: Uint16Array.from([0, 0]) }
/** Results that a column cannot hold are refused by their own names. */
const tooLarge = ['maxPoolReward', 'poolReward', 'operatorReward', 'memberReward', 'poolStake']
const payout = { poolReward: lovelace(1_500_000n), fixedCost, margin, poolStake }

/** Rules, all pools at once, all members at once, luck. */
export const networkCalls = [
  call('requireRule', rule, engine.requireRule),
  call(
    'feesUnder',
    {
      rule: { minPoolMargin: rule.minPoolMargin, minPoolCost: rule.minPoolCost },
      fees: { margin, fixedCost },
    },
    (x) => engine.feesUnder(x.rule, x.fees),
  ),
  call(
    'maxPoolRewardUnder',
    { ...ceiling, rule: bending },
    (x) => engine.maxPoolRewardUnder(x.rule, x),
    ['poolStake'],
  ),
  call('curvedPledge', { curve, pledge, totalStake, k }, (x) => engine.curvedPledge(x.curve, x)),
  call('saturationPointUnder', { rule, pledge, totalStake, k }, (x) =>
    engine.saturationPointUnder(x.rule, x),
  ),
  call(
    'fullPotRewards',
    { rewardPot: pool.rewardPot, pools: [{ reward: pledge, pledgeMet: true }] },
    (x) => engine.fullPotRewards(x.rewardPot, x.pools),
  ),
  call('ledgerRulesAt', { protocolMajor: 9 }, (x) => engine.ledgerRulesAt(x.protocolMajor)),
  call(
    'ledgerRule',
    {
      protocolMajor: 12,
      parameters: { maxPledgeLeverage: ratio(9n), minPoolMargin: q, minPoolCost: pledge },
    },
    (x) => engine.ledgerRule(x.protocolMajor, x.parameters),
    ['leverage'],
  ),
  call('rewardDestination', { protocolMajor: 9 }, (x) =>
    engine.rewardDestination(x.protocolMajor, { atStart: true, atBoundary: true }),
  ),
  call('poolColumns', { pools: many.pools }, (x) => engine.poolColumns(x.pools).count),
  call(
    'networkRewards',
    many,
    (x) => engine.networkRewards(engine.poolColumns(x.pools), x),
    tooLarge,
  ),
  call('networkRewardsExact', many, (x) => engine.networkRewardsExact(x.pools, x), ['poolStake']),
  call('potUse', counted, (x) => engine.potUse(engine.poolColumns(x.pools), x), [
    'totalStake',
    ...tooLarge,
  ]),
  call('memberRewards', { members, pools: [payout] }, engine.memberRewards, ['stake']),
  call(
    'memberRewardsInSlices',
    { members, pools: [payout], slice: 1 },
    (x) => [...engine.memberRewardsInSlices(x, x.slice)],
    ['stake'],
  ),
  call('chance', { distribution }, (x) => engine.chance(x.distribution, (b) => b > 0)),
  call('expectedReward', oneKind, (x) => engine.expectedReward(x.distribution, x.rewardAt)),
  call('rewardQuantile', { ...oneKind, q }, (x) =>
    engine.rewardQuantile(x.distribution, x.rewardAt, x.q),
  ),
  call('rewardCumulants', oneKind, (x) => engine.rewardCumulants(x.distribution, x.rewardAt)),
  call('cumulantsOver', { cumulants, epochs: 9 }, (x) =>
    engine.cumulantsOver(x.cumulants, x.epochs),
  ),
  call('cumulantQuantile', { ...cumulants, q }, (x) => engine.cumulantQuantile(x, x.q), [
    'variance',
  ]),
  call('rewardDistribution', { ...oneKind, epochs: 9, q }, (x) => {
    const { quantile, drySpell, ...rest } = engine.rewardDistribution(x)
    return [quantile(x.q), drySpell(), rest]
  }),
  call(
    'rewardsOver',
    { ...oneKind, mostEpochs: 9, epochs: 3, q },
    (x) => {
      const { quantile, drySpell, ...rest } = engine.rewardsOver(x)(x.epochs)
      return [quantile(x.q), drySpell(), rest]
    },
    ['epochs'],
  ),
  call('longestDrySpell', { chanceOfNothing: q, epochs: 73 }, engine.longestDrySpell),
  call('leaderChance', { share: q, activeSlotCoefficient: q }, engine.leaderChance),
  call(
    'leaderScheduleDistribution',
    { slots: 900, share: q, activeSlotCoefficient: q, decentralisation: q },
    engine.leaderScheduleDistribution,
  ),
  call('modelDifference', { distribution }, (x) =>
    engine.modelDifference(x.distribution, x.distribution),
  ),
  call('expectedMemberRates', rates, (x) => engine.expectedMemberRates(x)),
  call('chancesOfNoBlock', { share: column(0.1, 0.2), totalBlocks: 50 }, (x) =>
    engine.chancesOfNoBlock(x.share, x.totalBlocks),
  ),
]
