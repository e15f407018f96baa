import type { KernelPool, NetworkInput, Rational, RewardRule } from '../../lib/rewards/index.ts'
import { ratio } from '../../lib/rewards/rational.ts'
import { signedLovelace } from '../../lib/rewards/units.ts'
import type { Random } from './random.ts'

/** One network and what it is asked. */
export type Case = { readonly pools: readonly KernelPool[]; readonly input: NetworkInput }

/** More than any network's pools in one evaluation would only repeat the same scalars. */
const poolsPerCase = 48

/** A network made to hit the edges: whole quotients, boundary stakes, tiny totals, no blocks, odd fees. */
export function caseOf(random: Random): Case {
  const { below, pick, upTo } = random
  const k = BigInt(pick(1, 2, 3, 10, 250, 500, 1000, 10_000, 1 + below(10_000), 1 + below(1000)))
  const a0 = influenceOf(random)
  // A total and a pot that k, a0's parts or powers of ten divide make quotients that are whole.
  const unit = pick(1n, k, 10n ** BigInt(below(12)), k * 10n ** BigInt(below(10)), a0.n + a0.d)
  const totalStake = signedLovelace(
    pick(
      38_100_000_000_000_000n - upTo(10n ** 15n),
      (unit * (1n + upTo(10n ** 5n))) % 2n ** 64n || 1n,
      1n + upTo(5000n),
      1n + upTo(45_000_000_000_000_000n),
    ),
  )
  const rewardPot = signedLovelace(
    pick(
      15_000_000_000_000n + upTo(10n ** 13n),
      totalStake,
      (a0.n + a0.d) * k * upTo(10n ** 7n),
      upTo(10n ** 6n),
      upTo(9n * 10n ** 15n),
    ),
  )
  const totalBlocks = pick(null, 0, 1, 7, 20_000, 21_600, below(30_000))
  const saturation = totalStake / k
  const pools = Array.from({ length: poolsPerCase }, () =>
    poolOf(random, totalStake, saturation, totalBlocks ?? 100),
  )
  const memberStake = signedLovelace(
    pick(1n, pools[0]?.poolStake ?? 1n, totalStake, 10n ** 10n, upTo(totalStake)),
  )
  const staked = pools.reduce((sum, { poolStake }) => sum + poolStake, 0n)
  const networkActiveStake = signedLovelace(pick(staked, totalStake, upTo(totalStake)) || 1n)
  const input = { rewardPot, totalStake, networkActiveStake, totalBlocks, a0, k, memberStake }
  return { pools, input: below(2) === 0 ? input : { ...input, rule: ruleOf(random) } }
}

function poolOf(
  random: Random,
  totalStake: bigint,
  saturation: bigint,
  blocks: number,
): KernelPool {
  const { below, pick, upTo } = random
  const near = (amount: bigint) => {
    const beside = amount + BigInt(below(3) - 1)
    return beside < 0n ? 0n : beside
  }
  const within = (amount: bigint) => (amount > totalStake ? totalStake : amount)
  const poolStake = within(
    pick(near(saturation), upTo(saturation), upTo(saturation), upTo(totalStake), upTo(100n)),
  )
  const pledge = pick(
    0n,
    poolStake,
    near(poolStake),
    near(saturation),
    poolStake / 3n,
    upTo(poolStake),
    upTo(poolStake),
    upTo(totalStake),
  )
  const least = pledge < poolStake ? pledge : poolStake
  const ownerStake = pick(
    null,
    null,
    least,
    poolStake,
    least === 0n ? 0n : least - 1n,
    least + upTo(poolStake - least),
  )
  return {
    poolStake: signedLovelace(poolStake),
    pledge: signedLovelace(pledge),
    ownerStake: ownerStake === null ? null : signedLovelace(ownerStake),
    margin: pick(
      ratio(0n),
      ratio(1n),
      ratio(BigInt(below(101)), 100n),
      ratio(BigInt(below(1001)), 1000n),
      shareOf(random),
    ),
    fixedCost: signedLovelace(pick(0n, 0n, 1n, 170_000_000n, 340_000_000n, upTo(10n ** 10n))),
    blocks: pick(null, 0, 1, below(blocks + 1), below(1 + Math.ceil(blocks / 50))),
  }
}

function influenceOf({ below, pick, upTo }: Random): Rational {
  return pick(
    ratio(3n, 10n),
    ratio(0n),
    ratio(1n),
    ratio(100n),
    ratio(BigInt(below(100_001)), 1000n),
    ratio(BigInt(below(10)), BigInt(1 + below(9))),
    ratio(upTo(10n ** 20n), 10n ** 18n),
  )
}

/** 0…1, over a denominator of any length. */
function shareOf({ pick, upTo }: Random): Rational {
  const whole = 1n + upTo(pick(10n ** 3n, 10n ** 6n, 10n ** 18n, 10n ** 40n))
  return ratio(upTo(whole), whole)
}

function ruleOf(random: Random): RewardRule {
  const { below, pick } = random
  const sometimes = (rule: RewardRule): RewardRule => (below(3) === 0 ? rule : {})
  return {
    ...sometimes({ leverage: ratio(BigInt(pick(0, 1, 10, 100, below(10_000))), pick(1n, 1n, 3n)) }),
    ...sometimes({
      pledgeCurve: {
        root: BigInt(1 + below(pick(4, 4, 64))),
        crossover: ratio(BigInt(30 + below(300)), 30n),
      },
    }),
    ...sometimes({
      pledgeSaturation: {
        least: shareOf(random),
        leverage: ratio(BigInt(below(1000)), pick(1n, 7n)),
        bounds: pick('stake', 'formula'),
      },
    }),
    ...sometimes({ bonusFill: pick(ratio(0n), ratio(1n), ratio(1n, 2n), shareOf(random)) }),
    ...sometimes({ minPoolMargin: pick(ratio(3n, 200n), shareOf(random)) }),
    ...sometimes({ minPoolCost: signedLovelace(pick(0n, 75_000_000n, random.upTo(10n ** 9n))) }),
    ...sometimes({ fullPot: below(2) === 0 }),
  }
}
