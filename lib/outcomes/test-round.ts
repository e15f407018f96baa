// For tests: a network of round numbers, whose amounts can be worked out by hand.
import {
  epoch,
  lovelace,
  parseAda,
  parsePercent,
  type Rational,
  ratio,
  zero,
} from '../rewards/index.ts'
import type { Pool, PoolId, Snapshot } from '../snapshot/index.ts'

const noPart = { path: '', sha256: '', integrity: '', bytes: 0 }

/** Of which pools hold 18 billion ada; a pool with 9 billion is full. */
const totalStake = parseAda('36000000000')

/**
 * Epoch 700 of a network that makes 4 blocks an epoch: 9 billion ada in the reserves, of which
 * 900,000 leave each epoch (ρ·η = 1/10,000); with 100,000 of fees and a fifth for the treasury the
 * pools share 800,000. a0 is 0: a pool of one billion ada gets 1/36 of that for its due blocks.
 */
export const roundSnapshot: Snapshot = {
  network: 'mainnet',
  epoch: epoch(700),
  asOf: '2027-04-29T21:44:51Z',
  poolsEpoch: epoch(700),
  poolCount: 0,
  sources: [],
  parameters: {
    epoch: epoch(700),
    k: 4n,
    a0: zero,
    rho: ratio(54n, 100n),
    tau: ratio(1n, 5n),
    decentralisation: zero,
    minPoolCost: lovelace(0n),
    protocolMajor: 10,
  },
  pots: {
    reserves: parseAda('9000000000'),
    reservesEpoch: epoch(701),
    treasury: lovelace(0n),
    fees: parseAda('100000'),
    blocks: 4,
    eta: ratio(1n, 5_400n),
    activeStake: parseAda('18000000000'),
    totalStake,
    deltaR1: parseAda('900000'),
    deltaT1: parseAda('200000'),
    rewardPot: parseAda('800000'),
  },
  newest: {
    epoch: epoch(701),
    reserves: parseAda('9000000000'),
    treasury: lovelace(0n),
    activeStake: parseAda('18000000000'),
  },
  trend: {
    from: epoch(628),
    to: epoch(700),
    epochs: 73,
    eta: ratio(1n, 5_400n),
    fees: parseAda('100000'),
    paidShare: ratio(1n, 2n),
    paidTo: epoch(700),
  },
  pools: [],
  parts: { history: noPart, poolTrends: noPart, poolHistory: [] },
}

/** 2027-04-27, in epoch 700. */
export const inEpoch700 = 1_808_820_000

type RoundPool = {
  readonly name: string
  /** Ada. */
  readonly stake: string
  readonly pledge?: string
  readonly fixedCost?: string
  /** Percent. */
  readonly margin?: string
}

/** A pool whose owners are not known, but for the stake that they cannot exceed. */
export function roundPool({ name, stake, pledge, fixedCost, margin }: RoundPool): Pool {
  const activeStake = parseAda(stake)
  return {
    id: name as PoolId,
    ticker: name,
    name,
    pledge: parseAda(pledge ?? '0'),
    margin: parsePercent(margin ?? '0'),
    fixedCost: parseAda(fixedCost ?? '0'),
    activeStake,
    activeStakeAtPledge: activeStake,
    ownerStake: null,
    ownerStakeEpoch: null,
    pledgeAtOwnerStake: null,
    blocks: null,
    retiringEpoch: null,
  }
}

/** Chance of each count of blocks by the binomial formula, over `dᴺ` for all of them. */
export function chancesOf(blocks: number, { n, d }: Rational) {
  let ways = 1n
  const chances: bigint[] = []
  for (let b = 0; b <= blocks; b += 1) {
    chances.push(ways * n ** BigInt(b) * (d - n) ** BigInt(blocks - b))
    ways = (ways * BigInt(blocks - b)) / BigInt(b + 1)
  }
  return { chances, over: d ** BigInt(blocks) }
}

/** ⌊Σ chance · amount⌋ over the counts of blocks. */
export function meanOver(
  blocks: number,
  share: Rational,
  amount: (made: bigint) => bigint,
): bigint {
  const { chances, over } = chancesOf(blocks, share)
  return chances.reduce((sum, chance, made) => sum + chance * amount(BigInt(made)), 0n) / over
}
