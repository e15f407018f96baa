import type { Rational } from '../rational.ts'
import type { BlockDistribution } from './block-distribution.ts'
import type { RewardAt } from './reward-over-blocks.ts'
import { deciles } from './test-pools.ts'

/** Quantiles of all sums of `epochs` epochs, counted one by one in whole numbers. */
export function counted(
  rewardAt: RewardAt,
  epochs: number,
  { first, weights, total }: BlockDistribution,
  quantiles: readonly Rational[] = deciles,
): (bigint | undefined)[] {
  let sums = new Map<bigint, bigint>([[0n, 1n]])
  for (let epoch = 0; epoch < epochs; epoch++) {
    const next = new Map<bigint, bigint>()
    for (const [sum, weight] of sums)
      weights.forEach((chanceOf, i) => {
        const amount = sum + rewardAt(BigInt(first + i))
        next.set(amount, (next.get(amount) ?? 0n) + weight * chanceOf)
      })
    sums = next
  }
  const all = total ** BigInt(epochs)
  const sorted = [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return quantiles.map((q) => {
    let reached = 0n
    return sorted.find(([, weight]) => {
      reached += weight
      return reached * q.d >= q.n * all
    })?.[0]
  })
}
