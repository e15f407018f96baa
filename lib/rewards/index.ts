export type { ReservesMovements, TreasuryMovements } from './boundary.ts'
export { applyRewardUpdate, reservesAfter, treasuryAfter } from './boundary.ts'
export type { MemberTerms, PoolByBlocks } from './by-blocks.ts'
export {
  memberPartByBlocks,
  memberRewardByBlocks,
  operatorRewardByBlocks,
  poolRewardByBlocks,
} from './by-blocks.ts'
export type { DelegationTimeline, EpochStart } from './calendar.ts'
export {
  delegationTimeline,
  earnsIn,
  epochAt,
  epochEnd,
  epochStart,
  rewardEarnsFrom,
  rewardPaidIn,
} from './calendar.ts'
export type { DecimalLimits } from './decimal-text.ts'
export {
  adaText,
  decimalText,
  parseAda,
  parseDecimal,
  parsePercent,
  parseRatio,
} from './decimal-text.ts'
export type { NotADecimalReason, RewardsErrorCode } from './errors.ts'
export { NotADecimalError, OutOfRangeError, RewardsError } from './errors.ts'
export type { NetworkInput } from './kernel/network-input.ts'
export type { NetworkRewards } from './kernel/network-rewards.ts'
export { networkRewards } from './kernel/network-rewards.ts'
export type { ExactNetworkRewards } from './kernel/network-rewards-exact.ts'
export { networkRewardsExact } from './kernel/network-rewards-exact.ts'
export type { KernelPool, PoolColumns } from './kernel/pool-columns.ts'
export { poolColumns } from './kernel/pool-columns.ts'
export type { PotUse, PotUseInput } from './kernel/pot-use.ts'
export { potUse } from './kernel/pot-use.ts'
export type { BlockDistribution } from './luck/block-distribution.ts'
export { blockDistribution, chance, poissonDistribution } from './luck/block-distribution.ts'
export type { Cumulants } from './luck/cumulants.ts'
export { cumulantQuantile, cumulantsOver, rewardCumulants } from './luck/cumulants.ts'
export { longestDrySpell } from './luck/dry-spell.ts'
export type { ModelDifference } from './luck/leader-schedule.ts'
export {
  leaderChance,
  leaderScheduleDistribution,
  modelDifference,
} from './luck/leader-schedule.ts'
export type { MemberRatesInput } from './luck/member-rates.ts'
export { chancesOfNoBlock, expectedMemberRates } from './luck/member-rates.ts'
export type { RewardDistribution, RewardsOverInput } from './luck/reward-distribution.ts'
export { rewardDistribution, rewardsOver } from './luck/reward-distribution.ts'
export type { RewardAt } from './luck/reward-over-blocks.ts'
export { expectedReward, rewardQuantile } from './luck/reward-over-blocks.ts'
export type { AskMembersOptions, MembersAnswer, MembersPort } from './members/ask-members.ts'
export { askMembers, serveMembers } from './members/ask-members.ts'
export type {
  MemberColumns,
  MemberRewards,
  MembersInput,
  PoolPayout,
} from './members/member-rewards.ts'
export { memberRewards, memberRewardsInSlices } from './members/member-rewards.ts'
export type { Network, NetworkName } from './network.ts'
export { networks } from './network.ts'
export type { Credential, RewardEntry, ShareOut, ShareOutInput } from './payees.ts'
export { shareOut, singleReward } from './payees.ts'
export { adaForPlot, ratioForPlot } from './plot.ts'
export type {
  ApparentPerformanceInput,
  MaxPoolRewardInput,
  PoolReward,
  PoolRewardInput,
} from './pool-reward.ts'
export { apparentPerformance, maxPoolReward, poolReward } from './pool-reward.ts'
export type { RewardPot, RewardPotAtEta, RewardPotAtEtaInput, RewardPotInput } from './pots.ts'
export { rewardPot, rewardPotAtEta } from './pots.ts'
export type { PotColumns } from './projection/columns.ts'
export type {
  AmountCourse,
  CourseInput,
  Growth,
  ParameterChange,
  ProjectedParameters,
} from './projection/course.ts'
export { mostEpochs } from './projection/course.ts'
export type { ExpectedInput } from './projection/expected.ts'
export { expectedOverBlocks } from './projection/expected.ts'
export type { NetworkProjection, NetworkProjectionInput } from './projection/network.ts'
export { projectNetwork, projectNetworkExact } from './projection/network.ts'
export type {
  DelegatorInput,
  DelegatorProjection,
  PoolProjection,
  PoolProjectionInput,
} from './projection/pool.ts'
export {
  projectDelegator,
  projectDelegatorExact,
  projectPool,
  projectPoolExact,
} from './projection/pool.ts'
export type {
  PoolEpoch,
  PoolEpochRewards,
  ProjectedPool,
  RewardModel,
  StakeCourse,
} from './projection/pool-course.ts'
export { type PotsInput, projectPots } from './projection/pots.ts'
export type {
  DesirabilityInput,
  DesirabilityPool,
  DesirabilityRow,
  NonMyopicInput,
  RankingNetwork,
} from './ranking/desirability.ts'
export { desirability, desirabilityRanking, nonMyopicMemberReward } from './ranking/desirability.ts'
export type { MemberRatePool, MemberRateRow } from './ranking/member-ranking.ts'
export { memberRanking } from './ranking/member-ranking.ts'
export type { PerformanceEpoch } from './ranking/performance-estimate.ts'
export { performanceEstimate } from './ranking/performance-estimate.ts'
export type { Ranked, RankNote } from './ranking/ranks.ts'
export { withSaturationWarning } from './ranking/saturation-warning.ts'
export type { Rational } from './rational.ts'
export {
  add,
  compare,
  div,
  equal,
  floor,
  floorOfProduct,
  floorToLovelace,
  max,
  min,
  mul,
  one,
  pow,
  ratio,
  sub,
  zero,
} from './rational.ts'
export {
  rosCompoundedPerYear,
  rosOverHorizon,
  rosPerEpoch,
  rosSimplePerYear,
} from './ros.ts'
export { saturation, saturationPoint } from './saturation.ts'
export type { Scheme, SchemeChange, SchemeId } from './schemes/catalogue.ts'
export { schemes } from './schemes/catalogue.ts'
export type { FullPot, FullPotPool } from './schemes/full-pot.ts'
export { fullPotRewards } from './schemes/full-pot.ts'
export type { DijkstraParameters, LedgerRules } from './schemes/ledger.ts'
export { ledgerRule, ledgerRulesAt, rewardDestination } from './schemes/ledger.ts'
export type { Preset } from './schemes/presets.ts'
export { presets } from './schemes/presets.ts'
export type { PledgeCurve, PledgeSaturation, RewardRule } from './schemes/rule.ts'
export {
  curvedPledge,
  feesUnder,
  maxPoolRewardUnder,
  requireRule,
  saturationPointUnder,
} from './schemes/rule.ts'
export type { BestFees, FeesTrial } from './solve/best-fees.ts'
export { bestFees } from './solve/best-fees.ts'
export type { BreakEvenPrice, RunningCosts } from './solve/break-even.ts'
export { breakEvenIncome, breakEvenPrice, breakEvenStake } from './solve/break-even.ts'
export type { FixedCostQuestion, MarginQuestion, MarginSolution } from './solve/fees.ts'
export { solveFixedCost, solveMargin } from './solve/fees.ts'
export type { PledgePeak } from './solve/pledge.ts'
export { pledgePeak, solvePledge } from './solve/pledge.ts'
export type { Outlook, Question, Target } from './solve/question.ts'
export { memberTarget } from './solve/question.ts'
export type { Solution, Solved, Trial, Unsolved } from './solve/solution.ts'
export type { StakeQuestion, StakeSolution } from './solve/stake.ts'
export { leastStake, mostStake } from './solve/stake.ts'
export type { FeeFloors, MemberRewardInput, OperatorRewardInput, PoolFees } from './split.ts'
export { effectiveFees, memberReward, operatorReward } from './split.ts'
export type { Epoch, Lovelace } from './units.ts'
export { epoch, lovelace, lovelacePerAda, maxSupply } from './units.ts'
