import { curvedPledge, type PledgeCurve } from '../schemes/rule.ts'
import { lovelace } from '../units.ts'
import { certainFloor, nearest, unitRoundoff } from './certified.ts'
import type { CeilingInput } from './exact-pool.ts'
import type { KernelPool, PoolColumns } from './pool-columns.ts'

/** A power found to be further off than this is not used. */
const nearEnough = 2 ** -30

/** `curvedPledge` takes no longer numbers. */
const longest = 2 ** 64

/**
 * `curvedPledge` of every pool, as doubles (rounded once from 2⁵³ on).
 *
 * `Math.pow` may be as wrong as it likes: r ≈ P^(1/n)·X^((n−1)/n) is raised to the n-th power again by
 * products, whose error is known, and how far that is from P·X^(n−1) bounds how far r is from the root.
 */
export function curvedPledges(
  { count, pledge, pools }: PoolColumns,
  { totalStake, k }: CeilingInput,
  curve: PledgeCurve,
): { readonly pledge: Float64Array; readonly exactFloors: number } {
  const { root, crossover } = curve
  if (root === 1n) return { pledge, exactFloors: 0 }
  const into = new Float64Array(count)
  const n = Number(root)
  curvedPledge(curve, { pledge: lovelace(0n), totalStake, k }) // its guards
  const crossing = nearest({ n: totalStake * crossover.d, d: k * crossover.n })
  const powerError = (5 * n + 8) * unitRoundoff
  let exactFloors = 0
  for (let i = 0; i < count; i++) {
    const declared = pledge[i] as number
    if (declared === 0) continue
    const target = declared / crossing
    const guess = crossing * target ** (1 / n)
    const off = Math.abs(power(guess / crossing, n) / target - 1)
    const width =
      off < nearEnough && declared < longest ? (off + powerError) / n + 4 * unitRoundoff : NaN
    const floor = certainFloor(guess * (1 - width), guess * (1 + width))
    into[i] = floor
    // A pledge too long for the curve is refused where its ceiling is asked of bigint, if it is.
    if (Number.isNaN(floor) && declared < longest) {
      const pool = pools[i] as KernelPool
      into[i] = Number(curvedPledge(curve, { pledge: pool.pledge, totalStake, k }))
      exactFloors++
    }
  }
  return { pledge: into, exactFloors }
}

/** `base ** n` for a whole n ≥ 1 by fewer than 2·log₂ n products. */
function power(base: number, n: number): number {
  let result = 1
  for (let rest = n, square = base; rest > 0; rest = Math.floor(rest / 2), square *= square)
    if (rest % 2 === 1) result *= square
  return result
}
