import { OutOfRangeError } from '../../lib/rewards/index.ts'
import { certainFloor, enclose } from '../../lib/rewards/kernel/certified.ts'
import { exactCeiling, exactPoolReward } from '../../lib/rewards/kernel/exact-pool.ts'
import { networkRewards } from '../../lib/rewards/kernel/network-rewards.ts'
import {
  type ExactNetworkRewards,
  networkRewardsExact,
} from '../../lib/rewards/kernel/network-rewards-exact.ts'
import { type KernelPool, poolColumns } from '../../lib/rewards/kernel/pool-columns.ts'
import { type PotUse, potUse } from '../../lib/rewards/kernel/pot-use.ts'
import { potUseExact } from '../../lib/rewards/kernel/pot-use-exact.ts'
import type { Case } from './cases.ts'
import type { Random } from './random.ts'

/** What comparing one case found. */
export type Comparison = {
  /** Floors compared. */
  readonly values: number
  /** Of them worked out by bigint in the kernel too. */
  readonly byBigint: number
  /** The first difference, in words; null if there is none. */
  readonly difference: string | null
}

const columnNames = ['maxPoolReward', 'poolReward', 'operatorReward', 'memberReward'] as const
const tooLarge = 2n ** 53n

/** A kernel against bigint alone: every floor of every pool, what is paid, and where the pot went. */
export function compareCase({ pools, input }: Case, kernel = networkRewards): Comparison {
  const exact = networkRewardsExact(pools, input)
  const columns = poolColumns(pools)
  let fast: ReturnType<typeof networkRewards>
  try {
    fast = kernel(columns, input)
  } catch (error) {
    if (!(error instanceof OutOfRangeError)) throw error
    const right = isTooLarge(exact) || weighsTooMuch({ pools, input })
    return same(0, 0, right ? null : `refused: ${error.message}`)
  }
  for (const name of columnNames) {
    const ours = fast[name]
    const theirs = exact[name]
    for (let i = 0; i < ours.length; i++)
      if (ours[i] !== Number(theirs[i]))
        return same(0, 0, `${name} of pool ${i} is ${theirs[i]}, not ${ours[i]}`)
  }
  if (fast.paid !== exact.paid) return same(0, 0, `paid is ${exact.paid}, not ${fast.paid}`)
  const values = columnNames.length * pools.length + 1
  // Neither is a network that could be.
  if (columns.stake > input.totalStake || input.rewardPot >= tooLarge)
    return same(values, fast.exactFloors, null)
  const use = potUse(columns, input)
  return same(values + 7, fast.exactFloors, differenceOf(use, potUseExact(pools, input), input))
}

/** Products with an enclosed ratio, as members are paid: certain floors against bigint's. */
export function comparePrimitive({ below, upTo, pick }: Random): Comparison {
  const d = 1n + upTo(10n ** 17n)
  const n = pick(upTo(d), upTo(10n ** 17n))
  const { lo, hi } = enclose({ n, d }, 1)
  let values = 0
  for (let i = 0; i < 8; i++) {
    const whole = BigInt(below(2 ** 30)) * pick(1n, 1n, 1_000_000n)
    const weight = pick(whole, (d / (n || 1n)) * whole) % tooLarge
    const floor = certainFloor(Number(weight) * lo, Number(weight) * hi)
    if (Number.isNaN(floor)) continue
    values++
    if (BigInt(floor) !== (weight * n) / d)
      return same(0, 0, `floor of ${weight} · ${n}/${d} is not ${floor}`)
  }
  return same(values, 0, null)
}

function same(values: number, byBigint: number, difference: string | null): Comparison {
  return { values, byBigint, difference }
}

/** Is there a value that no column can hold? */
function isTooLarge(exact: ExactNetworkRewards): boolean {
  return columnNames.some((name) =>
    exact[name].some((value) => value >= tooLarge || value <= -tooLarge),
  )
}

/** The same of what a full pot scales, the rewards were every pledge met; or of the pot. */
function weighsTooMuch({ pools, input }: Case): boolean {
  if (input.rewardPot >= tooLarge) return true
  const weight = (pool: KernelPool) => exactPoolReward(pool, input, exactCeiling(pool, input))
  return input.rule?.fullPot === true && pools.some((pool) => weight(pool) >= tooLarge)
}

function differenceOf(ours: PotUse, theirs: PotUse, { rewardPot }: Case['input']): string | null {
  let sum = 0n
  for (const [name, amount] of Object.entries(theirs)) {
    sum += amount
    const own = ours[name as keyof PotUse]
    if (own !== amount) return `${name} is ${amount}, not ${own}`
  }
  return sum === rewardPot ? null : `the parts of the pot sum to ${sum}, not ${rewardPot}`
}
