// For tests: the way ahead under today's rules, and under others.
import { lovelace, one } from '../rewards/index.ts'
import type { Future } from './lab-course.ts'

export const today: Future = {
  rules: { rule: {}, parameters: {}, fixedCosts: 'stay' },
  ...{ feesGrowth: one, withdrawals: lovelace(0n) },
}
export const other = (rules: Partial<Future['rules']>, more: Partial<Future> = {}): Future => ({
  ...{ ...today, ...more },
  rules: { ...today.rules, ...rules },
})
