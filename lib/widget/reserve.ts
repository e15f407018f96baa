import type { OptionTexts } from './options.ts'

/**
 * How high a frame will be at a width, in CSS pixels: kept free before it is there, so that nothing below it moves. A
 * little more than it needs in the language that needs most, since what is left over shows nothing and what is missing would push the page down.
 */
export function reservedHeight(width: number, { layout, density }: OptionTexts): number {
  const dense = density === 'dense' ? 0.93 : 1
  const compact = layout === 'compact'
  // Three columns from 640 px on, which break more lines while they are narrow; below 280 px neither scale nor drawing.
  const high = () => (compact && width >= 280 ? 580 : 692)
  const wide = () => (width >= 700 ? (compact ? 304 : 344) : compact ? 350 : 406)
  return Math.ceil(dense * (width >= 640 ? wide() : high()))
}
