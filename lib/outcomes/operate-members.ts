import {
  add,
  expectedReward,
  type Lovelace,
  lovelace,
  lovelacePerAda,
  min,
  one,
  type PoolFees,
  ratio,
} from '../rewards/index.ts'
import type { WalletBand, Wallets } from '../snapshot/wallets.ts'
import { expectedShare } from './epoch-share.ts'
import type { OperateStatement, StatementColumn } from './operate-statement.ts'
import { operatorAt } from './plan-frame.ts'

/** An account that stands for many of its size. */
export type TypicalAccount = Pick<WalletBand, 'least' | 'accounts'> & {
  readonly size: 'small' | 'middle' | 'large'
  /** The median of its band, lovelace. */
  readonly stake: Lovelace
  /** The next band's least. */
  readonly below: Lovelace
}

const sizes = [
  ['small', 100n],
  ['middle', 1_000n],
  ['large', 100_000n],
] as const

/** The medians of the accounts that hold 100 to 1,000, 1,000 to 10,000 and 100,000 to 500,000 ada. */
export function typicalAccounts({ bands }: Pick<Wallets, 'bands'>): TypicalAccount[] {
  return sizes.flatMap(([size, from]) => {
    const at = bands.findIndex(({ least }) => least === from * lovelacePerAda)
    const [band, next] = [bands[at], bands[at + 1]]
    if (!band || !next) return []
    const { least, accounts, median: stake } = band
    return [{ size, least, accounts, stake, below: next.least }]
  })
}

/** What a member of some stake gets in a year of equal epochs, lovelace, and what fees take of it first. */
export type MemberYear = {
  readonly stake: Lovelace
  readonly now: { readonly reward: Lovelace; readonly fees: Lovelace }
  readonly plan: { readonly reward: Lovelace; readonly fees: Lovelace }
}

/** One member as it is and as it is planned. More than the members hold together is not looked at: null. */
export function memberYear(
  { now, plan, frame }: Pick<OperateStatement, 'now' | 'plan' | 'frame'>,
  stake: Lovelace,
): MemberYear | null {
  const year = ({ inEpoch, fees, pool }: StatementColumn) => {
    if (stake > pool.poolStake - pool.ownerStake) return null
    const share = expectedShare(inEpoch, fees, stake)
    const times = (amount: bigint) => lovelace(amount * BigInt(frame.epochsPerYear))
    return { reward: times(share.reward), fees: times(share.fixedCost + share.margin) }
  }
  const [before, after] = [year(now), year(plan)]
  return before && after && { stake, now: before, plan: after }
}

/** What a little more of a fee does in a year, lovelace: what the operator gets is what the members lose. */
export type FeeStep = {
  readonly operator: bigint
  /** Of all members together, below zero for a loss. */
  readonly members: bigint
  /** Of a member of 1,000 ada. */
  readonly perThousand: bigint
}

/** One ada more of fixed cost an epoch, and one point more of margin: everything else as planned. */
export function feeSteps({ plan, frame }: Pick<OperateStatement, 'plan' | 'frame'>): {
  readonly fixedCost: FeeStep
  readonly margin: FeeStep
} {
  const { inEpoch, fees, pool, operator } = plan
  const held = pool.poolStake - pool.ownerStake
  const step = (other: PoolFees): FeeStep => {
    const mean = expectedReward(inEpoch.distribution, operatorAt(inEpoch, other, pool.ownerStake))
    const gained = (mean - operator.total) * BigInt(frame.epochsPerYear)
    const lost = -gained
    return {
      operator: gained,
      members: lost,
      perThousand: held === 0n ? 0n : (lost * 1_000n * lovelacePerAda) / held,
    }
  }
  const { fixedCost, margin } = fees
  return {
    fixedCost: step({ fixedCost: lovelace(fixedCost + lovelacePerAda), margin }),
    margin: step({ fixedCost, margin: min(one, add(margin, ratio(1n, 100n))) }),
  }
}
