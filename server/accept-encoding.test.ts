import { expect, it } from 'vitest'
import { chooseCoding } from './accept-encoding.ts'

const all = { br: 1, gzip: 1, identity: 1 }

it.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['gzip;q=1.0, br;q=0.5', 'gzip'],
  ['br;q=0.5, gzip;q=0.5', 'br'],
  ['BR', 'br'],
  ['*', 'br'],
  ['*;q=0.1, br;q=0', 'gzip'],
  ['x-gzip', 'gzip'],
  ['identity', 'identity'],
  ['identity, gzip;q=0.5', 'identity'],
  ['identity;q=0.5, gzip;q=0.5', 'gzip'],
  ['identity;q=0', 'identity'],
  ['br;q=0, gzip;q=0', 'identity'],
  ['br;q=nonsense', 'identity'],
  ['br;q=1.5', 'identity'],
  ['deflate, zstd', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
])('Accept-Encoding "%s" is answered in %s', (header, coding) => {
  expect(chooseCoding(header, all)).toBe(coding)
})

it('a coding the file has not got is never chosen', () => {
  expect(chooseCoding('br, gzip', { identity: 1 })).toBe('identity')
  expect(chooseCoding('br, gzip;q=0.1', { gzip: 1, identity: 1 })).toBe('gzip')
})
