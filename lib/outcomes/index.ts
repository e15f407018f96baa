export { type AverageInput, averageOutcome } from './average-outcome.ts'
export { averagePoolTable } from './average-pool.ts'
export { type AverageColumn, type AverageFigures, averageAt } from './average-table.ts'
export { type DelegatorInput, delegatorOutcome } from './delegator.ts'
export { type Forecast, forecastFrom, furthestForecast } from './forecast.ts'
export type { MemberReturns } from './member-returns.ts'
export {
  type AverageReturn,
  type NetworkAnswer,
  networkAnswer,
  type PoolRow,
} from './network-answer.ts'
export type { PoolExpectation } from './network-pools.ts'
export type { OperatorShare } from './operator-share.ts'
export { type FeesTried, type PlanAnswer, type PlanInput, planAnswer } from './plan-answer.ts'
export type {
  CostSolutions,
  IncomeSolutions,
  MemberReturnSolutions,
  PlanGoals,
  PlanSolutions,
} from './plan-goals.ts'
export { type PoolAnswer, type PoolQuestion, poolAnswer } from './pool-answer.ts'
export type * from './types.ts'
