'use client'

import { type RefObject, useEffect, useState } from 'react'

/** Rows `from` … `to − 1` of a list stand in the window, or nearly so. */
export type RowsInView = { readonly from: number; readonly to: number }

/** So many rows beyond either edge are drawn ahead of the scrolling. */
const ahead = 16

/** Drawn anew when fewer than so many are left ahead. */
const near = 6

/**
 * Which rows of a long list with rows of one height are worth drawing. The list's element is as high as all of them;
 * what of it the window shows is measured once a frame, however often it scrolls, and whatever scrolls.
 *
 * @param rowHeight in rem, so that larger letters get taller rows.
 * @param first the rows until it has been measured: those in the HTML.
 */
export function useRowsInView(
  list: RefObject<HTMLElement | null>,
  rows: number,
  rowHeight: number,
  first: number,
): RowsInView {
  const [view, setView] = useState<RowsInView>({ from: 0, to: first })
  useEffect(() => {
    let frame = 0
    const measure = () => {
      frame = 0
      const element = list.current
      if (!element) return
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const height = rowHeight * rem
      const top = element.getBoundingClientRect().top
      const first = Math.max(0, Math.floor(-top / height))
      const last = Math.max(first, Math.ceil((window.innerHeight - top) / height))
      setView((before) => {
        const drawn =
          before.from <= Math.max(0, first - near) &&
          before.to >= last + near &&
          before.to - before.from <= last - first + 4 * ahead
        return drawn ? before : { from: Math.max(0, first - ahead), to: last + ahead }
      })
    }
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(measure)
    }
    measure()
    window.addEventListener('scroll', soon, { capture: true, passive: true })
    window.addEventListener('resize', soon)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', soon, { capture: true })
      window.removeEventListener('resize', soon)
    }
  }, [list, rowHeight])
  return { from: Math.min(view.from, rows), to: Math.min(view.to, rows) }
}
