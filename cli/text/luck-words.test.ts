import { describe, expect, test } from 'vitest'
import { ratio } from '../../lib/rewards/index.ts'
import { ask, resultOf, wordsOf } from '../test-io.ts'
import { luckPairs } from './luck-words.ts'

describe('the longest dry spell', () => {
  test.each(['pool CALM', 'estimate --pool CALM', 'plan --pool CALM'])(
    'of %s is at most its 90th percentile in nine years of ten',
    async (line) => {
      const { result } = await resultOf(line)
      const { ninetieth } = result.luck.drySpell
      expect(ninetieth).toBeGreaterThan(0)
      const { out } = await ask(wordsOf(line))
      expect(out).toContain(` at most ${ninetieth} in nine years of ten\n`)
    },
  )

  test('of a pool that hardly misses an epoch is none', () => {
    const chance = ratio(1n, 10n ** 9n)
    const luck = { expectedBlocks: ratio(50n), chanceOfNoBlock: chance, chanceOfNothing: chance }
    const pairs = luckPairs({ ...luck, drySpell: { median: 0, ninetieth: 0 } }, 'nothing')
    expect(pairs.at(-1)).toEqual([
      'longest dry spell in a year',
      'none',
      'none in nine years of ten',
    ])
  })
})
