/** The part of the map in the window: from 0 to 1 along each axis of the whole, y upwards. */
export type MapView = {
  readonly x: number
  readonly y: number
  /** How much of the whole is seen: 1 is all of it. */
  readonly size: number
}

export const wholeMap: MapView = { x: 0, y: 0, size: 1 }

/** A hundredfold: then pools of one stake to a thousandth stand apart. */
const smallest = 0.01

/** A place on the map, 0 to 1 along each axis, y upwards. */
export type Place = { readonly x: number; readonly y: number }

/** Where the drawing stands on the canvas, in CSS pixels. */
export type Frame = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export function toPixels({ x, y, size }: MapView, frame: Frame, place: Place): Place {
  return {
    x: frame.left + ((place.x - x) / size) * frame.width,
    y: frame.top + (1 - (place.y - y) / size) * frame.height,
  }
}

export function toPlace({ x, y, size }: MapView, frame: Frame, pixel: Place): Place {
  return {
    x: x + ((pixel.x - frame.left) / frame.width) * size,
    y: y + (1 - (pixel.y - frame.top) / frame.height) * size,
  }
}

/** Nearer (`factor` above 1) or farther; the place under the pixel stays under it, as far as edges let it. */
export function zoomedAt(view: MapView, frame: Frame, pixel: Place, factor: number): MapView {
  const size = Math.min(1, Math.max(smallest, view.size / factor))
  const still = toPlace(view, frame, pixel)
  const part = size / view.size
  return held({
    x: still.x - (still.x - view.x) * part,
    y: still.y - (still.y - view.y) * part,
    size,
  })
}

/** Moved by so many pixels: the map follows the hand. */
export function panned(view: MapView, frame: Frame, dx: number, dy: number): MapView {
  return held({
    ...view,
    x: view.x - (dx / frame.width) * view.size,
    y: view.y + (dy / frame.height) * view.size,
  })
}

/** The least move that brings a place into the window, a tenth of it away from the edge. */
export function withPlace(view: MapView, place: Place): MapView {
  const rim = view.size / 10
  const along = (from: number, at: number) =>
    Math.min(at - rim, Math.max(at - view.size + rim, from))
  return held({ ...view, x: along(view.x, place.x), y: along(view.y, place.y) })
}

/** Does any of the places stand in the window? */
export function showsAny({ x, y, size }: MapView, places: readonly Place[]): boolean {
  return places.some((at) => at.x >= x && at.x <= x + size && at.y >= y && at.y <= y + size)
}

/** The window never leaves the map. */
function held({ x, y, size }: MapView): MapView {
  const within = (from: number) => Math.min(1 - size, Math.max(0, from))
  return { x: within(x), y: within(y), size }
}
