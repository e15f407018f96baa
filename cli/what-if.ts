import type { WhatIf } from '../lib/outcomes/simulation.ts'
import { type Preset, presets, type RewardRule } from '../lib/rewards/index.ts'
import { costsWords, labRanges } from '../lib/scenario/lab-words.ts'
import { type Arguments, quoted } from './arguments.ts'
import { BadInputError } from './errors.ts'
import { nearest } from './near.ts'
import { adaGiven, numberGiven, shareGiven } from './numbers.ts'

export type Asked = WhatIf & {
  /** Null where no scheme is named. */
  readonly preset: Preset | null
}

/**
 * What is to be changed: a scheme, and options over it.
 *
 * @throws {BadInputError} for what cannot be read, and when nothing is to be changed.
 */
export function whatIfAsked(args: Arguments): Asked {
  const preset = presetNamed(args.one('scheme'))
  const k = numberGiven(args, 'k', labRanges.k)
  const given = {
    ...(k !== undefined && { k: k.n }),
    ...present('a0', numberGiven(args, 'a0', labRanges.a0)),
    ...present('rho', shareGiven(args, 'rho', labRanges.rho)),
    ...present('tau', shareGiven(args, 'tau', labRanges.tau)),
    ...present('minPoolCost', adaGiven(args, 'minPoolCost', labRanges.minCost.most)),
  }
  const parameters = { ...preset?.change.parameters, ...given }
  const costs = costsAsked(args)
  if (costs !== 'stay' && parameters.minPoolCost === undefined)
    throw new BadInputError(`--fixed-costs ${costs} says nothing without --min-pool-cost`)
  const leverage = numberGiven(args, 'leverage', labRanges.leverage)
  const rule: RewardRule = {
    ...preset?.change.rule,
    ...present('leverage', leverage),
    ...present('minPoolMargin', shareGiven(args, 'minPoolMargin', labRanges.minMargin)),
    ...(costs === 'lift' && present('minPoolCost', parameters.minPoolCost)),
  }
  if (preset === null && Object.keys({ ...given, ...rule }).length === 0)
    throw new BadInputError(
      'simulate needs something to change, such as --k 1000 or --scheme cip-163',
    )
  return { preset, parameters, rule, fixedCosts: costs === 'follow' ? 'follow' : 'stay' }
}

function present<Name extends string, Value>(name: Name, value: Value | undefined) {
  return (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Value }
}

function presetNamed(name: string | undefined): Preset | null {
  if (name === undefined) return null
  const preset = presets.find(({ id }) => id === name)
  if (preset) return preset
  const near = nearest(
    name,
    presets.map(({ id }) => id),
  )
  const hint = near === null ? 'see: simulate --scheme list' : `did you mean ${near}?`
  throw new BadInputError(`--scheme does not know ${quoted(name)}; ${hint}`)
}

function costsAsked(args: Arguments): (typeof costsWords)[number] {
  const text = args.one('fixedCosts') ?? 'stay'
  const word = costsWords.find((known) => known === text)
  if (word === undefined)
    throw new BadInputError(`--fixed-costs is ${costsWords.join(', ')}; ${quoted(text)} was given`)
  return word
}
