// All pools of mainnet in one epoch, to the lovelace, and where the pot went: fast enough to be worked out again while a
// slider moves. Then the same under a rule that is only proposed.
import {
  adaText,
  networkRewards,
  parseAda,
  poolColumns,
  potUse,
  ratio,
  schemes,
} from 'cardano-rewards'
import { mainnetSnapshot } from 'cardano-rewards/data'

const { pools, pots, parameters } = mainnetSnapshot()
const columns = poolColumns(
  pools.map(({ activeStake, pledge, ownerStake, margin, fixedCost, blocks }) => ({
    ...{ poolStake: activeStake, pledge, margin, fixedCost, blocks },
    ownerStake: ownerStake !== null && ownerStake >= pledge ? ownerStake : null, // null: taken as met
  })),
)
const input = {
  rewardPot: pots.rewardPot,
  totalStake: pots.totalStake,
  networkActiveStake: pots.activeStake,
  totalBlocks: null, // what each pool made is unknown: performance 1 for all
  a0: parameters.a0,
  k: parameters.k,
  memberStake: parseAda('10000'),
}
const today = networkRewards(columns, input)
console.log(adaText(today.paid)) // → 6715475.085691

const use = potUse(columns, input)
const parts = Object.entries(use).map(
  ([part, amount]) => `${part} ${(Number(amount) / 1e12).toFixed(2)} M`,
)
console.log(parts.slice(0, 4).join(', ')) // → paid 6.72 M, unstaked 6.60 M, oversaturation 0.05 M, unusedPledgeBonus 1.81 M

const { rule } = schemes['cip-50'].change(ratio(100n))
const capped = networkRewards(columns, { ...input, rule })
console.log(adaText(capped.paid)) // → 2270838.168145
const losing = pools.filter((_, i) => capped.memberReward[i] < today.memberReward[i])
console.log(losing.length) // → 620
