import type { KernelPool, NetworkInput } from '../../lib/rewards/index.ts'
import type { Amounts } from './amounts.ts'

/*
 * The formulas as they are written, on a textbook class of fractions: brought to lowest terms at every step.
 */

class Fraction {
  readonly n: bigint
  readonly d: bigint

  constructor(n: bigint, d = 1n) {
    const common = greatestCommonDivisor(n < 0n ? -n : n, d)
    this.n = n / common
    this.d = d / common
  }
  plus(other: Fraction): Fraction {
    return new Fraction(this.n * other.d + other.n * this.d, this.d * other.d)
  }
  minus(other: Fraction): Fraction {
    return new Fraction(this.n * other.d - other.n * this.d, this.d * other.d)
  }
  times(other: Fraction): Fraction {
    return new Fraction(this.n * other.n, this.d * other.d)
  }
  over(other: Fraction): Fraction {
    return new Fraction(this.n * other.d, this.d * other.n)
  }
  least(other: Fraction): Fraction {
    return this.n * other.d <= other.n * this.d ? this : other
  }
  floor(): bigint {
    return this.n / this.d
  }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

const whole = (value: bigint) => new Fraction(value)
const unit = whole(1n)

/** @returns what all pools were paid together. */
export function fractionNetwork(
  pools: readonly KernelPool[],
  { rewardPot, totalStake, networkActiveStake, k, memberStake, ...input }: NetworkInput,
  into: Amounts,
): bigint {
  const a0 = new Fraction(input.a0.n, input.a0.d)
  const z0 = new Fraction(1n, k)
  const perUnit = whole(rewardPot).over(unit.plus(a0))
  let sum = 0n
  pools.forEach(({ poolStake, pledge, ownerStake, margin, fixedCost, blocks }, i) => {
    const owned = ownerStake ?? (pledge < poolStake ? pledge : poolStake)
    const sigma = new Fraction(poolStake, totalStake)
    const [stake, pledged] = [sigma.least(z0), new Fraction(pledge, totalStake).least(z0)]
    const inner = stake.minus(pledged.times(z0.minus(stake)).over(z0))
    const most = perUnit.times(stake.plus(pledged.times(a0).times(inner).over(z0))).floor()
    const ceiling = pledge <= owned && blocks !== 0 ? most : 0n
    const part = new Fraction(BigInt(blocks ?? 0), BigInt(input.totalBlocks ?? 1))
    const performance = part.over(new Fraction(poolStake, networkActiveStake))
    const reward = performance.times(whole(ceiling)).floor()
    const m = new Fraction(margin.n, margin.d)
    const shared = whole(reward > fixedCost ? reward - fixedCost : 0n)
    const own = m.plus(unit.minus(m).times(new Fraction(owned, totalStake)).over(sigma))
    const members = unit.minus(m).times(new Fraction(memberStake, totalStake)).over(sigma)
    into.maxPoolReward[i] = Number(ceiling)
    into.poolReward[i] = Number(reward)
    into.operatorReward[i] =
      reward > fixedCost ? Number(fixedCost + shared.times(own).floor()) : Number(reward)
    into.memberReward[i] = Number(shared.times(members).floor())
    sum += reward
  })
  return sum
}
