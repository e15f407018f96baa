/** What only the answer of one pool takes. */
export { delegatorOutcome } from '../../lib/outcomes/delegator.ts'
export { WarningWords } from './warning-words.tsx'
