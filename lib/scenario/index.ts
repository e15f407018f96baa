export { type Currency, currencies } from './currencies.ts'
export {
  defaultText,
  type FieldReading,
  type FieldValues,
  fieldRanges,
  readField,
  shownText,
} from './fields.ts'
export {
  type HistoryIssue,
  type HistoryQuery,
  type HistoryRange,
  type HistoryWord,
  readEpochWord,
  readHistoryQuery,
  writeHistoryQuery,
} from './history-query.ts'
export { issueSentence } from './issue-sentence.ts'
export { defaultScenario, needsPoolList, parseScenario, poolByIdOnly } from './parse-scenario.ts'
export { poolLookup } from './pool-lookup.ts'
export {
  columnsText,
  defaultPoolsText,
  type PoolsReading,
  poolsParams,
  readPoolsQuery,
  readPoolsText,
  sortText,
} from './pools-query.ts'
export {
  type OfferColumn,
  type OfferOrder,
  offerColumns,
  offerOrders,
  type PoolPreset,
  type PoolsField,
  type PoolsNumber,
  type PoolsQuery,
  type PoolsText,
  pledgeFilters,
  poolPresets,
  poolsRanges,
} from './pools-words.ts'
export { ownFields, paramsOf, scenarioParams, scenarioText } from './scenario-text.ts'
export {
  type Estimate,
  type FieldIssue,
  type IssueCode,
  type OwnPool,
  type PoolChoice,
  type PoolLookup,
  type Scenario,
  type ScenarioField,
  type ScenarioText,
  scenarioFields,
} from './types.ts'
