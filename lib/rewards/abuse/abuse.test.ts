import { describe, expect, test } from 'vitest'
import { decimalCalls } from '../decimal/test-calls.ts'
import * as engine from '../index.ts'
import { abusedByChance, abusedOneByOne, calls, chances } from './test-abuses.ts'

/** They take no number: errors, and the two ends of a channel. */
const others = ['NotADecimalError', 'OutOfRangeError', 'RewardsError', 'askMembers', 'serveMembers']

test('every function of the engine is abused', () => {
  const functions = Object.entries(engine).filter(([, value]) => typeof value === 'function')
  const known = new Set([...others, ...calls.map(({ name }) => name)])
  expect(functions.map(([name]) => name).filter((name) => !known.has(name))).toEqual([])
})

// Here some of the values at every place; `npm run abuse` takes all of them, and more by chance.
describe('a number that makes no sense is refused by its name, or has an answer', () => {
  test.each([...calls, ...decimalCalls])('$name', (sound) => {
    expect(abusedOneByOne(sound, 9).faults).toEqual([])
  })

  test('several at once', () => {
    const random = chances(20_260)
    for (let i = 0; i < 1_000; i++) expect(abusedByChance(random)).toBeNull()
  })
})
