import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isPoolId, type PoolId } from '../../lib/snapshot/pool-id.ts'
import { forgetPools, onRecentPools, recentPools, rememberPool } from './recent-pools.ts'

const id = (n: number) => n.toString(16).padStart(56, '0') as PoolId
const cells = new Map<string, string>()

beforeEach(() => {
  cells.clear()
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('removeEventListener', () => {})
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => cells.get(key) ?? null,
    setItem: (key: string, value: string) => cells.set(key, value),
    removeItem: (key: string) => cells.delete(key),
  })
})
afterEach(() => vi.unstubAllGlobals())

test('the pool viewed last comes first, each once, eight at most', () => {
  for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 3]) rememberPool(id(n))
  expect(recentPools()).toEqual([3, 9, 8, 7, 6, 5, 4, 2].map(id))
})

test('what is cleared leaves nothing on the device', () => {
  rememberPool(id(1))
  expect(cells.size).toBe(1)
  forgetPools()
  expect(recentPools()).toEqual([])
  expect(cells.size).toBe(0)
})

test('a list that has not changed is the same list', () => {
  rememberPool(id(1))
  expect(recentPools()).toBe(recentPools())
})

test('who listens is told of each change, until they stop', () => {
  const told = vi.fn()
  const stop = onRecentPools(told)
  rememberPool(id(1))
  forgetPools()
  stop()
  rememberPool(id(2))
  expect(told).toHaveBeenCalledTimes(2)
})

test.each([
  ['not JSON', '{"v":1,"ids":['],
  ['nothing', 'null'],
  ['another version', JSON.stringify({ v: 2, ids: [id(1)] })],
  ['no list', JSON.stringify({ v: 1, ids: { length: 1, 0: id(1) } })],
  ['a megabyte', JSON.stringify({ v: 1, ids: Array(20_000).fill(id(1)) })],
])('storage that holds %s holds no pools', (_, text) => {
  cells.set('recent-pools', text)
  expect(recentPools()).toEqual([])
})

test('only ids come out of storage, whatever was put there', () => {
  const ids = [id(1), '<b>', 5, null, id(1), 'pool1', id(0xab).toUpperCase(), `${id(3)} `, id(4)]
  cells.set('recent-pools', JSON.stringify({ v: 1, ids }))
  expect(recentPools()).toEqual([id(1), id(4)])
  fc.assert(
    fc.property(fc.jsonValue(), (ids) => {
      cells.set('recent-pools', JSON.stringify({ v: 1, ids }))
      expect(recentPools().every((one) => isPoolId(one))).toBe(true)
    }),
  )
})

test('a device that refuses storage keeps nothing and breaks nothing', () => {
  const refused = () => {
    throw new DOMException('refused', 'SecurityError')
  }
  vi.stubGlobal('localStorage', { getItem: refused, setItem: refused, removeItem: refused })
  rememberPool(id(1))
  expect(recentPools()).toEqual([])
  forgetPools()
})
