import {
  type Lovelace,
  lovelace,
  operatorReward,
  poolReward,
  ratio,
} from '../../lib/rewards/index.ts'
import { cellOf, type Row, readCsv, wholeOf } from '../bundle/csv.ts'
import type { ChainEpoch } from './chain.ts'
import { leftBehind } from './departures.ts'
import { grouped } from './grouped.ts'

/**
 * How what a pool was paid in an epoch stands to the engine's pool reward:
 * - `no block`: both are 0;
 * - `exact`: operator and every member worked out, the sum paid is equal to the lovelace;
 * - `dust`: short by no more than the floors of the members' shares can take, a lovelace each;
 * - `left`: short by one account's rewards of the three epochs that an account forfeits when it leaves;
 * - `short`: short by more, of accounts that cannot be told apart;
 * - `over`: more than the engine says. There is none.
 */
export type PoolVerdict = 'no block' | 'exact' | 'dust' | 'left' | 'short' | 'over'

export type PoolEpoch = {
  readonly pool: string
  readonly epoch: number
  readonly blocks: bigint
  /** The engine's: what operator and members share … */
  readonly poolReward: Lovelace
  /** … and what of it is the operator's. */
  readonly operatorReward: Lovelace
  /** Everything that was paid for this pool and epoch. */
  readonly paid: bigint
  /** Stake whose reward is missing, had it been one member's; 0 where nothing is to be shared. */
  readonly missingStake: bigint
  readonly verdict: PoolVerdict
}

/** What the source cuts its list of delegators at: a longer one is not counted. */
const countedUpTo = 1000n

/**
 * The pools whose blocks, fees, pledge and owners' stake are known epoch by epoch.
 *
 * @param exact pool and epoch of those of which every member's stake is known and the sum comes out.
 */
export function samplePools(
  folder: string,
  chain: readonly ChainEpoch[],
  exact: (pool: string, epoch: number) => boolean,
): readonly PoolEpoch[] {
  const epochs = new Map(chain.map((of) => [of.epoch, of]))
  const compared = readCsv(folder, 'pool_history_sample.csv.gz').map((row) => {
    const of = epochs.get(Number(cellOf(row, 'epoch')))
    if (of === undefined)
      throw new Error(`Epoch ${row.epoch} of a pool is not in the chain's table`)
    return compare(row, of)
  })
  const byPool = grouped(compared, ({ pool }) => pool)
  return [...byPool.values()].flatMap((rows) => {
    const left = leftBehind(new Map(rows.map((row) => [row.epoch, row.missingStake])))
    return rows.map(({ payees, ...row }): PoolEpoch => {
      const missing = row.poolReward - row.paid
      const verdict =
        row.blocks === 0n && missing === 0n
          ? 'no block'
          : missing < 0n
            ? 'over'
            : missing === 0n || exact(row.pool, row.epoch)
              ? 'exact'
              : missing <= payees
                ? 'dust'
                : left.has(row.epoch)
                  ? 'left'
                  : 'short'
      return { ...row, verdict }
    })
  })
}

function compare(row: Row, { pot, activeStake, totalStake, ...of }: ChainEpoch) {
  const whole = (column: string) => BigInt(cellOf(row, column))
  const amount = (column: string) => lovelace(whole(column))
  const [poolStake, ownerStake] = [amount('active_stake'), amount('owner_stake')]
  const fees = { fixedCost: amount('fixed_cost'), margin: ratio(whole('margin_ppm'), 1_000_000n) }
  const { poolReward: reward } = poolReward({
    rewardPot: pot.rewardPot,
    totalStake,
    networkActiveStake: activeStake ?? lovelace(0n),
    decentralisation: of.decentralisation,
    a0: of.a0,
    k: of.k,
    totalBlocks: of.blocks,
    blocks: whole('blocks'),
    ...{ poolStake, ownerStake, pledge: amount('pledge') },
  })
  const paid = whole('delegator_rewards') + whole('pool_fees')
  const { n, d } = fees.margin
  const shared = (reward - fees.fixedCost) * (d - n)
  return {
    pool: cellOf(row, 'pool_id'),
    epoch: of.epoch,
    blocks: whole('blocks'),
    poolReward: reward,
    operatorReward: operatorReward({ ...fees, poolReward: reward, ownerStake, poolStake }),
    paid,
    missingStake: shared > 0n ? ((reward - paid) * d * poolStake) / shared : 0n,
    payees: (wholeOf(row, 'delegators') ?? countedUpTo) + 1n,
  }
}
