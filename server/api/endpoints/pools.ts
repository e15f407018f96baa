import * as z from 'zod'
import { type Offers, offersFor } from '../../../lib/outcomes/offers.ts'
import { orderOf, selectOffers } from '../../../lib/outcomes/offers-selection.ts'
import type { Lovelace } from '../../../lib/rewards/index.ts'
import {
  defaultPoolsText,
  offerOrders,
  type PoolsText,
  pledgeFilters,
  poolPresets,
  poolsParams,
  poolsRanges,
  readPoolsText,
  sortText,
} from '../../../lib/scenario/index.ts'
import { type PoolId, poolIndex, searchPools } from '../../../lib/snapshot/index.ts'
import type { Endpoint, Ground } from '../endpoint.ts'
import { choiceWord, countWord, numberWord, textWord } from '../field-words.ts'
import { badWords } from '../problems.ts'
import { poolsResult } from '../schema/pools.ts'
import { readWords } from '../words.ts'
import { noAnswer } from './outcome.ts'
import { fieldErrorOf, idText } from './parts.ts'
import { scenarioWords } from './scenario-words.ts'

const sorts = offerOrders.flatMap((by) => [by, `-${by}` as const])
const filter = (field: keyof typeof poolsRanges, description: string, example: string) =>
  numberWord(poolsRanges[field], description, example).optional()

const paging = {
  limit: countWord(1, 500, 'Pools on a page. Default 50.', '50').optional(),
  offset: countWord(0, 100_000, 'Pools left out before it. Default 0.', '0').optional(),
}

const words = z.strictObject({
  stake: scenarioWords.stake,
  preset: choiceWord(
    poolPresets,
    'Which pools are listed and in which order; best (all that pay) unless it is given. all leaves none out.',
  ).optional(),
  sort: z
    .enum(sorts as [string, ...string[]])
    .describe('Order, with - before it the largest first; by default the preset’s.')
    .optional(),
  find: textWord(80, 'Only pools whose ticker, name or id matches.', 'coin').optional(),
  maxMargin: filter('maxMargin', 'Margin at most, in percent.', '3'),
  maxFixed: filter('maxFixed', 'Fixed cost at most, in ada an epoch.', '170'),
  minFull: filter('minFull', 'Saturation at least, in percent.', '10'),
  maxFull: filter('maxFull', 'Saturation at most, in percent.', '95'),
  pledgeStatus: choiceWord(pledgeFilters, 'Only pools whose pledge is so.').optional(),
  minBlocks: filter('minBlocks', 'Expected blocks an epoch at least.', '1'),
  ...paging,
})

/** What every pool offers a stake. */
export const pools: Endpoint = {
  path: 'pools',
  id: 'listPools',
  summary: 'What pools offer a stake',
  description:
    'Every pool with stake, ranked by what it is expected to pay, filtered, sorted, a page at a time. The stake is counted into each pool and the network.',
  words,
  result: poolsResult,
  takesBody: false,
  isLong: true,
  problems: [422],
  example: 'stake=25000&preset=small&limit=2',
  read: ({ words: given }, ground) => {
    const { limit = 50, offset = 0 } = readWords(words, given)
    const { query, text, issues } = readPoolsText(linkText(given), ground.figures.pools)
    if (issues.length > 0) throw badWords(issues.map(fieldErrorOf))
    const canonical = poolsParams(text)
    canonical.set('limit', `${limit}`)
    canonical.set('offset', `${offset}`)
    return {
      canonical: canonical.toString(),
      answer: () => {
        const { offers, now } = offersOf(query.stake, ground)
        const trends = ground.figures.trends()
        const selected = selectOffers({ offers, found: foundBy(query.find, ground), trends }, query)
        return {
          ...{ stake: query.stake, preset: query.preset, sort: sortText(orderOf(query)) },
          ...{ total: selected.length, limit, offset, pot: now },
          pools: selected.slice(offset, offset + limit).map(({ pool, ...offer }) => ({
            ...{ id: idText(pool.id), ticker: pool.ticker, name: pool.name },
            ...offer,
            ...{ activeStake: pool.activeStake, pledge: pool.pledge, margin: pool.margin },
            ...{ fixedCost: pool.fixedCost, retiringEpoch: pool.retiringEpoch },
            stakeOverHundredEpochs: trends.of.get(pool.id)?.overHundred ?? null,
          })),
        }
      },
    }
  },
}

function linkText(given: URLSearchParams): PoolsText {
  const names = Object.keys(defaultPoolsText) as (keyof PoolsText)[]
  const texts = names.map((name) => [name, given.get(name) ?? defaultPoolsText[name]])
  return Object.fromEntries(texts) as PoolsText
}

/** The last stakes asked for: pages of one list are asked one after the other. */
const mostKept = 2
const kept = new Map<string, Offers>()

function offersOf(stake: Lovelace, { figures, moment }: Ground): Offers {
  const key = `${figures.sha256} ${moment.epoch} ${stake}`
  const found = kept.get(key)
  if (found) return found
  const offers = offersFor(figures.snapshot, { stake, now: moment.from })
  if (offers.problem !== null) throw noAnswer(offers.problem)
  if (kept.size === mostKept) kept.delete(kept.keys().next().value ?? '')
  kept.set(key, offers)
  return offers
}

function foundBy(text: string, { figures }: Ground): ReadonlySet<PoolId> | null {
  if (text === '') return null
  const { pools } = figures.snapshot
  return new Set(searchPools(poolIndex(pools), text, pools.length).map(({ id }) => id))
}
