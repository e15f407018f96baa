import * as z from 'zod'
import { whatIfOf } from '../../../lib/outcomes/lab-what-if.ts'
import type { SimulatedNetwork } from '../../../lib/outcomes/simulated-network.ts'
import {
  type PoolChange,
  type SimulationBase,
  simulationBase,
  simulationUnder,
} from '../../../lib/outcomes/simulation.ts'
import { presets, schemes } from '../../../lib/rewards/index.ts'
import { readLab } from '../../../lib/scenario/lab-query.ts'
import { labParams, presetToday } from '../../../lib/scenario/lab-text.ts'
import {
  costsWords,
  type LabNumber,
  type LabText,
  labRanges,
  type RulesField,
} from '../../../lib/scenario/lab-words.ts'
import type { Endpoint, Ground } from '../endpoint.ts'
import { choiceWord, countWord, listWord, textNumber } from '../field-words.ts'
import { badWords } from '../problems.ts'
import { simulateResult } from '../schema/network.ts'
import type { FieldError } from '../schema/problem.ts'
import { readWords } from '../words.ts'
import { canonicalOf, fieldErrorOf, idText } from './parts.ts'

/** A number of the lab's link: `readLab` reads it. An empty one turns its rule off. */
const number = (field: LabNumber, what: string, example: string) =>
  textNumber(labRanges[field], what, example).optional()

const rules = {
  preset: choiceWord(
    presets.map(({ id }) => id) as [string, ...string[]],
    'What is discussed, at the values it is discussed with; the other words change it. Default today.',
  ).optional(),
  k: number('k', 'k, the number of pools that is aimed at.', '1000'),
  rho: number('rho', 'ρ, of the reserves an epoch, in percent.', '0.3'),
  tau: number('tau', 'τ, for the treasury, in percent.', '20'),
  a0: number('a0', 'a0, the influence of the pledge.', '0.3'),
  minCost: number('minCost', 'The least fixed cost, in ada an epoch.', '75'),
  costs: choiceWord(
    costsWords,
    'Registered costs under another minimum: they stay; what is below counts as the minimum (lift); pools at today’s minimum follow. Default: the preset’s.',
  ).optional(),
  minMargin: number('minMargin', 'The least margin, in percent.', '1.5'),
  leverage: number('leverage', 'CIP-50: stake counts up to so many times the pledge.', '100'),
  root: number('root', 'CIP-7: the root of the pledge’s curve.', '3'),
  crossover: number('crossover', 'CIP-7: where the curve crosses the straight line.', '8'),
  ownLeast: number('ownLeast', 'CIP-37: the least saturation of a pool’s own, in percent.', '20'),
  ownLeverage: number('ownLeverage', 'CIP-37: saturation for each ada pledged.', '125'),
  ownBounds: choiceWord(['stake', 'formula'], 'CIP-37: what that saturation bounds.').optional(),
  blend: number('blend', 'CIP-187: how far the bonus goes by fill.', '1'),
  fullPot: choiceWord(['0', '1'], 'CIP-163: the whole pot is paid.').optional(),
  fees: number('fees', 'Fees of the epoch, in ada.', '60000'),
} satisfies Record<RulesField, z.ZodType>

const words = z.strictObject({
  ...rules,
  include: listWord(['pools'], 'What every pool expects, before and after.').optional(),
  limit: countWord(1, 500, 'Pools on a page. Default 50.', '50').optional(),
  offset: countWord(0, 100_000, 'Pools left out before it. Default 0.', '0').optional(),
})

/** The network under other rules. */
export const simulate: Endpoint = {
  path: 'simulate',
  id: 'simulate',
  summary: 'The network under other rules',
  description:
    'One epoch as it is and as it would be: other parameters, a CIP’s rule. Same reserves, blocks and stake; nobody moves. The words are those of the lab’s link that change an answer; an empty one turns a rule off that the preset has.',
  words,
  result: simulateResult,
  takesBody: true,
  isLong: true,
  problems: [],
  example: 'preset=k-1000',
  read: ({ words: given }, ground) => {
    const { include = [], limit, offset } = readWords(words, given)
    const withPools = include.includes('pools')
    for (const [field, value] of Object.entries({ limit, offset }))
      if (value !== undefined && !withPools) {
        const message = `${field} says nothing without include=pools`
        throw badWords([{ field, code: 'unused-field', message }])
      }
    const { figures } = ground
    const today = figures.snapshot.parameters
    const asked = new URLSearchParams([...given].filter(([word]) => word in rules))
    // The page opens with a question of its own; a program that asks nothing is told of today's rules.
    if (asked.size === 0) asked.set('preset', presetToday().id)
    const { scenario, text, issues } = readLab(asked, today, figures.pools)
    const errors = [...issues.map(fieldErrorOf), ...unused(given, text)]
    if (errors.length > 0) throw badWords(errors)
    return {
      canonical: canonicalOf(words, given),
      answer: () => {
        const answer = simulationUnder(baseOf(ground), whatIfOf(scenario.rules))
        const { now, before, after, memberSides, operatorSides, pools } = answer
        return {
          link: `?${labParams(text, today)}`,
          preset: presetOf(scenario.rules.preset),
          ...{ pot: now, before: networkOf(before), after: networkOf(after) },
          ...{ memberSides, operatorSides },
          ...(withPools && { pools: pageOf(pools, limit ?? 50, offset ?? 0) }),
        }
      },
    }
  },
}

/** Words of a rule that is off: a page leaves them standing, a program is told. */
function unused(given: URLSearchParams, { root, ownLeast }: LabText): FieldError[] {
  const idle: readonly RulesField[] = [
    ...(root === '' ? (['crossover'] as const) : []),
    ...(ownLeast === '' ? (['ownLeverage', 'ownBounds'] as const) : []),
  ]
  return idle
    .filter((field) => given.has(field))
    .map((field) => {
      const other = field === 'crossover' ? 'root' : 'ownLeast'
      const message = `${field} says nothing without ${other}`
      return { field, code: 'needs-another', message }
    })
}

/** The network as it is, of the epoch asked last. */
let kept: { readonly key: string; readonly base: SimulationBase } | undefined

function baseOf({ figures, moment }: Ground): SimulationBase {
  const key = `${figures.sha256} ${moment.epoch}`
  if (kept?.key !== key) kept = { key, base: simulationBase(figures.snapshot, moment.from) }
  return kept.base
}

function presetOf({ id, scheme }: (typeof presets)[number]) {
  const { status, source, dated } = schemes[scheme]
  return { id, scheme, status, source, dated }
}

function networkOf({ parameters, rule, ...rest }: SimulatedNetwork) {
  const { pledgeCurve } = rule
  return {
    parameters: { ...parameters, k: Number(parameters.k) },
    rule: {
      ...rule,
      ...(pledgeCurve && { pledgeCurve: { ...pledgeCurve, root: Number(pledgeCurve.root) } }),
    },
    ...rest,
  }
}

function pageOf(pools: readonly PoolChange[], limit: number, offset: number) {
  const listed = pools.toSorted((a, b) => {
    const [stake, other] = [a.pool.activeStake, b.pool.activeStake]
    return stake === other ? (a.pool.id < b.pool.id ? -1 : 1) : stake < other ? 1 : -1
  })
  const side = ({ fees, pool: _, rate: __, ...figures }: PoolChange['before']) => ({
    fees: { fixedCost: fees.fixedCost, margin: fees.margin },
    ...figures,
  })
  return {
    ...{ total: listed.length, limit, offset },
    rows: listed.slice(offset, offset + limit).map(({ pool, before, after }) => ({
      ...{ id: idText(pool.id), ticker: pool.ticker, name: pool.name },
      activeStake: pool.activeStake,
      ...{ before: side(before), after: side(after) },
    })),
  }
}
