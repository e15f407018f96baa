'use client'

import { useEffect, useRef, useState } from 'react'
import { traceId } from './traced.tsx'

/** A note of the page, as it is shown: the texts of its row. */
type Shown = {
  readonly trace: string
  readonly name: string
  readonly unit: string
  readonly epoch: string
  readonly formula: string
  readonly source: string
  /** What already stands at the foot of the window, in pixels. */
  readonly above: number
}

/**
 * At the foot of the window: where the figure under the pointer, under the finger or in focus comes
 * from. It stays while the pointer rests on it, and goes with Escape. Who listens has the same as the
 * figure's description.
 */
export function TraceStrip() {
  const [shown, setShown] = useState<Shown | null>(null)
  const strip = useRef<HTMLElement>(null)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = (element: Element | null): boolean => {
      const next = element && noteOf(element)
      if (next) setShown((before) => (before?.trace === next.trace ? before : next))
      return Boolean(next)
    }
    const point = ({ target }: Event) => {
      if (!(target instanceof Element)) return
      clearTimeout(timer)
      if (show(target) || strip.current?.contains(target)) return
      // On the way from a figure to the strip the pointer crosses the page.
      timer = setTimeout(() => show(document.activeElement) || setShown(null), crossing)
    }
    const focus = ({ target }: Event) => {
      clearTimeout(timer)
      if (!show(target instanceof Element ? target : null)) setShown(null)
    }
    const leave = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setShown(null)
    }
    document.addEventListener('pointerover', point)
    document.addEventListener('focusin', focus)
    document.addEventListener('keydown', leave)
    // What was pointed at or focused when this was fetched.
    if (!show(document.activeElement)) show([...document.querySelectorAll(':hover')].at(-1) ?? null)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', point)
      document.removeEventListener('focusin', focus)
      document.removeEventListener('keydown', leave)
    }
  }, [])

  if (!shown) return null
  return (
    <aside ref={strip} className="trace-line" aria-hidden="true" style={{ bottom: shown.above }}>
      <div className="wrap">
        <p>
          <b>{shown.name}</b> {shown.unit}
        </p>
        <p>{shown.epoch}</p>
        <p>
          {shown.formula} <span>{shown.source}</span>
        </p>
      </div>
    </aside>
  )
}

/** Milliseconds for which the strip waits for the pointer. */
const crossing = 300

/** The line of the figure that an element belongs to. */
function noteOf(element: Element): Shown | null {
  const trace = element.closest<HTMLElement>('[data-trace]')?.dataset.trace
  const row = trace === undefined ? null : document.getElementById(traceId(trace))
  if (trace === undefined || !row) return null
  const [name, epoch, formula] = row.querySelectorAll('th, td')
  const below = document.querySelector('.strip')?.getBoundingClientRect().height ?? 0
  return {
    trace,
    ...parted(name, 'name', 'unit'),
    epoch: epoch?.textContent ?? '',
    ...parted(formula, 'formula', 'source'),
    above: below,
  }
}

/** A cell's own words, and those of its second line. */
function parted<First extends string, Second extends string>(
  cell: Element | undefined,
  first: First,
  second: Second,
): Record<First | Second, string> {
  const small = cell?.querySelector('small')?.textContent ?? ''
  const own = (cell?.textContent ?? '').slice(0, -small.length || undefined)
  return { [first]: own, [second]: small } as Record<First | Second, string>
}
