import type { AveragePoolTable } from '../../lib/outcomes/average-table.ts'
import { type Comparison, comparePools } from '../../lib/outcomes/compare.ts'
import { epochStart, networks } from '../../lib/rewards/index.ts'
import { defaultScenario } from '../../lib/scenario/index.ts'
import type { NetworkFigures, Pool } from '../../lib/snapshot/index.ts'
import type { Text } from '../site/rich-text.tsx'
import { Moving } from './moving.tsx'
import { PoolWarnings } from './pool-warnings.tsx'
import { Statement } from './statement.tsx'
import { Strips } from './strips.tsx'
import { Verdict } from './verdict.tsx'

type Props = {
  readonly text: Text
  readonly figures: NetworkFigures
  readonly average: AveragePoolTable
  readonly example: readonly Pool[]
}

/** The build has no reader's clock: the data epoch's own figures, and no date. */
function aheadComparison({ figures, average, example }: Props): Comparison {
  return comparePools({
    candidates: example.map((record) => ({ kind: 'pool', record })),
    mine: null,
    stake: defaultScenario.stake,
    epochs: defaultScenario.epochs,
    figures,
    average,
    now: epochStart(networks[figures.network], figures.epoch),
  })
}

/** Two pools compared in the HTML, for whoever has no script. */
export function AheadAnswer(props: Props) {
  const comparison = aheadComparison(props)
  return (
    <>
      <section className="answer" id="answer" aria-label={props.text.t('answer.label')}>
        <Verdict text={props.text} comparison={comparison} />
      </section>
      <Strips text={props.text} comparison={comparison} mine={null} />
    </>
  )
}

export function AheadDetails(props: Props) {
  const comparison = aheadComparison(props)
  const shown = { text: props.text, comparison, dated: false }
  return (
    <>
      <Statement {...shown} mine={null} />
      <PoolWarnings comparison={comparison} />
      <Moving {...shown} />
    </>
  )
}
