import { type Laid, type Pixels, stamper } from './disc-pixels.ts'
import type { MapColours, MapDrawing } from './draw-map.ts'

/** A disc for each shade, drawn once, and the picture that they are stamped on. */
export type Stamps = {
  readonly discs: readonly Pixels[]
  /** As large as the canvas when something was last drawn. */
  readonly layer: HTMLCanvasElement
  /** What was last stamped: its memory is used again. */
  image: ImageData | null
  readonly laid: Laid
}

const radius = 3.5

/** @param ratio pixels of the screen to one of CSS. */
export function stampsOf({ shades, paper }: MapColours, ratio: number): Stamps {
  const size = Math.ceil((2 * radius + 2) * ratio)
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size
  const context = canvas.getContext('2d', { willReadFrequently: true })
  const discs = shades.flatMap((shade) => {
    if (!context) return []
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, size, size)
    context.beginPath()
    context.arc(size / 2 / ratio, size / 2 / ratio, radius, 0, 2 * Math.PI)
    context.fillStyle = shade
    context.fill()
    context.strokeStyle = paper
    context.lineWidth = 0.75
    context.stroke()
    return [pixelsOf(context.getImageData(0, 0, size, size))]
  })
  return {
    discs,
    layer: document.createElement('canvas'),
    image: null,
    laid: { corners: new Uint8Array() },
  }
}

/** Every place a disc, in pixels of the screen: one picture for all of them. */
export function drawDiscs(
  context: CanvasRenderingContext2D,
  { view, frame, places, shades, order, stamps }: MapDrawing,
): void {
  const { discs, layer } = stamps
  const { width, height } = context.canvas
  if (layer.width !== width) layer.width = width
  if (layer.height !== height) layer.height = height
  const onLayer = layer.getContext('2d')
  if (!onLayer || width === 0 || height === 0) return
  const image = imageOf(stamps, onLayer, width, height)
  const ratio = context.getTransform().a
  const [scaleX, scaleY] = [(frame.width / view.size) * ratio, (frame.height / view.size) * ratio]
  const left = frame.left * ratio - view.x * scaleX
  const bottom = (frame.top + frame.height) * ratio + view.y * scaleY
  const stamp = stamper(pixelsOf(image), discs, stamps.laid)
  for (const i of order) {
    const place = places[i]
    if (place) stamp(shades[i] ?? 0, left + place.x * scaleX, bottom - place.y * scaleY)
  }
  onLayer.putImageData(image, 0, 0)
  context.drawImage(layer, 0, 0, width / ratio, height / ratio)
}

/** An empty picture: a new one for each drawing would be a megabyte of rubbish in every frame. */
function imageOf(
  stamps: Stamps,
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
): ImageData {
  const last = stamps.image
  if (last?.width === width && last.height === height) {
    last.data.fill(0)
    return last
  }
  stamps.image = context.createImageData(width, height)
  return stamps.image
}

const pixelsOf = ({ data, width, height }: ImageData): Pixels => ({
  ...{ width, height },
  data: new Int32Array(data.buffer),
})
