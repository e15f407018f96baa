import type { OptionTexts } from './options.ts'

/**
 * How high a frame will be at a width, in CSS pixels: kept free before it is there, so that nothing below it moves. A
 * little more than it needs in the language that needs most, since what is left over shows nothing and what is missing would push the page down.
 */
export function reservedHeight(width: number, { layout, density }: OptionTexts): number {
  return Math.ceil(roomy(width, layout === 'compact') * (density === 'dense' ? 0.93 : 1))
}

/** Three columns from 640 px on, which break more lines while they are narrow; below 280 px neither scale nor drawing. */
function roomy(width: number, isCompact: boolean): number {
  if (width >= 700) return isCompact ? 304 : 344
  if (width >= 640) return isCompact ? 350 : 406
  return isCompact && width >= 280 ? 580 : 692
}
