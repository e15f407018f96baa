/**
 * Questions and answers: a scenario read from the words of a link, and what a stake then earns.
 *
 * @module cardano-rewards/outcomes
 */
export * from '../lib/outcomes/index.ts'
export {
  type Currency,
  currencies,
  defaultScenario,
  type FieldIssue,
  type IssueCode,
  needsPoolList,
  type OwnPool,
  type PoolChoice,
  type PoolLookup,
  parseScenario,
  poolByIdOnly,
  poolLookup,
  type Scenario,
  type ScenarioField,
  type ScenarioText,
  scenarioFields,
  scenarioParams,
  scenarioText,
} from '../lib/scenario/index.ts'
