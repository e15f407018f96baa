/**
 * A picture of pixels, each red, green, blue and alpha in one number (little-endian), row by row. The numbers are
 * signed: an unsigned one above 2^31 is a double to the machine, and an opaque pixel always is.
 */
export type Pixels = {
  readonly data: Int32Array
  readonly width: number
  readonly height: number
}

/**
 * Begins to lay small pictures over another: what a canvas does too, but thousands of them in a fraction of the time, for
 * each of its calls is recorded and played back. Parts outside are left out. Where the same picture was laid last on the
 * very pixel it is not again: hundreds of pools stand so, and one disc shows them all.
 *
 * @param stamps all of one size.
 * @param laid kept from one picture to the next, so that its memory is used again.
 * @returns lays one of `stamps`, its middle at a place in pixels of `onto`.
 */
export function stamper(
  onto: Pixels,
  stamps: readonly Pixels[],
  laid: Laid,
): (which: number, x: number, y: number) => void {
  const [{ width, height } = { width: 0, height: 0 }] = stamps
  // Corners of those that are cut off at the left or above are less than 0.
  const row = onto.width + width
  const corners = cornersOf(laid, row * (onto.height + height))
  return (which, x, y) => {
    const stamp = stamps[which]
    const left = Math.round(x - width / 2)
    const top = Math.round(y - height / 2)
    const outside = left <= -width || left >= onto.width || top <= -height || top >= onto.height
    const corner = (top + height) * row + left + width
    if (!stamp || outside || corners[corner] === which + 1) return
    corners[corner] = which + 1
    lay(onto, stamp, left, top)
  }
}

/** For each corner one more than the stamp that was last laid there; 0 for none. */
export type Laid = { corners: Uint8Array }

function cornersOf(laid: Laid, count: number): Uint8Array {
  if (laid.corners.length === count) laid.corners.fill(0)
  else laid.corners = new Uint8Array(count)
  return laid.corners
}

function lay(onto: Pixels, stamp: Pixels, left: number, top: number): void {
  const { data: below, width } = onto
  const { data: above } = stamp
  const [from, to] = [Math.max(0, -left), Math.min(stamp.width, width - left)]
  const [first, last] = [Math.max(0, -top), Math.min(stamp.height, onto.height - top)]
  for (let row = first; row < last; row++) {
    let i = (top + row) * width + left + from
    let j = row * stamp.width + from
    for (const end = row * stamp.width + to; j < end; i++, j++) {
      const pixel = above[j] ?? 0
      const alpha = pixel >>> 24
      if (alpha === 255) below[i] = pixel
      else if (alpha > 0) below[i] = mixed(below[i] ?? 0, pixel, alpha)
    }
  }
}

/** One pixel over another by their alphas. */
function mixed(below: number, above: number, alpha: number): number {
  if (below === 0) return above
  const under = below >>> 24
  if (under === 255) {
    const rest = 255 - alpha
    const red = ((above & 255) * alpha + (below & 255) * rest + 127) / 255
    const green = (((above >>> 8) & 255) * alpha + ((below >>> 8) & 255) * rest + 127) / 255
    const blue = (((above >>> 16) & 255) * alpha + ((below >>> 16) & 255) * rest + 127) / 255
    return (255 << 24) | (blue << 16) | (green << 8) | red
  }
  const kept = (under * (255 - alpha)) / 255
  const whole = alpha + kept
  const part = (shift: number) =>
    Math.round((((above >>> shift) & 255) * alpha + ((below >>> shift) & 255) * kept) / whole)
  return (Math.round(whole) << 24) | (part(16) << 16) | (part(8) << 8) | part(0)
}
