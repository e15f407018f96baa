import { pathToFileURL } from 'node:url'
import { exactJson } from '../../lib/format/json.ts'
import { poolIdText } from '../../lib/snapshot/index.ts'
import type * as Data from '../../package/data.ts'
import type * as Outcomes from '../../package/outcomes.ts'
import { packageFolder } from '../package/layout.mjs'
import { type Figures, figuresOf, noAnswer } from './figures.ts'
import type { Asked } from './scenarios.ts'

/** The package as it is published, asked as its readers ask it. */
export async function libraryFace(moment: number) {
  const outcomes: typeof Outcomes = await door('outcomes')
  const { mainnetAverage, mainnetSnapshot }: typeof Data = await door('data')
  const snapshot = mainnetSnapshot()
  const pools = new Map(snapshot.pools.map((pool) => [pool.id, pool]))
  const lookup = outcomes.poolLookup(snapshot)

  return ({ link }: Asked): Figures => {
    const { scenario } = outcomes.parseScenario(new URLSearchParams(link), lookup)
    const { pool } = scenario
    const outcome = outcomes.delegatorOutcome({
      ...{ scenario, figures: snapshot, average: mainnetAverage, now: moment },
      pool: pool.kind === 'pool' ? (pools.get(pool.id) ?? null) : null,
    })
    if (outcome.problem) return noAnswer
    const { now, known, pool: basis } = outcome
    const answer = {
      ...outcome,
      pool: basis && { ...basis, id: basis.id && poolIdText(basis.id) },
      pot: now,
      potAtDataEpoch: known,
    }
    return figuresOf(JSON.parse(exactJson(answer)))
  }
}

function door(name: string) {
  return import(pathToFileURL(`${packageFolder}/dist/${name}.js`).href)
}
