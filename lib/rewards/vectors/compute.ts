import { reservesAfter, treasuryAfter } from '../boundary.ts'
import { poolReward } from '../pool-reward.ts'
import { rewardPot } from '../pots.ts'
import { memberReward, operatorReward } from '../split.ts'
import { type Lovelace, lovelace } from '../units.ts'
import { BadVectorError, type Fields, Inputs, isFields } from './read-fields.ts'

/** What the engine makes of a vector's `in`: each key of `out`, worked out when it is asked for. */
export type Outputs = Readonly<Record<string, () => bigint | readonly bigint[]>>

const potsKeys = ['reserves', 'fees', 'blocks', 'd', 'rho', 'tau', 'f', 'slotsPerEpoch']
const boundaryKeys = [
  ...['treasuryBefore', 'unregisteredRewards', 'unclaimedRefunds', 'donations'],
  ...['treasuryWithdrawals', 'sumRewards', 'reservesMir', 'avvmReturned'],
]

/** `pots`: one epoch's pot, and treasury and reserves after the boundary. */
export function potsOutputs(vector: string, fields: Fields): Outputs {
  const inputs = new Inputs(vector, fields, [...potsKeys, ...boundaryKeys])
  const reserves = inputs.amount('reserves')
  const {
    deltaR1,
    pot,
    deltaT1,
    rewardPot: shared,
  } = rewardPot({
    reserves,
    fees: inputs.amount('fees'),
    blocks: inputs.count('blocks'),
    decentralisation: inputs.ratio('d'),
    rho: inputs.ratio('rho'),
    tau: inputs.ratio('tau'),
    activeSlotCoefficient: inputs.ratio('f'),
    slotsPerEpoch: inputs.count('slotsPerEpoch'),
  })
  const afterRewards = () =>
    reservesAfter({
      reserves,
      deltaR1,
      rewardPot: shared,
      sumRewards: inputs.amount('sumRewards'),
      reservesMir: inputs.amountOrNone('reservesMir'),
      avvmReturned: inputs.amountOrNone('avvmReturned'),
    })
  return {
    deltaR1: () => deltaR1,
    rewardPot: () => pot,
    deltaT1: () => deltaT1,
    R: () => shared,
    deltaR2: () => afterRewards().deltaR2,
    reservesAfter: () => afterRewards().reserves,
    treasuryAfter: () =>
      treasuryAfter({
        treasury: inputs.amount('treasuryBefore'),
        deltaT1,
        unregisteredRewards: inputs.amountOrNone('unregisteredRewards'),
        unclaimedRefunds: inputs.amountOrNone('unclaimedRefunds'),
        donations: inputs.amountOrNone('donations'),
        treasuryWithdrawals: inputs.amountOrNone('treasuryWithdrawals'),
      }),
  }
}

const epochWide = ['R', 'totalStake', 'activeStake', 'totalBlocks', 'd', 'k', 'a0']
const poolKeys = [
  ...epochWide,
  ...['blocks', 'poolStake', 'pledge', 'ownerStake', 'cost', 'margin'],
  ...['members', 'leverage', 'dropLeader'],
]

/** `pool`: what one pool earned, and how it was shared. */
export function poolOutputs(vector: string, fields: Fields) {
  const inputs = new Inputs(vector, fields, poolKeys)
  const blocks = inputs.count('blocks')
  const poolStake = inputs.amount('poolStake')
  const ownerStake = inputs.amount('ownerStake')
  const pool = poolReward({
    rewardPot: inputs.amount('R'),
    totalStake: inputs.amount('totalStake'),
    networkActiveStake: inputs.amount('activeStake'),
    totalBlocks: inputs.count('totalBlocks'),
    decentralisation: inputs.ratio('d'),
    k: inputs.count('k'),
    a0: inputs.ratio('a0'),
    blocks,
    poolStake,
    pledge: inputs.amount('pledge'),
    ownerStake,
    ...(inputs.has('leverage') ? { leverage: inputs.ratio('leverage') } : {}),
  })
  const fees = { fixedCost: inputs.amount('cost'), margin: inputs.ratio('margin') }
  const split = { poolReward: pool.poolReward, poolStake, ...fees }
  const leader = operatorReward({ ...split, ownerStake })
  const leaderDelivered = !inputs.flag('dropLeader')
  const memberRewards = (): readonly Lovelace[] =>
    inputs.amounts('members').map((memberStake) => memberReward({ ...split, memberStake }))
  const memberSum = () => memberRewards().reduce<bigint>((sum, reward) => sum + reward, 0n)
  return {
    maxPool: () => pool.maxPoolReward,
    poolReward: () => pool.poolReward,
    leaderReward: () => leader,
    memberRewards,
    memberSum,
    paid: () => memberSum() + (leaderDelivered ? leader : 0n),
  } satisfies Outputs
}

/** `epoch`: every pool of an epoch, and the reserves that follow. */
export function epochOutputs(vector: string, fields: Fields): Outputs {
  const inputs = new Inputs(vector, fields, [...epochWide, 'reserves', 'deltaR1', 'pools'])
  const shared = Object.fromEntries(epochWide.map((key) => [key, inputs.fields[key]]))
  const pools = inputs.list('pools').map((pool, i) => {
    const place = `${vector}: pools[${i}]`
    if (!isFields(pool)) throw new BadVectorError(vector, `pools[${i}]`, 'not an object')
    const { id: _id, meaning: _meaning, source: _source, note: _note, ...own } = pool
    return poolOutputs(place, { ...shared, ...own })
  })
  const sumRewards = () => pools.reduce((sum, pool) => sum + pool.paid(), 0n)
  return {
    poolReward: () => pools.map((pool) => pool.poolReward()),
    leaderReward: () => pools.map((pool) => pool.leaderReward()),
    sumRewards,
    reservesAfter: () =>
      reservesAfter({
        reserves: inputs.amount('reserves'),
        deltaR1: inputs.amount('deltaR1'),
        rewardPot: inputs.amount('R'),
        sumRewards: lovelace(sumRewards(), 'sumRewards'),
      }).reserves,
  }
}
