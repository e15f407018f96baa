import type { Lovelace, Rational } from '../rewards/index.ts'
import type { PoolId } from '../snapshot/index.ts'
import type { Currency } from './currencies.ts'
import { fieldRanges } from './fields.ts'
import type { NumberRange } from './numbers.ts'
import type { OwnPool } from './types.ts'

/** The words of a link to the planner, in the order in which one is written. */
export const operateFields = [
  'pool',
  'poolStake',
  'pledge',
  'ownerStake',
  'fixedCost',
  'margin',
  'nowFixedCost',
  'nowMargin',
  'performance',
  'costs',
  'costsAda',
  'price',
  'currency',
  'epochs',
  'growth',
  'minCost',
  'minBinds',
  'memberStake',
  'income',
  'memberReturn',
  'lift',
  'more',
] as const
export type OperateField = (typeof operateFields)[number]

/** Canonical text of each word: `1.5`, `pool1…`; empty where nothing is asked. */
export type OperateText = Readonly<Record<OperateField, string>>

/** Minimum costs that were in force (340, 170) or are proposed (75, 0), in ada. */
export const minimumCosts = ['340', '170', '75', '0'] as const

/** When a minimum cost counts: in new certificates (today), or in every reward (from Dijkstra on). */
export const minimumBinds = ['registration', 'rewards'] as const

/** What an operator asks, checked: every value is inside its range. */
export type OperateScenario = {
  /** The registered pool it starts from; null for a pool that is only thought of. */
  readonly start: PoolId | null
  /** As it is: the registered terms; for a pool that is only thought of the plan at the fees it is held against. */
  readonly now: OwnPool
  /** As it is planned. `poolStake` is above 0. */
  readonly plan: OwnPool
  /** Blocks made ÷ blocks due, 0…2; of both. */
  readonly performance: Rational
  /** What running the pool costs a month, part in money and part in ada. */
  readonly costs: { readonly money: Rational; readonly ada: Lovelace }
  /** Money for an ada; null if not given. */
  readonly price: Rational | null
  readonly currency: Currency
  /** How far the income is followed: earned epochs, 1…2190. */
  readonly epochs: number
  /** By which the members' stake grows in a year, −0.9…10; spread evenly over its epochs. */
  readonly growth: Rational
  readonly minimum: {
    /** Null for the one in force. */
    readonly cost: Lovelace | null
    readonly binds: (typeof minimumBinds)[number]
  }
  /** A delegator's, whose side is looked at. */
  readonly memberStake: Lovelace
  readonly goals: {
    /** Of the operator, an epoch; above 0. */
    readonly income: Lovelace
    /** Of members, simple a year; above 0. */
    readonly memberReturn: Rational
    /** By which members' return is to rise, a part of the stake simple a year; above 0. */
    readonly lift: Rational
    /** Ada of the owners that might be pledged too; above 0. */
    readonly more: Lovelace
  }
}

export type OperateNumber = keyof typeof operateRanges

const supply = fieldRanges.poolStake

/** Bounds included, in the field's unit: ada, percent, money, epochs. A growth alone may be below zero. */
export const operateRanges = {
  poolStake: { ...supply, least: '0.000001' },
  pledge: supply,
  ownerStake: supply,
  fixedCost: fieldRanges.fixedCost,
  margin: fieldRanges.margin,
  nowFixedCost: fieldRanges.fixedCost,
  nowMargin: fieldRanges.margin,
  performance: fieldRanges.performance,
  costs: { least: '0', most: '1000000000', decimals: 2 },
  costsAda: { least: '0', most: '1000000', decimals: 6 },
  price: fieldRanges.price,
  epochs: fieldRanges.epochs,
  growth: { least: '-90', most: '1000', decimals: 2 },
  memberStake: fieldRanges.stake,
  income: { least: '0.000001', most: '1000000', decimals: 6 },
  memberReturn: { least: '0.0001', most: '100', decimals: 4 },
  lift: { least: '0.0001', most: '100', decimals: 4 },
  more: { least: '0.000001', most: supply.most, decimals: 6 },
} as const satisfies Partial<Record<OperateField, NumberRange>>

/**
 * What stands in the fields of a pool that is only thought of: a pool of 3 M ada whose owners pledge 50,000, planned at
 * the least fixed cost in force at epoch 617 and held against 340 ada, which two pools in three still declare.
 */
export const defaultOperateText: OperateText = {
  pool: '',
  poolStake: '3000000',
  pledge: '50000',
  ownerStake: '50000',
  fixedCost: '170',
  margin: '1.5',
  nowFixedCost: '340',
  nowMargin: '1.5',
  performance: '100',
  costs: '0',
  costsAda: '0',
  price: '',
  currency: 'USD',
  epochs: '73',
  growth: '0',
  minCost: '',
  minBinds: 'registration',
  memberStake: '10000',
  income: '500',
  memberReturn: '2',
  lift: '0.05',
  more: '10000',
}
