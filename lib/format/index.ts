export {
  type AdaOptions,
  type AdaParts,
  type AmountKind,
  adaDecimals,
  adaParts,
  formatAda,
  formatAdaColumn,
  formatAdaCompact,
  formatCompact,
} from './ada.ts'
export { type DateStyle, formatDate, formatDateTime } from './date.ts'
export {
  type ChanceText,
  formatChance,
  formatCount,
  formatFiat,
  formatNumber,
  formatPercent,
  formatRational,
} from './number.ts'
export {
  type NumberProblem,
  type NumberProblemCode,
  type ReadNumberOptions,
  readNumber,
} from './read-number.ts'
export { type Separators, separatorsOf } from './separators.ts'
export { adaUnits, moneyUnits, percentUnits } from './units.ts'
