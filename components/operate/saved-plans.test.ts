import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetPlan, forgetPlans, mostSaved, savedPlans, savePlan } from './saved-plans.ts'

const cells = new Map<string, string>()

beforeEach(() => {
  cells.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => cells.get(key) ?? null,
    setItem: (key: string, value: string) => cells.set(key, value),
    removeItem: (key: string) => cells.delete(key),
  })
})
afterEach(() => vi.unstubAllGlobals())

const plan = (n: number) => ({ name: `plan ${n}`, query: `margin=${n}` })

test('the plan saved last comes first, each once, and the oldest goes when there are too many', () => {
  for (let n = 0; n < mostSaved + 2; n += 1) savePlan(plan(n))
  savePlan(plan(5))
  expect(savedPlans().length).toBe(mostSaved)
  expect(savedPlans()[0]).toEqual(plan(5))
  expect(savedPlans().filter(({ query }) => query === 'margin=5').length).toBe(1)
  expect(savedPlans().some(({ query }) => query === 'margin=0')).toBe(false)
})

test('what is forgotten leaves nothing on the device', () => {
  savePlan(plan(1))
  savePlan(plan(2))
  forgetPlan('margin=1')
  expect(savedPlans()).toEqual([plan(2)])
  forgetPlans()
  expect(cells.size).toBe(0)
})

test('a pool’s name as long as a book is cut, not refused', () => {
  savePlan({ name: '🪙'.repeat(500), query: '' })
  expect([...(savedPlans()[0]?.name ?? '')].length).toBe(30)
})

test('only plans come out of storage, whatever was put there', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (plans) => {
      cells.set('saved-plans', JSON.stringify({ v: 1, plans }))
      for (const { name, query } of savedPlans()) {
        expect(typeof name).toBe('string')
        expect(query.length).toBeLessThanOrEqual(1_000)
      }
    }),
  )
})
