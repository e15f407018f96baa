import * as engine from '../index.ts'
import { call } from './test-places.ts'

const { lovelace, ratio, epoch } = engine

/** A small pool in a small network. */
export const pool = {
  ...{ rewardPot: lovelace(50_000_000n), totalStake: lovelace(10_000_000_000n) },
  ...{ networkActiveStake: lovelace(6_000_000_000n), totalBlocks: 50n, k: 10n },
  ...{ poolStake: lovelace(300_000_000n), pledge: lovelace(10_000_000n), a0: ratio(3n, 10n) },
  ...{ ownerStake: lovelace(20_000_000n), margin: ratio(1n, 20n), fixedCost: lovelace(100_000n) },
  ...{ memberStake: lovelace(1_000_000n), decentralisation: ratio(0n) },
}
const { rewardPot, totalStake, poolStake, pledge, a0, k } = pool
export const ceiling = { rewardPot, totalStake, poolStake, pledge, a0, k, leverage: ratio(50n) }
const { networkActiveStake, totalBlocks, decentralisation, ownerStake, margin, fixedCost } = pool
const performance = { totalBlocks, poolStake, networkActiveStake, decentralisation }
const byBlocks = { ...ceiling, ...performance, ownerStake }
const fees = { fixedCost, margin }
const poolReward = lovelace(1_500_000n)
const split = { ...fees, poolReward, poolStake }
const pot = { reserves: totalStake, fees: rewardPot, rho: ratio(3n, 1000n), tau: ratio(1n, 5n) }
const treasury = {
  ...{ treasury: totalStake, deltaT1: rewardPot, unregisteredRewards: pledge },
  ...{ unclaimedRefunds: pledge, donations: pledge, treasuryWithdrawals: pledge },
  treasuryMir: pledge,
}
const reserves = {
  ...{ reserves: totalStake, deltaR1: rewardPot, rewardPot, sumRewards: poolReward },
  ...{ reservesMir: pledge, avvmReturned: pledge },
}
const a = ratio(1n, 3n)
const b = ratio(2n, 7n)
const network = engine.networks.mainnet
const at = epoch(300)
const delegators = [
  { credential: { kind: 'key', hash: 'a' }, stake: ownerStake },
  { credential: { kind: 'script', hash: 'b' }, stake: pledge },
] as const
const entry = { credential: delegators[0].credential, kind: 'leader', pool: 'p' } as const
const entries = [{ ...entry, reward: pledge }]
const parts = ['numerator', 'denominator']
const operator = { ...byBlocks, ...fees, blocks: 3n }
const limits = { maxWholeDigits: 9, maxDecimals: 9 }
const shares = { share: ratio(1n, 20n), totalBlocks: 50 }

/** Amounts, fractions, texts, epochs, and the formulas of one pool. */
export const formulaCalls = [
  call('lovelace', { amount: 5n }, ({ amount }) => lovelace(amount)),
  call('epoch', { epoch: 5 }, (given) => epoch(given.epoch)),
  call('ratio', { numerator: 6n, denominator: 4n }, (x) => ratio(x.numerator, x.denominator)),
  ...[engine.add, engine.sub, engine.mul, engine.div].map((work) =>
    call(work.name, { a, b }, (x) => work(x.a, x.b), ['divisor', ...parts]),
  ),
  ...[engine.compare, engine.equal, engine.max, engine.min].map((work) =>
    call<{ a: typeof a; b: typeof b }>(work.name, { a, b }, (x) => work(x.a, x.b)),
  ),
  call('pow', { base: a, exponent: 7 }, ({ base, exponent }) => engine.pow(base, exponent), [
    'exponent',
  ]),
  call('floor', { value: a }, ({ value }) => engine.floor(value)),
  call('floorToLovelace', { value: a }, ({ value }) => engine.floorToLovelace(value), ['amount']),
  call('floorOfProduct', { amount: 9n, factor: a }, (x) =>
    engine.floorOfProduct(x.amount, x.factor, a),
  ),
  call('adaForPlot', { value: pledge }, ({ value }) => engine.adaForPlot(value)),
  call('ratioForPlot', { value: a }, ({ value }) => engine.ratioForPlot(value)),
  call('parseDecimal', { text: '12.5', ...limits }, (x) => engine.parseDecimal(x.text, x), [
    'text',
  ]),
  call('parseAda', { text: '12.5' }, ({ text }) => engine.parseAda(text), ['amount']),
  call('parsePercent', { text: '12.5' }, ({ text }) => engine.parsePercent(text)),
  call('parseRatio', { text: '3/1000' }, ({ text }) => engine.parseRatio(text)),
  call('adaText', { amount: pledge }, ({ amount }) => engine.adaText(amount)),
  call('decimalText', { value: a, maxDecimals: 6 }, (x) =>
    engine.decimalText(x.value, x.maxDecimals),
  ),
  call('epochAt', { unixSeconds: 1.7e9 }, (x) => engine.epochAt(network, x.unixSeconds)),
  ...[engine.epochStart, engine.epochEnd].map((work) =>
    call(work.name, { epoch: at }, (x) => work(network, x.epoch)),
  ),
  ...[engine.earnsIn, engine.rewardPaidIn, engine.rewardEarnsFrom].map((work) =>
    call(work.name, { epoch: at }, (x) => work(x.epoch)),
  ),
  call('delegationTimeline', { epoch: at }, (x) => engine.delegationTimeline(network, x.epoch)),
  call('rewardPotAtEta', { ...pot, eta: b }, engine.rewardPotAtEta),
  call(
    'rewardPot',
    { ...pot, blocks: 40n, decentralisation, slotsPerEpoch: 1000n, activeSlotCoefficient: a },
    engine.rewardPot,
    ['slotsPerEpoch'],
  ),
  call('treasuryAfter', treasury, engine.treasuryAfter, ['treasury']),
  call('reservesAfter', reserves, engine.reservesAfter, ['reserves']),
  call('applyRewardUpdate', { ...treasury, ...reserves }, engine.applyRewardUpdate, [
    ...['treasury', 'reserves'],
  ]),
  call('maxPoolReward', ceiling, engine.maxPoolReward, ['poolStake']),
  call('apparentPerformance', { ...performance, blocks: 3n }, engine.apparentPerformance),
  call('poolReward', { ...byBlocks, blocks: 3n }, engine.poolReward, ['poolStake']),
  call('operatorReward', { ...split, ownerStake }, engine.operatorReward),
  call('memberReward', { ...split, memberStake: pledge }, engine.memberReward),
  call('effectiveFees', { fees, floors: { minPoolMargin: a, minPoolCost: pledge } }, (x) =>
    engine.effectiveFees(x.fees, x.floors),
  ),
  call(
    'poolRewardByBlocks',
    { ...byBlocks, blocks: 3n },
    (x) => engine.poolRewardByBlocks(x)(x.blocks),
    ['poolStake'],
  ),
  call(
    'memberRewardByBlocks',
    { ...operator, memberStake: pool.memberStake },
    (x) => engine.memberRewardByBlocks(x)(x.blocks),
    ['poolStake'],
  ),
  call(
    'memberPartByBlocks',
    { ...operator, memberStake: pool.memberStake },
    (x) => engine.memberPartByBlocks(engine.poolRewardByBlocks(x), x)(x.blocks),
    ['poolStake'],
  ),
  call('operatorRewardByBlocks', operator, (x) => engine.operatorRewardByBlocks(x)(x.blocks), [
    'poolStake',
  ]),
  call('shareOut', { ...split, owners: ['a'], delegators }, engine.shareOut, ['remainder']),
  call('singleReward', { protocolMajor: 2 }, (x) => engine.singleReward(entries, x.protocolMajor)),
  call('saturation', { poolStake, totalStake, k }, engine.saturation, parts),
  call('saturationPoint', { totalStake, k }, engine.saturationPoint),
  call(
    'rosPerEpoch',
    { reward: pledge, stake: poolStake },
    (x) => engine.rosPerEpoch(x.reward, x.stake),
    parts,
  ),
  call(
    'rosOverHorizon',
    { total: pledge, stake: poolStake },
    (x) => engine.rosOverHorizon(x.total, x.stake),
    parts,
  ),
  call(
    'rosSimplePerYear',
    { perEpoch: a, epochsPerYear: 73 },
    (x) => engine.rosSimplePerYear(x.perEpoch, x.epochsPerYear),
    ['a', ...parts],
  ),
  call(
    'rosCompoundedPerYear',
    { perEpoch: a, epochsPerYear: 73 },
    (x) => engine.rosCompoundedPerYear(x.perEpoch, x.epochsPerYear),
    ['b', 'exponent', 'base', ...parts],
  ),
  call('blockDistribution', { ...shares, epochs: 2 }, engine.blockDistribution, ['epochs']),
  call('poissonDistribution', { mean: ratio(7n, 2n) }, (x) => engine.poissonDistribution(x.mean)),
]
