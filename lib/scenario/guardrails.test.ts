import { describe, expect, it } from 'vitest'
import { parseAda, ratio } from '../rewards/index.ts'
import { guardrails, guardrailsLeft } from './guardrails.ts'
import { readLab } from './lab-query.ts'
import { poolByIdOnly } from './parse-scenario.ts'

const today = {
  ...{ k: 500n, a0: ratio(3n, 10n), rho: ratio(3n, 1000n), tau: ratio(1n, 5n) },
  minPoolCost: parseAda('170'),
}
const left = (link: string) =>
  guardrailsLeft(readLab(new URLSearchParams(link), today, poolByIdOnly).scenario.rules, today).map(
    ({ id }) => id,
  )

describe('the constitution’s guardrails', () => {
  it.each([
    ['preset=today', []],
    ['preset=k-1000', []],
    ['k=250', []],
    ['k=249', ['SPTN-01']],
    ['k=2000', []],
    ['k=2001', ['SPTN-02']],
    ['rho=0.5', ['ME-04']],
    ['rho=0.500001', ['ME-01', 'ME-04']],
    ['rho=0.0999', ['ME-02', 'ME-04']],
    // A tenth of 0.3 either way is kept.
    ['rho=0.33', []],
    ['rho=0.3300001', ['ME-04']],
    ['rho=0.27', []],
    ['tau=9.9', ['TC-01']],
    ['tau=30', []],
    ['tau=30.01', ['TC-02']],
    ['a0=0', ['PPI-01', 'PPI-04']],
    ['a0=0.33', []],
    ['a0=1.1', ['PPI-02', 'PPI-04']],
    ['minCost=0', []],
    ['minCost=500.000001', ['MPC-02']],
  ])('%s leaves %j', (link, ids) => {
    expect(left(link)).toEqual(ids)
  })

  it('name each line once', () => {
    expect(new Set(guardrails.map(({ id }) => id)).size).toBe(guardrails.length)
  })
})
