// The largest margin that leaves a member a return, and what the formula says one step beside it.
import { adaText, decimalText, parseAda, solveMargin } from 'cardano-rewards'
import { mainnetSnapshot } from 'cardano-rewards/data'

const { pots, parameters } = mainnetSnapshot()
const found = solveMargin({
  rewardPot: pots.rewardPot,
  totalStake: pots.totalStake,
  networkActiveStake: pots.activeStake,
  totalBlocks: BigInt(pots.blocks),
  a0: parameters.a0,
  k: parameters.k,
  poolStake: parseAda('20000000'),
  ownerStake: parseAda('200000'),
  pledge: parseAda('200000'),
  fixedCost: parseAda('170'),
  memberStake: parseAda('10000'),
  outlook: { kind: 'expected' }, // the mean over the blocks the pool may make
  target: { who: 'member', atLeast: parseAda('2.6') },
  steps: 10_000n,
})
console.log(found.kind, decimalText(found.value, 4), adaText(found.pays)) // → solved 0.1191 2.600047
console.log(decimalText(found.beside.value, 4), adaText(found.beside.pays)) // → 0.1192 2.599752
