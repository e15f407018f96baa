import { embeddedSnapshot } from '../../data/embedded.ts'
import {
  type DelegatorInput,
  type KernelPool,
  lovelace,
  type NetworkProjectionInput,
  projectDelegator,
  projectNetwork,
  ratio,
} from '../../lib/rewards/index.ts'
import { decimalDelegator } from '../baselines/project-delegator-decimal.ts'
import { bigintProjection } from '../baselines/project-network-bigint.ts'
import { compare } from '../measure.ts'
import { mustAgree, type Row } from '../rows.ts'

/** 30 years of epochs of five days. */
const epochs = 30 * 73

function course() {
  const { epoch, pots, parameters, trend } = embeddedSnapshot()
  return {
    from: epoch,
    epochs,
    reserves: pots.reserves,
    treasury: pots.treasury,
    parameters,
    fees: trend.fees,
    eta: trend.eta,
    paidShare: trend.paidShare,
  }
}

/** One delegator's 30 years, rewards restaked. */
export function delegatorRow(): Row {
  const name = 'project-delegator-vs-decimal'
  const input: DelegatorInput = {
    ...course(),
    pool: {
      poolStake: lovelace(30_000_000_000_000n),
      pledge: lovelace(500_000_000_000n),
      ownerStake: lovelace(600_000_000_000n),
      margin: ratio(2n, 100n),
      fixedCost: lovelace(170_000_000n),
    },
    stakes: 'still',
    stake: lovelace(100_000_000_000n),
    compound: true,
  }
  const ours = projectDelegator(input)
  const theirs = decimalDelegator(input)
  let differences = 0
  for (let i = 0; i < epochs; i++) {
    if (ours.stake[i] !== BigInt(String(theirs.stake[i]))) differences++
    if (ours.reward[i] !== BigInt(String(theirs.reward[i]))) differences++
  }
  mustAgree(name, differences)
  return {
    name,
    what: 'decimal.js, 80 digits, divToInt',
    answers: 'equal',
    compared: compare(
      () => projectDelegator(input),
      () => decimalDelegator(input),
      25,
    ),
    asked: { goal: 500, gate: 250, better: 'higher' },
  }
}

/** 30 years of all pools, all rewards restaked. */
export function networkProjectionRow(pools: readonly KernelPool[]): Row {
  const name = 'project-network-vs-bigint'
  const input: NetworkProjectionInput = { ...course(), pools, stakes: 'restaked' }
  const ours = projectNetwork(input)
  const theirs = bigintProjection(input)
  let differences = Number(ours.reserves[epochs] !== theirs.reserves)
  for (const column of ['poolStake', 'ownerStake', 'poolReward', 'operatorReward'] as const)
    ours.pools[column].forEach((amount, p) => {
      if (amount !== theirs[column][p]) differences++
    })
  mustAgree(name, differences)
  return {
    name,
    what: 'bigint, common denominators',
    answers: 'equal',
    compared: compare(
      () => projectNetwork(input),
      () => bigintProjection(input),
      3,
    ),
    asked: { goal: 20, gate: 10, better: 'higher' },
  }
}
