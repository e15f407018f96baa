import { describe, expect, it } from 'vitest'
import { lovelace, parseAda, ratio } from '../rewards/index.ts'
import type { OwnPool } from '../scenario/index.ts'
import { readOperate } from '../scenario/operate-query.ts'
import { poolByIdOnly } from '../scenario/parse-scenario.ts'
import { columnOf, operateStatement } from './operate-statement.ts'
import { planFrame } from './plan-frame.ts'
import { inEpoch700, roundSnapshot } from './test-round.ts'

const ada = parseAda

/** Half of all stake, half of that the owners’: 0 … 4 blocks of 100,000 ada with chances 1, 4, 6, 4, 1 in 16. */
const full: OwnPool = {
  ...{ kind: 'own', poolStake: ada('9000000000'), ownerStake: ada('4500000000') },
  ...{ pledge: ada('0'), margin: ratio(1n, 10n), fixedCost: ada('100000') },
}
const ask = (plan: Partial<OwnPool> = {}, now = inEpoch700) => {
  const { scenario } = readOperate(new URLSearchParams(''), poolByIdOnly, () => null)
  return operateStatement({
    scenario: { ...scenario, now: full, plan: { ...full, ...plan } },
    ...{ figures: roundSnapshot, now },
  })
}

describe('the statement of a pool', () => {
  it('has the lines of an epoch, a month and a year, counted by hand', () => {
    const costs = { perEpoch: ada('7'), perMonth: ada('50'), perYear: ada('600') }
    const column = columnOf(planFrame(roundSnapshot, inEpoch700), full, costs)
    // 15/16 of the cost; a tenth of the other 106,250; half of what is then left.
    expect(column.perEpoch).toEqual({
      ...{ fixedCost: ada('93750'), margin: ada('10625'), owners: ada('47812.5') },
      ...{ income: ada('152187.5'), costs: ada('7'), profit: ada('152180.5') },
    })
    expect(column.perMonth).toEqual({
      ...{ fixedCost: ada('570312.5'), margin: ada('64635.416666'), owners: ada('290859.375') },
      ...{ income: ada('925807.291666'), costs: ada('50'), profit: ada('925757.291666') },
    })
    expect(column.perYear).toEqual({
      ...{ fixedCost: ada('6843750'), margin: ada('775625'), owners: ada('3490312.5') },
      ...{ income: ada('11109687.5'), costs: ada('600'), profit: ada('11109087.5') },
    })
    expect(column).toMatchObject({ members: ada('47812.5'), saturation: ratio(1n) })
  })

  it('says of which epochs it is', () => {
    const later = ask({}, inEpoch700 + 3 * 432_000)
    expect(later).toMatchObject({ dataEpoch: 700, clockEpoch: 703, age: 3, basis: { epoch: 703 } })
  })

  it('has a pledge met by owners who hold just that, and unmet by a lovelace', () => {
    const frame = planFrame(roundSnapshot, inEpoch700)
    const met = (pledge: bigint) =>
      columnOf(frame, { ...full, pledge: lovelace(pledge) }, null).pledgeMet
    expect([met(full.ownerStake - 1n), met(full.ownerStake)]).toEqual([true, true])
    expect(met(full.ownerStake + 1n)).toBe(false)
  })

  it('is there for all stake of the network, and not for a lovelace more', () => {
    const all = ada('18000000000')
    // Four blocks whatever happens.
    expect(ask({ poolStake: all })).toMatchObject({
      plan: { perEpoch: { fixedCost: ada('100000') } },
    })
    expect(ask({ poolStake: lovelace(all + 1n) })).toEqual({
      ...{ kind: 'more-than-staked', poolStake: all + 1n, networkActiveStake: all },
    })
  })
})
