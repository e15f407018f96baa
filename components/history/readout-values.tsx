import type { FigureName } from '../../lib/outcomes/history-comparison.ts'
import type { EpochFigures } from '../../lib/outcomes/history-figures.ts'
import { traceOf } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'
import { figureIn, shortNames, tracesOf } from './figure-words.ts'

/** What the strips draw, in their order. */
const told: readonly FigureName[] = [
  'reserves',
  'treasury',
  'supply',
  'circulating',
  'pot',
  'paid',
  'simplePerYear',
  'participation',
  'fees',
  'eta',
  'pools',
  'delegations',
]

/** Every value under the cursor. */
export function ReadoutValues({ text, figures }: { text: Text; figures: EpochFigures }) {
  return (
    <dl>
      {told.map((name) => (
        <div key={name} {...traceOf(tracesOf[name])}>
          <dt>{text.t(shortNames[name])}</dt>
          <dd>{figureIn(text, figures, name)}</dd>
        </div>
      ))}
    </dl>
  )
}
