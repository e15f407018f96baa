import { describe, expect, test } from 'vitest'
import { nearest } from './near.ts'

const words = ['estimate', 'pool', 'network', 'pool-stake', 'stake', 'csv', 'cip-163']

describe('the word that was meant', () => {
  test.each([
    ['estimat', 'estimate'],
    ['Estimate', 'estimate'],
    ['stoke', 'stake'],
    ['tsake', 'stake'],
    ['poolstake', 'pool-stake'],
    ['netwrok', 'network'],
    ['cip163', 'cip-163'],
    ['po', 'pool'],
  ])('%s is nearest to %s', (text, word) => {
    expect(nearest(text, words)).toBe(word)
  })

  test.each([
    '',
    's',
    'x',
    'zz',
    'foo',
    'fool s',
    'stok',
    'most',
    'something else',
    'k'.repeat(10_000),
  ])('%s was none of them', (text) => {
    expect(nearest(text, words)).toBeNull()
  })
})
