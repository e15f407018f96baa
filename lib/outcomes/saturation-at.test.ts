import { expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { epochStart, networks } from '../rewards/index.ts'
import { defaultScenario } from '../scenario/index.ts'
import { averagePoolTable } from './average-pool.ts'
import { delegatorOutcome } from './delegator.ts'
import { saturationAt } from './saturation-at.ts'

const snapshot = embeddedSnapshot()
const average = averagePoolTable({ ...snapshot, pools: snapshot.pools.slice(0, 20) })

it.each([0, 1, 52])('%i epochs past the data a pool is as full as its answer says', (past) => {
  const now = epochStart(networks[snapshot.network], snapshot.epoch) + past * 432_000
  for (const pool of snapshot.pools.slice(0, 3)) {
    const scenario = { ...defaultScenario, pool: { kind: 'pool', id: pool.id } as const }
    const outcome = delegatorOutcome({ scenario, figures: snapshot, pool, average, now })
    expect(saturationAt(snapshot, pool, now)).toEqual(outcome.pool?.saturationWithout)
  }
})
