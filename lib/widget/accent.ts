/** Surfaces that the accent stands on as text, by theme: paper and the boxes to type into. */
export const surfaces = {
  light: ['#f3f7f3', '#fbfdfc'],
  dark: ['#0e1311', '#161d1a'],
} as const

export type Scheme = keyof typeof surfaces

/** WCAG 2.x AA for text. */
const least = 4.5

/** Whether text in `accent` (`#rrggbb`) can be read on every surface of the theme. */
export function accentIsReadable(accent: string, scheme: Scheme): boolean {
  return surfaces[scheme].every((surface) => contrast(accent, surface) >= least)
}

/** Ratio of two colours' relative luminance, 1…21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const weights = [0.2126, 0.7152, 0.0722] as const

function luminance(colour: string): number {
  return weights.reduce((sum, weight, i) => {
    const channel = Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16) / 255
    const linear = channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
    return sum + weight * linear
  }, 0)
}
