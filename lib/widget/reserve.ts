import type { OptionTexts } from './options.ts'

/**
 * How high a frame will be at a width, in CSS pixels: kept free before it is there, so that nothing below it moves. A
 * little more than it needs in the language that needs most, since what is left over shows nothing and what is missing would push the page down.
 */
export function reservedHeight(width: number, { layout, density }: OptionTexts): number {
  const dense = density === 'dense' ? 0.93 : 1
  const wide = width >= 640
  if (layout === 'compact') return Math.ceil(dense * (wide ? 288 : width >= 280 ? 576 : 656))
  return Math.ceil(dense * (wide ? 344 : 684))
}
