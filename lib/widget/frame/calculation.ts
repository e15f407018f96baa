import type { AveragePoolTable } from '../../outcomes/average-table.ts'
import { type BriefOutcome, briefOutcome } from '../../outcomes/brief.ts'
import { adaText, decimalText, type Lovelace } from '../../rewards/index.ts'
import { type FieldIssue, poolByIdOnly, type Scenario } from '../../scenario/index.ts'
import { type NetworkFigures, type Pool, type PoolId, poolIdText } from '../../snapshot/index.ts'
import { queryOf, readQuestion } from '../config.ts'
import type { OptionTexts } from '../options.ts'
import { poolInShard, poolShardOf } from '../pool-shards.ts'
import type { AskedScenario, GivenAnswer } from '../protocol.ts'

/** What is asked and what is known of it. */
export type Asked = {
  readonly scenario: Scenario
  /** The pool's record once it is here; null for the average pool. */
  readonly pool: Pool | null
  readonly poolState: 'here' | 'loading' | 'failed'
  readonly picker: boolean
  readonly issues: readonly FieldIssue[]
}

type Inputs = {
  readonly figures: NetworkFigures
  readonly average: AveragePoolTable
  readonly release: string
  /** Called after each change, once `asked` and `outcome` are those of now. */
  readonly changed: () => void
}

export type Calculation = {
  readonly asked: () => Asked
  /** Null while the pool is not here: no figure stands in for it. */
  readonly outcome: () => BriefOutcome | null
  /** The question of the site; the reader's own is given up. */
  readonly ask: (options: OptionTexts) => void
  readonly setStake: (stake: Lovelace) => void
  readonly setPool: (pool: Pool | null) => void
  /** Ask for the pool once more, or work out again by the clock of now. */
  readonly again: () => void
  /** For the host; null while there is no answer. */
  readonly told: () => { readonly scenario: AskedScenario; readonly answer: GivenAnswer } | null
}

/** Question in, answer out, by the same functions as the calculator's page. */
export function createCalculation(inputs: Inputs): Calculation {
  const { figures, average, release, changed } = inputs
  let asked: Asked = {
    ...readQuestion({}, poolByIdOnly),
    pool: null,
    poolState: 'here',
  }
  let outcome: BriefOutcome | null = null

  function set(change: Partial<Asked>) {
    asked = { ...asked, ...change }
    outcome = answer()
    changed()
  }

  function answer(): BriefOutcome | null {
    const { scenario, pool, poolState } = asked
    if (poolState !== 'here') return null
    const now = Math.floor(Date.now() / 1000)
    return briefOutcome({ scenario, pool, figures, average, now })
  }

  async function load(id: PoolId) {
    set({ pool: null, poolState: 'loading' })
    const loaded = await fetchPool(id, release).catch(() => undefined)
    const { pool } = asked.scenario
    if (pool.kind !== 'pool' || pool.id !== id) return // another was asked for meanwhile
    if (loaded === undefined) set({ poolState: 'failed' })
    else if (loaded === null) refuse(id)
    else set({ pool: loaded, poolState: 'here' })
  }

  /** A well-formed id of no pool with stake. */
  function refuse(id: PoolId) {
    const read = `${poolIdText(id).slice(0, 20)}…`
    const issue: FieldIssue = { field: 'pool', code: 'unknown-pool', read, used: 'average' }
    const scenario: Scenario = { ...asked.scenario, pool: { kind: 'average' } }
    set({ scenario, pool: null, poolState: 'here', issues: [...asked.issues, issue] })
  }

  function again() {
    const { scenario, poolState } = asked
    if (scenario.pool.kind === 'pool' && poolState === 'failed') void load(scenario.pool.id)
    else set({})
  }

  return {
    asked: () => asked,
    outcome: () => outcome,
    again,
    ask(options) {
      const question = readQuestion(options, poolByIdOnly)
      const { pool } = question.scenario
      const known = pool.kind === 'pool' && asked.pool?.id === pool.id ? asked.pool : null
      if (pool.kind !== 'pool' || known) set({ ...question, pool: known, poolState: 'here' })
      else {
        asked = { ...asked, ...question }
        void load(pool.id)
      }
    },
    setStake: (stake) =>
      set({
        scenario: { ...asked.scenario, stake },
        issues: asked.issues.filter(({ field }) => field !== 'stake'),
      }),
    setPool: (pool) =>
      set({
        scenario: {
          ...asked.scenario,
          pool: pool ? { kind: 'pool', id: pool.id } : { kind: 'average' },
        },
        pool,
        poolState: 'here',
        issues: asked.issues.filter(({ field }) => field !== 'pool'),
      }),
    told: () => (outcome === null || outcome.problem ? null : toldOf(asked.scenario, outcome)),
  }
}

/** Null if there is no such pool. */
async function fetchPool(id: PoolId, release: string): Promise<Pool | null> {
  return poolInShard(await fetchPart(release, `pools/${poolShardOf(id)}.json`), id)
}

/** A file of this release. The frame may have no origin (`sandbox`), so it asks as a stranger. */
export async function fetchPart(release: string, path: string): Promise<unknown> {
  const address = new URL(`../${release}/${path}`, location.href)
  const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}

function toldOf(scenario: Scenario, outcome: BriefOutcome) {
  const { horizon, perEpoch, ros, chanceOfNothing, timeline, now, dataEpoch } = outcome
  const { pool } = scenario
  const orNull = (amount: bigint | null) => (amount === null ? null : String(amount))
  return {
    scenario: {
      amount: adaText(scenario.stake),
      pool: pool.kind === 'pool' ? poolIdText(pool.id) : pool.kind,
      query: queryOf(scenario),
    },
    answer: {
      epoch: now.epoch,
      dataEpoch,
      perEpoch: String(perEpoch.reward),
      perYear: String(horizon.reward),
      low: orNull(horizon.low),
      high: orNull(horizon.high),
      rosSimplePerYear: decimalText(ros.simplePerYear, 8),
      chanceOfNothing: decimalText(chanceOfNothing, 8),
      firstPayment: `${new Date(timeline.paid.at * 1000).toISOString().slice(0, 19)}Z`,
    },
  }
}
