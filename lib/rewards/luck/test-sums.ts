import type { Rational } from '../rational.ts'
import type { BlockDistribution } from './block-distribution.ts'
import type { RewardAt } from './reward-over-blocks.ts'
import { deciles } from './test-pools.ts'

/** Every sum of so many epochs with its cases, counted one by one in whole numbers, and how many there are. */
export function casesOf(
  rewardAt: RewardAt,
  epochs: number,
  { first, weights, total }: BlockDistribution,
): { readonly sums: ReadonlyMap<bigint, bigint>; readonly all: bigint } {
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
  return { sums, all: total ** BigInt(epochs) }
}

/** Quantiles of {@link casesOf}. */
export function counted(
  rewardAt: RewardAt,
  epochs: number,
  distribution: BlockDistribution,
  quantiles: readonly Rational[] = deciles,
): (bigint | undefined)[] {
  const { sums, all } = casesOf(rewardAt, epochs, distribution)
  const sorted = [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return quantiles.map((q) => {
    let reached = 0n
    return sorted.find(([, weight]) => {
      reached += weight
      return reached * q.d >= q.n * all
    })?.[0]
  })
}
