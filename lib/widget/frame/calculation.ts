import type { AveragePoolTable } from '../../outcomes/average-table.ts'
import { type BriefOutcome, briefOutcome } from '../../outcomes/brief.ts'
import { epoch, epochAt, epochStart, type Lovelace, networks } from '../../rewards/index.ts'
import type { Scenario } from '../../scenario/index.ts'
import {
  type NetworkFigures,
  type Pool,
  type PoolId,
  poolIdText,
  snapshotAge,
} from '../../snapshot/index.ts'
import { type Note, readQuestion } from '../config.ts'
import type { OptionTexts } from '../options.ts'
import type { ReleaseParts } from './parts-of-release.ts'

/** What is asked and what is known of it. */
export type Asked = {
  readonly scenario: Scenario
  /** The pool's record; null for the average pool and while it is not here. */
  readonly pool: Pool | null
  readonly poolState: 'here' | 'loading' | 'failed'
  readonly picker: boolean
  readonly notes: readonly Note[]
  /** Null while the pool is not here: no figure stands in for it. */
  readonly outcome: BriefOutcome | null
  /** Whole epochs between the figures and the reader's clock. */
  readonly age: number
}

type Inputs = {
  readonly figures: NetworkFigures
  readonly parts: ReleaseParts
  /** Called after each change. */
  readonly changed: () => void
}

export type Calculation = {
  readonly asked: () => Asked
  /** The question of the site; the reader's own is given up. */
  readonly ask: (options: OptionTexts) => void
  readonly setStake: (stake: Lovelace) => void
  readonly setAverage: () => void
  /** @param find the record, or null if there is none with stake. @param read how it was named. */
  readonly findPool: (find: () => Promise<Pool | null>, read: string) => void
  /** Beside a field: what is wrong with it. */
  readonly note: (note: Note) => void
  /** Ask for the pool once more, or work out again by the clock of now. */
  readonly again: () => void
}

/** Question in, answer out, by the same functions as the calculator's page. */
export function createCalculation({ figures, parts, changed }: Inputs): Calculation {
  let question: Omit<Asked, 'outcome' | 'age'> = {
    ...readQuestion({}),
    pool: null,
    poolState: 'here',
  }
  let asked: Asked = { ...question, outcome: null, age: 0 }
  let average: AveragePoolTable | null = null
  let retry: (() => void) | null = null
  let latest = 0

  function set(change: Partial<typeof question>) {
    question = { ...question, ...change }
    const network = networks[figures.network]
    // A clock that was never set may stand in 1970, before any epoch.
    const now = Math.max(Math.floor(Date.now() / 1000), epochStart(network, epoch(0)))
    const { scenario, pool, poolState } = question
    asked = {
      ...question,
      outcome:
        poolState === 'here' ? briefOutcome({ scenario, pool, figures, average, now }) : null,
      age: snapshotAge(figures, epochAt(network, now)),
    }
    changed()
  }

  const without = (field: Note['field']) => question.notes.filter((note) => note.field !== field)

  async function setPool(pool: Pool | null, notes: readonly Note[] = without('pool')) {
    latest += 1
    const asker = latest
    if (pool === null && average === null) {
      retry = () => setPool(null, notes)
      set({ poolState: 'loading' })
      average = await parts.average().catch(() => null)
      if (asker !== latest) return // another was asked for meanwhile
      if (average === null) return set({ poolState: 'failed' })
    }
    const choice: Scenario['pool'] = pool ? { kind: 'pool', id: pool.id } : { kind: 'average' }
    set({ pool, poolState: 'here', scenario: { ...question.scenario, pool: choice }, notes })
  }

  async function findPool(find: () => Promise<Pool | null>, named: string) {
    latest += 1
    const asker = latest
    retry = () => findPool(find, named)
    set({ poolState: 'loading' })
    const pool = await find().catch(() => undefined)
    if (asker !== latest) return // another was asked for meanwhile
    if (pool === undefined) set({ poolState: 'failed' })
    else if (pool) void setPool(pool)
    else void setPool(null, [...without('pool'), unknownPool(named)])
  }

  function again() {
    if (question.poolState === 'failed' && retry) retry()
    else set({})
  }

  const findById = (id: PoolId) => findPool(() => parts.pool(id), `${poolIdText(id).slice(0, 20)}…`)

  return {
    asked: () => asked,
    again,
    findPool,
    ask(options) {
      question = { ...question, ...readQuestion(options) }
      const { pool } = question.scenario
      if (pool.kind !== 'pool') void setPool(null, question.notes)
      else if (question.pool?.id === pool.id) void setPool(question.pool, question.notes)
      else void findById(pool.id)
    },
    setStake: (stake) =>
      set({ scenario: { ...question.scenario, stake }, notes: without('stake') }),
    setAverage: () => void setPool(null),
    note: (note) => set({ notes: [...without(note.field), note] }),
  }
}

const unknownPool = (read: string): Note => ({
  field: 'pool',
  code: 'unknown-pool',
  read,
  used: 'average',
})
