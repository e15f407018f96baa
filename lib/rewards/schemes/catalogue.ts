import { requireNotNegative, requireShare, requireWhole } from '../domain.ts'
import { OutOfRangeError } from '../errors.ts'
import { type Rational, ratio } from '../rational.ts'
import { type Lovelace, lovelace, lovelacePerAda } from '../units.ts'
import { type DijkstraParameters, ledgerRule } from './ledger.ts'
import { type PledgeCurve, type PledgeSaturation, type RewardRule, requireRule } from './rule.ts'

/** What a scheme asks for: another rule, and other values of today's parameters. Plain data. */
export type SchemeChange = {
  readonly rule: RewardRule
  readonly parameters: {
    readonly k?: bigint
    readonly a0?: Rational
    /** Binds at registration only, unless the rule has it too: registered costs stay. */
    readonly minPoolCost?: Lovelace
  }
}

/** One way to share the pot, with where it comes from. */
export type Scheme = {
  readonly cip: number | null
  /** `coded`: merged in the ledger for an era that is not live. */
  readonly status: 'live' | 'coded' | 'proposed' | 'superseded'
  /** Where its text stands: repository@commit, path. */
  readonly source: string
  /** Date of the text. */
  readonly dated: string
  /** Gaps of the text, each named by how we read it. Stable; docs/schemes.md has each in words. */
  readonly reads: readonly string[]
  /** What the text says that does not hold. Stable; in words and numbers there too. */
  readonly errs: readonly string[]
}

const text = (cip: string) => `cardano-foundation/CIPs@eb4510345 ${cip}/README.md`
const ledgerCode = 'IntersectMBO/cardano-ledger@bbf772215'
const none = {}

/** Every scheme the engine knows; each takes its own parameters and gives a {@link SchemeChange}. */
export const schemes = {
  ledger: {
    ...{ cip: null, status: 'live', source: ledgerCode, dated: '2026-08-21' },
    reads: [],
    errs: [],
    change: (protocolMajor: number) => changed(ledgerRule(protocolMajor)),
  },
  dijkstra: {
    ...{ cip: null, status: 'coded', source: ledgerCode, dated: '2026-08-21' },
    reads: ['floors-announced-not-coded', 'null-is-off', 'saturation-kept-in-bonus'],
    errs: [],
    change: (parameters: DijkstraParameters) => {
      const { minPoolCost } = parameters
      return changed(ledgerRule(12, parameters), minPoolCost === undefined ? none : { minPoolCost })
    },
  },
  'cip-7': {
    ...{ cip: 7, status: 'proposed', source: text('CIP-0007'), dated: '2020-08-11' },
    reads: ['power-floored', 'pledge-capped', 'below-zero-is-nothing', 'declared-pledge-gates'],
    errs: ['pledge-can-cost'],
    change: (pledgeCurve: PledgeCurve) => changed({ pledgeCurve }),
  },
  'cip-23': {
    ...{ cip: 23, status: 'proposed', source: text('CIP-0023'), dated: '2025-09-15' },
    reads: ['clamped-not-rejected', 'cost-not-clamped', 'no-value-proposed'],
    errs: [],
    change: (minPoolMargin: Rational) => changed({ minPoolMargin }),
  },
  'cip-37': {
    ...{ cip: 37, status: 'proposed', source: text('CIP-0037'), dated: '2021-12-03' },
    reads: ['code-over-prose', 'min-max-swapped', 'bounds-the-stake'],
    errs: ['splitting-pays-at-the-floor'],
    change: (pledgeSaturation: Omit<PledgeSaturation, 'bounds'> & Partial<PledgeSaturation>) =>
      changed({ pledgeSaturation: { bounds: 'stake', ...pledgeSaturation } }),
  },
  'cip-50': {
    ...{ cip: 50, status: 'coded', source: text('CIP-0050'), dated: '2025-05-20' },
    reads: ['saturation-kept-in-bonus'],
    errs: ['leverage-multiplied', 'pledge-beside-the-cap'],
    change: (leverage: Rational) => changed({ leverage: requireLeverage(leverage) }),
  },
  'cip-50-2022': {
    ...{ cip: 50, status: 'superseded', source: text('CIP-0050'), dated: '2022-04-04' },
    reads: ['bonus-gone-is-a0-zero'],
    errs: [],
    change: (leverage: Rational) =>
      changed({ leverage: requireLeverage(leverage) }, { a0: ratio(0n) }),
  },
  'cip-74': {
    ...{ cip: 74, status: 'proposed', source: text('CIP-0074'), dated: '2022-10-17' },
    reads: ['registered-costs-stay'],
    errs: [],
    change: () => changed(none, { minPoolCost: lovelace(0n) }),
  },
  'cip-75': {
    ...{ cip: 75, status: 'proposed', source: text('CIP-0075'), dated: '2022-10-21' },
    reads: ['stages-add-up', 'registered-costs-stay', 'same-formula-as-cip-187'],
    errs: [],
    /** Stage 1 is 100 ada and k 750, 2 is k 1000, no minimum cost and a0 1/5, 3 the formula. */
    change: (stage: number) => {
      requireWhole('stage', stage, 1, 3)
      if (stage === 1) return changed(none, { k: 750n, minPoolCost: ada(100n) })
      const parameters = { k: 1000n, a0: ratio(1n, 5n), minPoolCost: ada(0n) }
      return changed(stage === 2 ? none : { bonusFill: ratio(1n) }, parameters)
    },
  },
  'cip-82': {
    ...{ cip: 82, status: 'proposed', source: text('CIP-0082'), dated: '2023-01-03' },
    reads: ['stages-add-up', 'registered-costs-stay'],
    errs: ['created-a-year-early', 'stage-3-revenue'],
    /** Stage 1 is 170 ada (live since 2023-10-27), 2 a margin of 3 % for it, 3 k 750, 4 k 1000. */
    change: (stage: number) => {
      requireWhole('stage', stage, 1, 4)
      if (stage === 1) return changed(none, { minPoolCost: ada(170n) })
      const k = stage === 2 ? none : { k: stage === 3 ? 750n : 1000n }
      return changed({ minPoolMargin: ratio(3n, 100n) }, { ...k, minPoolCost: ada(0n) })
    },
  },
  'cip-163': {
    ...{ cip: 163, status: 'proposed', source: text('CIP-0163'), dated: '2025-08-15' },
    reads: ['weights-at-performance', 'unmet-pledge-kept-back', 'expiry-not-modelled'],
    errs: [
      'circulating-for-total',
      'pledge-counted-twice',
      'unstaked-ignored',
      'weights-sum-to-one',
    ],
    change: () => changed({ fullPot: true }),
  },
  'cip-187': {
    ...{ cip: 187, status: 'proposed', source: text('CIP-0187'), dated: '2026-05-15' },
    reads: ['saturation-of-total-stake', 'same-formula-as-cip-75'],
    errs: [
      'bonus-today-misstated',
      'emission-rises',
      'blend-0-is-not-today',
      'performance-not-capped',
    ],
    /** b of the blend, 0…1; 1 is the proposal. */
    change: (blend: Rational) => {
      requireShare('blend', blend)
      return changed({ bonusFill: blend })
    },
  },
} as const satisfies Record<string, Scheme & { change: (choice: never) => SchemeChange }>

/** A scheme's stable name. */
export type SchemeId = keyof typeof schemes

function changed(rule: RewardRule, parameters: SchemeChange['parameters'] = none): SchemeChange {
  return { rule: requireRule(rule), parameters }
}

/** CIP-50's range; the ledger's own is 0 or more. */
function requireLeverage(leverage: Rational): Rational {
  requireNotNegative('leverage', leverage)
  if (leverage.n < leverage.d || leverage.n > 10_000n * leverage.d)
    throw new OutOfRangeError('leverage', leverage, 'from 1 to 10000')
  return leverage
}

function ada(amount: bigint): Lovelace {
  return lovelace(amount * lovelacePerAda)
}
