export { averageAt } from './average-table.ts'
export { type DelegatorInput, delegatorOutcome } from './delegator.ts'
export type * from './types.ts'
