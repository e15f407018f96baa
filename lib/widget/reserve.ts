import type { OptionTexts } from './options.ts'

/**
 * How high a frame will be at a width, in CSS pixels: kept free before it is there, so that nothing below it moves. A
 * little more than it needs, since what is left over shows nothing and what is missing would push the page down.
 */
export function reservedHeight(width: number, { layout, density }: OptionTexts): number {
  const dense = density === 'dense' ? 0.86 : 1
  if (layout === 'compact')
    return Math.ceil(dense * (width >= 640 ? 250 : width >= 280 ? 400 : 450))
  return Math.ceil(dense * (width >= 640 ? 290 : width >= 280 ? 560 : 470))
}
