import { expect, test } from 'vitest'
import { ratio } from '../rational.ts'
import { longestDrySpell } from './dry-spell.ts'

test('the longest dry spell, against every course three and ten epochs can take', () => {
  for (const epochs of [1, 2, 3, 10]) {
    for (const percent of [0n, 5n, 16n, 50n, 90n, 100n]) {
      const courses = Array.from({ length: 2 ** epochs }, (_, bits) => {
        const dry = Array.from({ length: epochs }, (_, i) => ((bits >> i) & 1) === 1)
        const longest = Math.max(
          ...dry
            .join()
            .split('false')
            .map((run) => run.split('true').length - 1),
        )
        const weight = dry.reduce((w, isDry) => w * (isDry ? percent : 100n - percent), 1n)
        return { longest, weight }
      })
      const shortest = (n: bigint, d: bigint) =>
        Array.from({ length: epochs + 1 }, (_, most) => most).find((most) => {
          const within = courses.filter(({ longest }) => longest <= most)
          return (
            within.reduce((sum, { weight }) => sum + weight, 0n) * d >= n * 100n ** BigInt(epochs)
          )
        })
      expect(longestDrySpell({ chanceOfNothing: ratio(percent, 100n), epochs })).toEqual({
        median: shortest(1n, 2n),
        ninetieth: shortest(9n, 10n),
      })
    }
  }
})

test('of no epoch there is none, and ten thousand take no time', () => {
  const spell = (epochs: number) => longestDrySpell({ chanceOfNothing: ratio(1n, 2n), epochs })
  expect(spell(0)).toEqual({ median: 0, ninetieth: 0 })
  // The longest run of n fair coins is about log₂ n long: here 13.3, and a median of 12.
  expect(spell(10_000)).toEqual({ median: 12, ninetieth: 15 })
})

test('what is out of range is refused by its name', () => {
  const refused = (field: string) => expect.objectContaining({ code: 'OUT_OF_RANGE', field })
  const nothing = ratio(1n, 2n)
  for (const epochs of [-1, 10_001, 0.5])
    expect(() => longestDrySpell({ chanceOfNothing: nothing, epochs })).toThrow(refused('epochs'))
  expect(() => longestDrySpell({ chanceOfNothing: ratio(3n, 2n), epochs: 1 })).toThrow(
    refused('chanceOfNothing'),
  )
})
