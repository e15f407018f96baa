import {
  type Lovelace,
  lovelace,
  maxSupply,
  networks,
  type Rational,
  type RewardPot,
  ratio,
  rewardPot,
} from '../../lib/rewards/index.ts'
import { cellOf, type Row, readCsv, wholeOf } from '../bundle/csv.ts'

/** What the chain says of one epoch in which blocks were made. Amounts in lovelace. */
export type ChainEpoch = {
  readonly epoch: number
  /** The engine's pot of the epoch. */
  readonly pot: RewardPot
  /** T: max supply − reserves after the epoch. */
  readonly totalStake: Lovelace
  /** A; null where unknown (208, 209). */
  readonly activeStake: Lovelace | null
  /** B: blocks made by pools. */
  readonly blocks: bigint
  readonly decentralisation: Rational
  readonly a0: Rational
  readonly k: bigint
  /** The pot, fees included and before the treasury's cut, as whoever made the table worked it out. */
  readonly theirPot: bigint | null
  /** What the reward update paid, delivered or not: what the reserves did not get back of R. */
  readonly paid: bigint
  /** What arrived in reward accounts; null where no source says. */
  readonly delivered: bigint | null
  /** Of it what operators took as fees, as Koios works it out; null before 370. */
  readonly fees: bigint | null
  /** Change of both pots that neither fees nor rewards make: refunds nobody claimed, gifts, withdrawals. */
  readonly otherMovements: bigint | null
}

/**
 * What went into the reserves (+) or out of them (−) at the boundary two epochs on, beside the reward update:
 * the unspent Byron redeem outputs at Allegra's fork, and instantaneous rewards (MIR certificates).
 * @see cardano-ledger Allegra/Translation.hs; Shelley/Rules/Mir.hs.
 */
export const reserveMovements: ReadonlyMap<number, bigint> = new Map([
  [234, 318_200_635_000_000n],
  [270, -1_237_932_822_150n],
  [284, -32_851_678_092n],
  [296, -600_000_000n],
  [297, -318_305_731_709_648n],
])

const million = 1_000_000n

/** Every epoch whose pot and payment follow from the table: reserves are known for two epochs more. */
export function readChain(folder: string): readonly ChainEpoch[] {
  const rows = new Map(readCsv(folder, 'epochs.csv').map((row) => [Number(row.epoch), row]))
  return [...rows.keys()].flatMap((epoch) => chainEpoch(rows, epoch) ?? [])
}

function chainEpoch(rows: ReadonlyMap<number, Row>, epoch: number): ChainEpoch | null {
  const at = (ahead: number, column: string) => {
    const row = rows.get(epoch + ahead)
    return row === undefined ? null : wholeOf(row, column)
  }
  const [reserves, after] = [at(1, 'reserves'), at(2, 'reserves')]
  const [fees, blocks] = [at(0, 'fees'), at(0, 'pool_blocks')]
  if (reserves === null || after === null || fees === null || blocks === null) return null
  const row = rows.get(epoch) ?? {}
  const share = (column: string) => ratio(BigInt(cellOf(row, column)), million)
  const { activeSlotCoefficient, slotsPerEpoch } = networks.mainnet
  const decentralisation = share('d_ppm')
  const pot = rewardPot({
    reserves: lovelace(reserves),
    fees: lovelace(fees),
    blocks,
    rho: share('rho_ppm'),
    tau: share('tau_ppm'),
    decentralisation,
    activeSlotCoefficient,
    slotsPerEpoch,
  })
  const returned = after - reserves + pot.deltaR1 - (reserveMovements.get(epoch) ?? 0n)
  const delivered = at(0, 'rewards_distributed')
  const [treasury, treasuryAfter] = [at(1, 'treasury'), at(2, 'treasury')]
  const known = delivered !== null && treasury !== null && treasuryAfter !== null
  const activeStake = at(0, 'active_stake')
  return {
    epoch,
    pot,
    totalStake: lovelace(maxSupply - reserves),
    activeStake: activeStake === null ? null : lovelace(activeStake),
    blocks,
    decentralisation,
    a0: share('a0_ppm'),
    k: BigInt(cellOf(row, 'k')),
    theirPot: at(0, 'reward_pot'),
    paid: pot.rewardPot - returned,
    delivered,
    fees: at(0, 'pool_fees'),
    otherMovements: known ? treasuryAfter - treasury + after - reserves - fees + delivered : null,
  }
}

/** What is known of a pool beside its stake: its declaration of two late epochs. */
export type PoolFacts = {
  /** Pledges with the epoch each is of. */
  readonly pledges: readonly { readonly epoch: number; readonly pledge: Lovelace }[]
  readonly margin: Rational
  readonly fixedCost: Lovelace
}

export function readPools(folder: string): ReadonlyMap<string, PoolFacts> {
  const facts = (row: Row): PoolFacts => {
    const then = wholeOf(row, 'pledge_589')
    return {
      pledges: [
        { epoch: 616, pledge: lovelace(BigInt(cellOf(row, 'pledge'))) },
        ...(then === null ? [] : [{ epoch: 589, pledge: lovelace(then) }]),
      ],
      margin: ratio(BigInt(cellOf(row, 'margin_ppm')), million),
      fixedCost: lovelace(BigInt(cellOf(row, 'fixed_cost'))),
    }
  }
  const rows = readCsv(folder, 'pools.csv')
  return new Map(rows.map((row) => [cellOf(row, 'pool_id_hex'), facts(row)]))
}

/** Stakes by pool id, by epoch. */
export type StakesByEpoch = ReadonlyMap<number, ReadonlyMap<string, Lovelace>>

/** Stakes of all pools in the epochs that the table covers. */
export function readStakes(folder: string): StakesByEpoch {
  const rows = readCsv(folder, 'pool_stake.csv.gz')
  const epochs = Object.keys(rows[0] ?? {}).filter((name) => /^\d+$/.test(name))
  const stakesIn = (column: string) =>
    rows.flatMap((row): [string, Lovelace][] => {
      const stake = wholeOf(row, column)
      return stake ? [[cellOf(row, 'pool_id_hex'), lovelace(stake)]] : []
    })
  return new Map(epochs.map((column) => [Number(column), new Map(stakesIn(column))]))
}

/** In which epochs a pool made a block: bit 0 is epoch 208. Covers 208…432. */
export function readBlockEpochs(folder: string): (id: string, epoch: number) => boolean {
  const rows = readCsv(folder, 'pool_block_epochs.csv.gz')
  const maps = new Map(
    rows.map((row) => [
      cellOf(row, 'pool_id_hex'),
      BigInt(`0x${cellOf(row, 'bitmap_hex_lsb_epoch208')}`),
    ]),
  )
  return (id, epoch) => (((maps.get(id) ?? 0n) >> BigInt(epoch - 208)) & 1n) === 1n
}
