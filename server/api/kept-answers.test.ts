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
  expect([kept.get('a'), kept.get('b')]).toEqual(['1'.repeat(20), undefined])
  kept.keep('a', '3'.repeat(30))
  expect(kept.get('a')).toBeUndefined()
  kept.keep('b', '2'.repeat(29))
  expect(kept.get('b')).toBe('2'.repeat(29))
})

it('holds what is asked again, not what is asked once', () => {
  const kept = new KeptAnswers(30)
  kept.keepIfAskedAgain('a', '1')
  expect(kept.get('a')).toBeUndefined()
  kept.keepIfAskedAgain('b', '2')
  kept.keepIfAskedAgain('a', '1')
  expect([kept.get('a'), kept.get('b')]).toEqual(['1', undefined])
})

it('forgets questions that were asked once and long ago, and all of them with the answers', () => {
  const kept = new KeptAnswers(30)
  for (let i = 0; i <= 2_000; i++) kept.keepIfAskedAgain(`${i}`, '')
  kept.keepIfAskedAgain('0', 'zero')
  kept.keepIfAskedAgain('2000', 'last')
  expect([kept.get('0'), kept.get('2000')]).toEqual([undefined, 'last'])
  kept.clear()
  kept.keepIfAskedAgain('1999', '')
  expect(kept.get('1999')).toBeUndefined()
})
