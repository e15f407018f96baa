import type { WhatIf } from '../../lib/outcomes/simulation.ts'
import {
  type Preset,
  presets,
  type Rational,
  type RewardRule,
  schemes,
} from '../../lib/rewards/index.ts'
import type { Answer } from '../answer.ts'
import { ada, percent, percentExact } from '../figures.ts'
import { ratioCell } from '../layout/csv.ts'

/** What there is to simulate. */
export function schemesAnswer(): Answer {
  return {
    blocks: () => [
      { kind: 'title', text: 'Schemes' },
      {
        kind: 'table',
        columns: ['name', 'changes', 'status', 'text of'].map((name) => ({ name })),
        rows: presets.map((preset) => {
          const { status, dated } = schemes[preset.scheme]
          return [preset.id, changeWords(preset.change), status, dated]
        }),
      },
      {
        kind: 'text',
        text: 'A minimum fixed cost binds at registration: unless the rule has it too, or --fixed-costs says more, registered costs stay.',
      },
    ],
    result: () => presets.map(presetFields),
    sheet: () => ({
      columns: ['name', 'scheme', 'status', 'dated', 'source', 'changes'],
      rows: presets.map((preset) => {
        const { status, dated, source } = schemes[preset.scheme]
        return [preset.id, preset.scheme, status, dated, source, changeWords(preset.change)]
      }),
    }),
  }
}

/** A scheme with its source, its text's gaps as they are read here, and what its text has wrong. */
export function presetFields(preset: Preset) {
  const { cip, status, source, dated, reads, errs } = schemes[preset.scheme]
  return {
    name: preset.id,
    scheme: preset.scheme,
    cip,
    status,
    source,
    dated,
    reads,
    errs,
    ...preset.change,
  }
}

/** `k 1000, a0 0.2, leverage 100`. */
export function changeWords({ rule, parameters }: Pick<WhatIf, 'rule' | 'parameters'>): string {
  const { k, a0, rho, tau, minPoolCost } = parameters
  const words = [
    ...word('k', k, String),
    ...word('a0', a0, text),
    ...word('ρ', rho, percentExact),
    ...word('τ', tau, percentExact),
    ...word('least fixed cost', minPoolCost, ada),
    ...ruleWords(rule),
  ]
  return words.length === 0 ? 'nothing' : words.join(', ')
}

function ruleWords(rule: RewardRule): string[] {
  const { leverage, pledgeCurve, pledgeSaturation, bonusFill, fullPot } = rule
  return [
    ...word('leverage', leverage, text),
    ...word(
      'pledge curve',
      pledgeCurve,
      ({ root, crossover }) => `root ${root}, crossover ${text(crossover)}`,
    ),
    ...word(
      'saturation by pledge',
      pledgeSaturation,
      (own) => `ε ${text(own.least)}, ℓ ${text(own.leverage)}`,
    ),
    ...word('pledge bonus by fill', bonusFill, text),
    ...word('least margin', rule.minPoolMargin, (share) => percent(share)),
    ...word('fixed cost lifted to', rule.minPoolCost, ada),
    ...(fullPot ? ['the whole pot is paid'] : []),
  ]
}

function word<Value>(
  name: string,
  value: Value | undefined,
  said: (value: Value) => string,
): string[] {
  return value === undefined ? [] : [`${name} ${said(value)}`]
}

const text = (value: Rational) => ratioCell(value) ?? ''
