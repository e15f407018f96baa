/** The least round step (1, 2, 2.5 or 5 of some power of ten) that fits at most `lines` times into `most`, above 0. */
export function niceStep(most: number, lines: number): number {
  const power = 10 ** Math.floor(Math.log10(most / lines))
  return ([1, 2, 2.5, 5].find((part) => most / (part * power) <= lines) ?? 10) * power
}

/** The round steps up to `most`, 0 left out. */
export function niceSteps(most: number, lines: number): number[] {
  const step = niceStep(most, lines)
  return Array.from({ length: Math.floor(most / step + 1e-9) }, (_, i) => (i + 1) * step)
}
