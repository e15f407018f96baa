import type { LuckSummary } from '../../lib/outcomes/luck.ts'
import { blocksWords, chanceWords, count, epochsWords } from '../figures.ts'
import type { Pair } from '../layout/blocks.ts'

/** @param nothing names an epoch without pay: whose it is depends on the command. */
export function luckPairs(luck: LuckSummary, nothing: string): Pair[] {
  const { median, ninetieth } = luck.drySpell
  // A percentile is not exceeded nine times of ten. It need not be exceeded the tenth time: lengths are whole.
  const most = ninetieth === 0 ? 'none' : `at most ${count(ninetieth)}`
  return [
    ['blocks an epoch', blocksWords(luck.expectedBlocks)],
    ['no block', chanceWords(luck.chanceOfNoBlock)],
    [nothing, chanceWords(luck.chanceOfNothing)],
    [
      'longest dry spell in a year',
      median === 0 ? 'none' : epochsWords(median),
      `${most} in nine years of ten`,
    ],
  ]
}
