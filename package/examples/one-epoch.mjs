// One epoch of one pool, from the pots down to a member's lovelace, as the ledger reckons it.
import {
  adaText,
  lovelace,
  maxSupply,
  memberReward,
  networks,
  operatorReward,
  parseAda,
  parsePercent,
  poolReward,
  ratio,
  rewardPot,
} from 'cardano-rewards'

const { activeSlotCoefficient, slotsPerEpoch } = networks.mainnet
const reserves = parseAda('6500000000')

const pot = rewardPot({
  reserves,
  fees: parseAda('45000'),
  blocks: 20_971n,
  decentralisation: ratio(0n),
  rho: ratio(3n, 1000n),
  tau: ratio(1n, 5n),
  activeSlotCoefficient,
  slotsPerEpoch,
})
console.log(adaText(pot.rewardPot)) // → 15181722.222222

const poolStake = parseAda('30000000')
const ownerStake = parseAda('500000')
const earned = poolReward({
  rewardPot: pot.rewardPot,
  totalStake: lovelace(maxSupply - reserves),
  networkActiveStake: parseAda('21700000000'),
  poolStake,
  ownerStake,
  pledge: parseAda('400000'),
  blocks: 29n,
  totalBlocks: 20_971n,
  a0: ratio(3n, 10n),
  k: 500n,
  decentralisation: ratio(0n),
})
console.log(adaText(earned.poolReward)) // → 9116.46243

const shared = {
  poolReward: earned.poolReward,
  fixedCost: parseAda('170'),
  margin: parsePercent('2'),
  poolStake,
}
console.log(adaText(operatorReward({ ...shared, ownerStake }))) // → 495.054801
console.log(adaText(memberReward({ ...shared, memberStake: parseAda('10000') }))) // → 2.922511
