// A small pool makes a block in some epochs and none in others. What a member expects is the exact mean over all
// numbers of blocks, not the reward at the usual number, which here is nothing.
import {
  adaText,
  blockDistribution,
  chance,
  decimalText,
  expectedReward,
  longestDrySpell,
  lovelace,
  maxSupply,
  memberRewardByBlocks,
  parseAda,
  parsePercent,
  ratio,
} from 'cardano-rewards'

const poolStake = parseAda('1000000')
const networkActiveStake = parseAda('21700000000')
const totalBlocks = 20_971

const rewardAt = memberRewardByBlocks({
  rewardPot: parseAda('15181681'),
  totalStake: lovelace(maxSupply - parseAda('6500000000')),
  networkActiveStake,
  poolStake,
  ownerStake: parseAda('10000'),
  pledge: parseAda('10000'),
  memberStake: parseAda('10000'),
  fixedCost: parseAda('340'),
  margin: parsePercent('0'),
  totalBlocks: BigInt(totalBlocks),
  a0: ratio(3n, 10n),
  k: 500n,
  decentralisation: ratio(0n),
})
const blocks = blockDistribution({ totalBlocks, share: ratio(poolStake, networkActiveStake) })

console.log(adaText(rewardAt(0n)), adaText(rewardAt(1n)), adaText(rewardAt(2n))) // → 0 0 2.877737
console.log(adaText(expectedReward(blocks, rewardAt))) // → 1.022926

const chanceOfNothing = chance(blocks, (made) => rewardAt(BigInt(made)) === 0n)
console.log(decimalText(chanceOfNothing, 4)) // → 0.7481
const { median, ninetieth } = longestDrySpell({ chanceOfNothing, epochs: 73 })
console.log(median, ninetieth) // → 11 17
