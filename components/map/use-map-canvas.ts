'use client'

import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { coloursOf, drawMap, type MapColours, type MapDrawing, sequence } from './draw-map.ts'
import { type Stamps, stampsOf } from './map-discs.ts'
import type { Frame } from './map-view.ts'

/** The drawing but for what the canvas itself knows: its size, its theme, its pixels. */
export type MapPicture = Omit<MapDrawing, 'frame' | 'colours' | 'stamps' | 'font'>

const margins = { left: 8, right: 12, top: 18, bottom: 40 }

/**
 * Draws when something has changed, once a frame at most: a new picture, size, theme or density of pixels.
 *
 * @param picture what to draw on a frame of this size; called at each drawing.
 * @param shades tokens of the discs' colours; the same list at every render.
 */
export function useMapCanvas(
  canvas: RefObject<HTMLCanvasElement | null>,
  picture: (frame: Frame) => MapPicture,
  shades: readonly string[] = sequence,
): { readonly redraw: () => void; readonly frame: () => Frame } {
  const latest = useRef(picture)
  latest.current = picture
  const waiting = useRef(0)
  const drawn = useRef<{ colours: MapColours; stamps: Stamps; ratio: number; font: string } | null>(
    null,
  )

  // As last observed: to ask the element would lay the page out in the middle of a frame.
  const size = useRef({ width: 0, height: 0 })

  const frame = useCallback((): Frame => {
    const { width, height } = size.current
    return {
      left: margins.left,
      top: margins.top,
      width: Math.max(1, width - margins.left - margins.right),
      height: Math.max(1, height - margins.top - margins.bottom),
    }
  }, [])

  const redraw = useCallback(() => {
    if (waiting.current !== 0) return
    waiting.current = requestAnimationFrame(() => {
      waiting.current = 0
      const element = canvas.current
      const context = element?.getContext('2d')
      if (!element || !context) return
      const ratio = window.devicePixelRatio || 1
      const width = Math.round(size.current.width * ratio)
      const height = Math.round(size.current.height * ratio)
      if (width === 0 || height === 0) return
      if (element.width !== width) element.width = width
      if (element.height !== height) element.height = height
      if (drawn.current?.ratio !== ratio) {
        const colours = coloursOf(element, shades)
        const font = `12.5px ${getComputedStyle(element).fontFamily}`
        drawn.current = { colours, stamps: stampsOf(colours, ratio), ratio, font }
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      const at = frame()
      drawMap(context, { ...latest.current(at), ...drawn.current, frame: at })
    })
  }, [canvas, frame, shades])

  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const anew = () => {
      drawn.current = null
      redraw()
    }
    const measure = () => {
      size.current = { width: element.clientWidth, height: element.clientHeight }
      redraw()
    }
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    measure()
    const theme = new MutationObserver(anew)
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    const scheme = matchMedia('(prefers-color-scheme: dark)')
    scheme.addEventListener('change', anew)
    window.addEventListener('resize', redraw)
    document.fonts.ready.then(anew)
    return () => {
      sizes.disconnect()
      theme.disconnect()
      scheme.removeEventListener('change', anew)
      window.removeEventListener('resize', redraw)
      cancelAnimationFrame(waiting.current)
      waiting.current = 0
    }
  }, [canvas, redraw])

  return { redraw, frame }
}
