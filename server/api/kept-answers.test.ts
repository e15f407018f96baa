import { expect, it } from 'vitest'
import { KeptAnswers } from './kept-answers.ts'

it('keeps no more than it may, and drops what was asked longest ago', () => {
  const kept = new KeptAnswers(30)
  kept.keep('a', '1'.repeat(9))
  kept.keep('b', '2'.repeat(9))
  kept.keep('c', '3'.repeat(9))
  expect(kept.get('a')).toBe('1'.repeat(9))
  kept.keep('d', '4'.repeat(9))
  expect(['a', 'b', 'c', 'd'].filter((question) => kept.get(question))).toEqual(['a', 'c', 'd'])
})

it('counts an answer once, however often it is kept, and holds none that is too large', () => {
  const kept = new KeptAnswers(30)
  for (let i = 0; i < 5; i++) kept.keep('a', '1'.repeat(20))
  expect(kept.get('a')).toBe('1'.repeat(20))
  kept.keep('b', '2'.repeat(40))
  expect([kept.get('a'), kept.get('b')]).toEqual([undefined, undefined])
  kept.keep('c', '3')
  expect(kept.get('c')).toBe('3')
})
