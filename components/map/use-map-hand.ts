'use client'

import { type RefObject, useEffect, useRef } from 'react'
import type { Place } from './map-view.ts'

/** What a hand does to the map, in CSS pixels of the canvas. */
export type MapHand = {
  readonly onHover: (pixel: Place) => void
  readonly onPress: (pixel: Place) => void
  readonly onPan: (dx: number, dy: number) => void
  readonly onZoom: (pixel: Place, factor: number) => void
}

/** Moved less than this, a finger pressed and did not drag. */
const still = 6

/**
 * Mouse, pen and fingers. The wheel zooms while what holds the canvas has the focus or Ctrl is held, and scrolls the
 * page otherwise: nobody who passes by is caught.
 */
export function useMapHand(canvas: RefObject<HTMLCanvasElement | null>, hand: MapHand): void {
  const latest = useRef(hand)
  latest.current = hand

  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const pointers = new Map<number, Place>()
    let travelled = 0
    const at = ({ clientX, clientY }: MouseEvent): Place => {
      const box = element.getBoundingClientRect()
      return { x: clientX - box.left, y: clientY - box.top }
    }
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return
      pointers.set(event.pointerId, at(event))
      travelled = 0
      element.setPointerCapture(event.pointerId)
    }
    const move = (event: PointerEvent) => {
      const now = at(event)
      const before = pointers.get(event.pointerId)
      if (!before) return latest.current.onHover(now)
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1]
      travelled += Math.hypot(now.x - before.x, now.y - before.y)
      if (other) pinch(before, now, other)
      else if (travelled > still) latest.current.onPan(now.x - before.x, now.y - before.y)
      pointers.set(event.pointerId, now)
    }
    const pinch = (before: Place, now: Place, other: Place) => {
      const wide = (a: Place, b: Place) => Math.max(10, Math.hypot(a.x - b.x, a.y - b.y))
      const middle = (a: Place, b: Place) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
      const [from, to] = [middle(before, other), middle(now, other)]
      latest.current.onZoom(to, wide(now, other) / wide(before, other))
      latest.current.onPan(to.x - from.x, to.y - from.y)
    }
    const up = (event: PointerEvent) => {
      const pressed = pointers.delete(event.pointerId)
      if (event.type === 'pointerup' && pressed && travelled <= still)
        latest.current.onPress(at(event))
    }
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey && document.activeElement !== element.parentElement)
        return
      event.preventDefault()
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1
      latest.current.onZoom(
        at(event),
        Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.002)),
      )
    }
    element.addEventListener('pointerdown', down)
    element.addEventListener('pointermove', move)
    element.addEventListener('pointerup', up)
    element.addEventListener('pointercancel', up)
    element.addEventListener('wheel', wheel, { passive: false })
    return () => {
      element.removeEventListener('pointerdown', down)
      element.removeEventListener('pointermove', move)
      element.removeEventListener('pointerup', up)
      element.removeEventListener('pointercancel', up)
      element.removeEventListener('wheel', wheel)
    }
  }, [canvas])
}
