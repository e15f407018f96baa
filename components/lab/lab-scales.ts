import { decimalText, parseDecimal, ratio, ratioForPlot } from '../../lib/rewards/index.ts'
import type { LabNumber } from '../../lib/scenario/lab-words.ts'

/** A ruled scale of a parameter: whole steps, so many of them to one of the field's unit. */
export type ParameterScale = {
  readonly from: number
  readonly to: number
  readonly step: number
  readonly minor: number
  readonly major: number
  /** Steps ÷ unit as a power of ten: 2 is hundredths. */
  readonly decimals: number
}

/** The first five end at the constitution's guardrails. */
export const parameterScales = {
  k: { from: 250, to: 2000, step: 10, minor: 50, major: 250, decimals: 0 },
  rho: { from: 10, to: 50, step: 1, minor: 1, major: 10, decimals: 2 },
  tau: { from: 10, to: 30, step: 1, minor: 1, major: 5, decimals: 0 },
  a0: { from: 10, to: 100, step: 1, minor: 5, major: 30, decimals: 2 },
  minCost: { from: 0, to: 500, step: 5, minor: 25, major: 100, decimals: 0 },
  minMargin: { from: 0, to: 100, step: 1, minor: 5, major: 20, decimals: 1 },
  fees: { from: 0, to: 1_000_000, step: 5_000, minor: 50_000, major: 250_000, decimals: 0 },
  price: { from: 0, to: 300, step: 1, minor: 25, major: 100, decimals: 2 },
  running: { from: 0, to: 3000, step: 10, minor: 250, major: 1000, decimals: 0 },
} as const satisfies Partial<Record<LabNumber, ParameterScale>>
export type ScaledField = keyof typeof parameterScales

/** Steps of L: hundredths of a power of ten. The end stands for no cap. */
export const leverageScale: ParameterScale = {
  ...{ from: 0, to: 400, step: 5, minor: 25, major: 100, decimals: 0 },
}

/** Where a good text stands, in steps; held to the ends: the field shows what it is. */
export function stepAt({ from, to, decimals }: ParameterScale, text: string): number {
  if (text === '') return from
  const step = ratioForPlot(parseDecimal(text, wide)) * 10 ** decimals
  return Math.min(to, Math.max(from, step))
}

/** The canonical text of a step. */
export const textAt = ({ decimals }: ParameterScale, step: number): string =>
  decimalText(ratio(BigInt(Math.round(step)), 10n ** BigInt(decimals)), decimals)

/** 0…1 along a scale; outside it off the scale. */
export function partOf({ from, to, decimals }: ParameterScale, text: string): number {
  return (ratioForPlot(parseDecimal(text, wide)) * 10 ** decimals - from) / (to - from)
}

export const leverageStep = (text: string): number =>
  text === ''
    ? leverageScale.to
    : Math.min(400, Math.max(0, Math.log10(ratioForPlot(parseDecimal(text, wide))) * 100))

/** Two figures, as a hand can aim; empty at the end. */
export function leverageText(step: number): string {
  if (step >= leverageScale.to) return ''
  return String(Number((10 ** (step / 100)).toPrecision(2)))
}

const wide = { maxWholeDigits: 64, maxDecimals: 64 }
