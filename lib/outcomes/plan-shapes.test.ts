import { describe, expect, it } from 'vitest'
import { lovelace, one, parseAda, ratio } from '../rewards/index.ts'
import type { OwnPool } from '../scenario/index.ts'
import { planFrame } from './plan-frame.ts'
import { planShapes } from './plan-shapes.ts'
import { inEpoch700 } from './test-round.ts'
import { threePools } from './test-three-pools.ts'

const ada = parseAda
const frame = planFrame(threePools, inEpoch700)

/** Half of the network’s stake, a ninth of it the owners’: 0 … 4 blocks of 100,000 ada, 1, 4, 6, 4, 1 times of 16. */
const full: OwnPool = {
  ...{ kind: 'own', poolStake: ada('9000000000'), ownerStake: ada('1000000000') },
  ...{ pledge: ada('0'), margin: ratio(1n, 10n), fixedCost: ada('100000') },
}
const shapes = (plan: Partial<OwnPool> = {}) =>
  planShapes(frame, { ...full, ...plan }, ada('1000'), ada('10'))

describe('one pool', () => {
  it('pays its members what is theirs, and the operator the owners’ part too', () => {
    // 104,375 ada of fees, and a ninth of the other 95,625.
    const { one: single } = shapes()
    expect(single).toMatchObject({
      income: ada('115000') * 73n,
      profit: ada('115000') * 73n - ada('1000'),
      perMillion: ada('10.625'),
    })
  })
})

describe('two pools', () => {
  it('are halves of stake, pledge and owners’ stake, the odd lovelace of each with the first', () => {
    const odd = { poolStake: 9_000_001n, pledge: 301n, ownerStake: 501n }
    const { two } = shapes({
      poolStake: lovelace(odd.poolStake),
      ...{ pledge: lovelace(odd.pledge), ownerStake: lovelace(odd.ownerStake) },
    })
    const { margin, fixedCost, kind } = full
    expect(two.pools).toMatchObject([
      { poolStake: 4_500_001n, pledge: 151n, ownerStake: 251n, margin, fixedCost, kind },
      { poolStake: 4_500_000n, pledge: 150n, ownerStake: 250n, margin, fixedCost, kind },
    ])
  })

  it('pay a member the mean by what members hold in each', () => {
    // An odd lovelace apart the halves are alike: 6.328125 ada of a million, whoever owns how much of them.
    const two = (ownerStake: string) => shapes({ ownerStake: ada(ownerStake) }).two.perMillion
    expect(['0', '1000000000', '8999999998'].map(two)).toEqual(Array(3).fill(ada('6.328125')))
    expect(two('9000000000')).toBeNull()
  })
})

describe('the owners alone', () => {
  it('have a pool of their own stake that keeps everything', () => {
    const { alone } = shapes()
    const pool = { poolStake: full.ownerStake, ownerStake: full.ownerStake, margin: one }
    expect(alone?.pools).toEqual([
      {
        // A pledge counts for nothing here: none is as good as any.
        ...{ kind: 'own', ...pool, pledge: 0n, fixedCost: 0n },
        brings: { operator: alone?.pools[0]?.brings.operator, perMillion: 0n },
      },
    ])
    // Of four blocks an eighteenth, each worth 100,000 ada.
    expect(alone?.income).toBe(ada('22222.222222') * 73n)
    expect(alone?.profit).toBe(ada('22222.222222') * 73n - ada('1000'))
  })
})
