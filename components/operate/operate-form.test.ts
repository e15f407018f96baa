import { describe, expect, test } from 'vitest'
import { parseAda, ratio } from '../../lib/rewards/index.ts'
import type { OwnPool } from '../../lib/scenario/index.ts'
import { poolId, poolIdText } from '../../lib/snapshot/index.ts'
import {
  choose,
  fieldText,
  formOf,
  leave,
  type Register,
  startFrom,
  typeNumber,
} from './operate-form.ts'

const calm = poolId('11'.repeat(28))
const terms: OwnPool = {
  kind: 'own',
  poolStake: parseAda('4000000'),
  pledge: parseAda('80000'),
  ownerStake: parseAda('80000'),
  fixedCost: parseAda('340'),
  margin: ratio(1n, 30n),
}
const register: Register = {
  find: (text) => (text === poolIdText(calm) ? { kind: 'one', id: calm } : { kind: 'none' }),
  termsOf: (id) => (id === calm ? terms : null),
}
const opened = (link = '') => formOf(new URLSearchParams(link), register)
const typed = (field: Parameters<typeof typeNumber>[1], text: string, form = opened()) =>
  typeNumber(form, field, text, 'en', register)

describe('the planner’s fields', () => {
  test('take what is typed, and keep it letter by letter until the field is left', () => {
    const form = typed('poolStake', '2,500,000.00')
    expect(form.scenario.plan.poolStake).toBe(parseAda('2500000'))
    expect(fieldText(form, 'poolStake', 'en')).toBe('2,500,000.00')
    expect(fieldText(leave(form, 'poolStake'), 'poolStake', 'en')).toBe('2,500,000')
  })

  test('keep the last good value while a text cannot be read, and say both', () => {
    const form = typed('margin', '2', opened())
    const bad = typed('margin', 'two', form)
    expect(bad.scenario).toEqual(form.scenario)
    expect(bad.notes.margin).toMatchObject({ code: 'not-a-number', read: 'two', used: '2' })
    expect(leave(bad, 'margin')).toBe(bad)
    expect(typed('margin', '101', form).notes.margin).toMatchObject({ code: 'too-large' })
    expect(typed('margin', '3', bad).notes.margin).toBeUndefined()
  })

  test('take a growth below zero, in any writing of a minus, and a price that is left out', () => {
    for (const text of ['-12.5', '−12.5', ' –12.5 %'])
      expect(typed('growth', text).scenario.growth).toEqual(ratio(-1n, 8n))
    expect(typed('growth', '-95').notes.growth).toMatchObject({ code: 'too-small' })
    const priced = typed('price', '0.36')
    expect(priced.scenario.price).toEqual(ratio(9n, 25n))
    expect(typed('price', '', priced).scenario.price).toBeNull()
    expect(typed('costs', '').notes.costs).toMatchObject({ code: 'empty' })
  })

  test('take money in their currency and no ada, and a count without a unit', () => {
    const paid = typed('costs', '$ 500')
    expect(paid.scenario.costs.money).toEqual(ratio(500n, 1n))
    expect(typed('costs', '500 EUR', opened('currency=EUR')).notes.costs).toBeUndefined()
    for (const text of ['500 ada', '₳ 500', '500 EUR'])
      expect(typed('costs', text).notes.costs, text).toMatchObject({ code: 'not-a-number' })
    expect(typed('price', '₳ 0.5').notes.price).toMatchObject({ detail: { character: '₳' } })
    expect(typed('epochs', '73 ₳').notes.epochs).toMatchObject({ code: 'not-a-number' })
    expect(typed('costsAda', '5 ada').notes.costsAda).toBeUndefined()
  })

  test('have owners who hold what is pledged, unless they were told to hold another amount', () => {
    const more = choose(opened(), { pledge: '90000' }, register)
    expect(more.scenario.plan.ownerStake).toBe(parseAda('90000'))
    const own = choose(more, { ownerStake: '100000' }, register)
    const less = choose(own, { pledge: '10000' }, register)
    expect(less.scenario.plan.ownerStake).toBe(parseAda('100000'))
    const small = typed('poolStake', '50000', own)
    expect(small.notes.ownerStake).toMatchObject({ code: 'above-pool-stake' })
    expect(typed('poolStake', '5000000', small).notes.ownerStake).toBeUndefined()
  })

  test('start from a registered pool as it is, and from nothing again; costs and price stay', () => {
    const form = typed('costsAda', '12', typed('margin', '7'))
    const started = startFrom(form, poolIdText(calm), register)
    expect(started.scenario.plan).toEqual(terms)
    expect(started.scenario.costs.ada).toBe(parseAda('12'))
    const again = startFrom(started, '', register)
    expect(again.scenario.start).toBeNull()
    expect(again.scenario.plan).toEqual(opened().scenario.plan)
    expect(startFrom(form, 'pool1nobody', register).notes.pool).toMatchObject({
      code: 'unknown-pool',
    })
  })

  test('of a link tell beside themselves what was wrong in it, and above the answer the rest', () => {
    const form = opened('margin=101&fee=1&margin=2')
    expect(form.notes.margin).toMatchObject({ code: 'too-large' })
    expect(form.linkNotes.map(({ code }) => code)).toEqual(['unknown-field', 'repeated'])
  })
})
