import type { AxisTick } from './axis-ticks.ts'
import { drawDiscs, type Stamps } from './map-discs.ts'
import type { Frame, MapView, Place } from './map-view.ts'
import { toPixels } from './map-view.ts'

/** Colours as the tokens have them in the theme that is on. */
export type MapColours = {
  readonly ink: string
  readonly quiet: string
  readonly rule: string
  readonly paper: string
  readonly you: string
  readonly warn: string
  /** From least to most. */
  readonly shades: readonly string[]
}

/** From least to most. */
export const sequence = ['--s3', '--s4', '--s5', '--s6', '--s7']

export function coloursOf(element: Element, tokens: readonly string[]): MapColours {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(name).trim()
  return {
    ink: token('--ink'),
    quiet: token('--ink-3'),
    rule: token('--rule'),
    paper: token('--paper'),
    you: token('--you'),
    warn: token('--warn'),
    shades: tokens.map(token),
  }
}

export type MapDrawing = {
  readonly view: MapView
  readonly frame: Frame
  readonly places: readonly Place[]
  /** For each place. */
  readonly shades: Uint8Array
  /** Indices of the places, those of a shade together: batches of one disc. */
  readonly order: Uint32Array
  readonly colours: MapColours
  readonly stamps: Stamps
  readonly font: string
  readonly xTicks: readonly (AxisTick & { readonly words: string })[]
  readonly yTicks: readonly (AxisTick & { readonly words: string })[]
  /** Where the words of the lines stand. */
  readonly yWords?: 'start' | 'end'
  /** Where a pool is full: its place along the axis, and what stands beside it. */
  readonly full: AxisTick & { readonly words: string }
  /** The point the reader is at. */
  readonly chosen: Place | null
  readonly mine: Place | null
}

/** All of the map, from nothing, in one pass. */
export function drawMap(context: CanvasRenderingContext2D, drawing: MapDrawing): void {
  const { frame, colours } = drawing
  context.clearRect(0, 0, frame.left + frame.width + 400, frame.top + frame.height + 400)
  drawAxes(context, drawing)
  context.save()
  context.beginPath()
  context.rect(frame.left - 5, frame.top - 5, frame.width + 10, frame.height + 10)
  context.clip()
  drawFull(context, drawing)
  drawDiscs(context, drawing)
  if (drawing.mine) drawRing(context, drawing, drawing.mine, colours.you, true)
  if (drawing.chosen) drawRing(context, drawing, drawing.chosen, colours.ink, false)
  context.restore()
}

function drawAxes(context: CanvasRenderingContext2D, drawing: MapDrawing) {
  const { view, frame, colours, font, xTicks, yTicks, yWords = 'start' } = drawing
  context.font = font
  context.lineWidth = 1
  context.fillStyle = colours.quiet
  context.strokeStyle = colours.rule
  const bottom = frame.top + frame.height
  context.textAlign = yWords
  const wordsAt = yWords === 'start' ? 0 : frame.left + frame.width
  for (const { at, words, strong } of yTicks) {
    const y = Math.round(toPixels(view, frame, { x: 0, y: at }).y) + 0.5
    context.strokeStyle = strong ? colours.ink : colours.rule
    line(context, frame.left, y, frame.left + frame.width, y)
    context.fillText(words, wordsAt, y - 4)
  }
  context.strokeStyle = colours.ink
  line(context, frame.left, bottom + 6.5, frame.left + frame.width, bottom + 6.5)
  for (const { at, words } of xTicks) {
    const { x } = toPixels(view, frame, { x: at, y: 0 })
    line(context, Math.round(x) + 0.5, bottom + 6, Math.round(x) + 0.5, bottom + 12)
    const half = context.measureText(words).width / 2
    context.textAlign =
      x < half ? 'left' : x + half > frame.left + frame.width + 12 ? 'right' : 'center'
    context.fillText(words, x, bottom + 27)
  }
}

function drawFull(context: CanvasRenderingContext2D, { view, frame, colours, full }: MapDrawing) {
  const x = Math.round(toPixels(view, frame, { x: full.at, y: 0 }).x) + 0.5
  if (x < frame.left || x > frame.left + frame.width) return
  context.strokeStyle = colours.warn
  context.setLineDash([4, 3])
  line(context, x, frame.top - 5, x, frame.top + frame.height + 5)
  context.setLineDash([])
  context.fillStyle = colours.warn
  context.textAlign = 'end'
  const room = context.measureText(full.words).width + 6 < x - frame.left
  if (!room) context.textAlign = 'start'
  context.fillText(full.words, room ? x - 6 : x + 6, frame.top + 8)
}

/** The reader's own pool is a disc, what they look at a ring. */
function drawRing(
  context: CanvasRenderingContext2D,
  { view, frame, colours }: MapDrawing,
  place: Place,
  colour: string,
  filled: boolean,
) {
  const { x, y } = toPixels(view, frame, place)
  context.beginPath()
  context.arc(x, y, 7, 0, 2 * Math.PI)
  context.lineWidth = 2.5
  context.strokeStyle = filled ? colours.paper : colour
  context.fillStyle = colour
  if (filled) context.fill()
  context.stroke()
}

function line(context: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number) {
  context.beginPath()
  context.moveTo(x1, y1)
  context.lineTo(x2, y2)
  context.stroke()
}
