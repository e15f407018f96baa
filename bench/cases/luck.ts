import {
  blockDistribution,
  lovelace,
  memberRewardByBlocks,
  type NetworkInput,
  ratio,
  rewardDistribution,
  zero,
} from '../../lib/rewards/index.ts'
import { aliasedYear, type Estimate, sampledYear } from '../baselines/monte-carlo.ts'
import { compare } from '../measure.ts'
import { mustAgree, type Row } from '../rows.ts'

const year = 73
const [tenth, ninetieth] = [ratio(1n, 10n), ratio(9n, 10n)]

/** Blocks due to the pool in an epoch, and its fixed cost in ada. */
const sizes = [
  [1, 170n],
  [3, 170n],
  [3, 340n],
  [10, 340n],
  [20, 340n],
  [70, 170n],
] as const

/**
 * A year of a member of one pool: mean, 10th and 90th percentile. By the exact distribution with nothing prepared, against
 * sampling. The benchmark's figure is that of the pool at which we gain least.
 */
export function luckRows(input: NetworkInput): readonly Row[] {
  const bySize = sizes.map(([blocks, cost]) => ofSize(input, BigInt(blocks), cost))
  const gains = bySize.map(({ plain }) => 1 / plain.compared.ratio.median)
  const least = bySize[gains.indexOf(Math.min(...gains))]
  if (least === undefined) throw new Error('No pools')
  return [
    {
      ...least.plain,
      name: 'luck-vs-montecarlo',
      asked: { goal: 30, gate: 15, better: 'higher' },
    },
    ...bySize.filter((size) => size !== least).map(({ plain }) => plain),
    least.aliased,
  ]
}

function ofSize(network: NetworkInput, blocks: bigint, cost: bigint) {
  const { networkActiveStake } = network
  const totalBlocks = network.totalBlocks ?? 0
  const poolStake = lovelace((blocks * networkActiveStake) / BigInt(totalBlocks))
  const pool = {
    ...{ ...network, totalBlocks: BigInt(totalBlocks), decentralisation: zero },
    ...{ poolStake, pledge: lovelace(0n), ownerStake: lovelace(0n) },
    ...{ fixedCost: lovelace(cost * 1_000_000n), margin: ratio(2n, 100n) },
  }
  const share = ratio(poolStake, networkActiveStake)
  const exact = () => {
    const distribution = blockDistribution({ totalBlocks, share })
    const rewardAt = memberRewardByBlocks(pool)
    const { mean, quantile } = rewardDistribution({ distribution, rewardAt, epochs: year })
    return {
      mean: Number(mean.n / mean.d),
      low: Number(quantile(tenth)),
      high: Number(quantile(ninetieth)),
    }
  }
  const table = () => {
    const { first, weights, total } = blockDistribution({ totalBlocks, share })
    const rewardAt = memberRewardByBlocks(pool)
    return {
      chances: Float64Array.from(weights, (weight) => Number(weight) / Number(total)),
      rewards: Float64Array.from(weights, (_, i) => Number(rewardAt(BigInt(first + i)))),
    }
  }
  const plain = () => sampledYear(table(), Math.random)
  const aliased = () => aliasedYear(table(), Math.random)
  const size = `${blocks} blocks an epoch, cost ${cost}`
  const answersOf = (sample: () => Estimate) => {
    const apart = furthestApart(exact(), sample())
    // Ten thousand years are right to about 0.5 %.
    mustAgree(size, apart < 0.03 ? 0 : 1)
    return `samples ${(apart * 100).toFixed(2)} % off`
  }
  return {
    plain: {
      name: `luck, ${size}`,
      what: `10,000 × 73 plain samples, ${size}`,
      answers: answersOf(plain),
      compared: compare(exact, plain, 11),
    },
    get aliased() {
      return {
        name: 'luck-vs-aliases',
        what: `the same with a table of aliases, ${size}`,
        answers: answersOf(aliased),
        compared: compare(exact, aliased, 7),
      }
    },
  }
}

function furthestApart(ours: Estimate, theirs: Estimate): number {
  const part = (a: number, b: number) => Math.abs(a - b) / a
  return Math.max(
    part(ours.mean, theirs.mean),
    part(ours.low, theirs.low),
    part(ours.high, theirs.high),
  )
}
