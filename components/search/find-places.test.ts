import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPlaces } from './find-places.ts'
import type { Place } from './search-file.ts'

const place = (kind: Place['kind'], title: string, name = title): Place => {
  return { kind, name, title, href: `/${name}/`, about: '' }
}
const places = [
  place('page', 'Pools'),
  place('page', 'History'),
  place('word', 'Pool'),
  place('word', 'Average pool'),
  place('word', '포화도', 'saturation'),
  place('word', 'Oversaturation'),
]
const titles = (text: string) => findPlaces(places, text).map(({ title }) => title)

test('nothing typed finds the pages, in their order', () => {
  expect(titles('')).toEqual(['Pools', 'History'])
  expect(titles('  ')).toEqual(['Pools', 'History'])
})

test('the whole title comes before its start, that before a word in it, that before its middle', () => {
  expect(titles('pool')).toEqual(['Pool', 'Pools', 'Average pool'])
  expect(titles('OVER')).toEqual(['Oversaturation'])
})

test('a word of another language is found by its English name too', () => {
  expect(titles('satur')).toEqual(['포화도', 'Oversaturation'])
  expect(titles('포화')).toEqual(['포화도'])
})

test('half-width and full-width letters are the same letters', () => {
  expect(titles('ｈｉｓｔ')).toEqual(['History'])
})

test('any text finds places that are there, each once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const found = findPlaces(places, text)
      expect(new Set(found).size).toBe(found.length)
      expect(found.every((one) => places.includes(one))).toBe(true)
    }),
  )
})

test('a megabyte is looked at no further than a title is long', () => {
  expect(titles('pool'.repeat(250_000))).toEqual([])
})
