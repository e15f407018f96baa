// The whole answer of the calculator, from the words of a link and the figures the package carries.
import { adaText, decimalText } from 'cardano-rewards'
import { findPools, mainnetAverage, mainnetSnapshot } from 'cardano-rewards/data'
import { delegatorOutcome, parseScenario, poolLookup } from 'cardano-rewards/outcomes'

const snapshot = mainnetSnapshot()
const link = new URLSearchParams('stake=25000&pool=BERRY&epochs=73&compound=1')
const { scenario, issues } = parseScenario(link, poolLookup(snapshot))
console.log(issues.length) // → 0

const found = findPools(snapshot, 'BERRY')
const outcome = delegatorOutcome({
  scenario,
  figures: snapshot,
  pool: found.kind === 'one' ? found.pool : null,
  average: mainnetAverage,
  now: Date.UTC(2026, 2, 7) / 1000, // the reader's clock, unix seconds
})
console.log(adaText(outcome.perEpoch.reward)) // → 7.207378
console.log(decimalText(outcome.ros.simplePerYear, 5)) // → 0.02104
console.log(outcome.warnings.map(({ kind }) => kind).join()) // → pledge-unknown,vote-delegation
