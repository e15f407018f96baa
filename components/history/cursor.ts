/** Puts the cursor of every strip at one part of its width. Attributes only: no path is touched. */
export function moveCursor(panels: Element, part: number): void {
  for (const svg of panels.querySelectorAll<SVGSVGElement>('svg.panel')) {
    const x = Math.round(part * Number(svg.dataset.inner) * 10) / 10
    svg.querySelector('path.cursor')?.setAttribute('transform', `translate(${x} 0)`)
  }
}

type Heard = {
  /** The pointer came, for the first time or again. */
  readonly touched: () => void
  /** Over which part of the width, 0 to 1; null when it left. */
  readonly over: (part: number | null) => void
  /** There it was pressed. */
  readonly chosen?: (part: number) => void
}

/** Listens to a pointer over the strips. Returns how to stop. */
export function watchPointer(panels: HTMLElement, { touched, over, chosen }: Heard): () => void {
  const stop = new AbortController()
  const { signal } = stop
  let frame = 0
  let last: number | null = null
  // One step a frame, however many events a mouse sends.
  const tell = (part: number | null) => {
    last = part
    frame ||= requestAnimationFrame(() => {
      frame = 0
      over(last)
    })
  }
  panels.addEventListener('pointerenter', touched, { signal })
  panels.addEventListener('pointermove', (event) => tell(partUnder(event)), { signal })
  panels.addEventListener('pointerleave', () => tell(null), { signal })
  panels.addEventListener('pointercancel', () => tell(null), { signal })
  panels.addEventListener(
    'pointerup',
    (event) => {
      const part = partUnder(event)
      if (part !== null && event.button === 0) chosen?.(part)
    },
    { signal },
  )
  return () => {
    stop.abort()
    cancelAnimationFrame(frame)
  }
}

function partUnder({ target, clientX }: PointerEvent): number | null {
  const svg = target instanceof Element ? target.closest<SVGSVGElement>('svg.panel') : null
  if (!svg) return null
  const { left, width } = svg.getBoundingClientRect()
  const inner = (width * Number(svg.dataset.inner)) / Number(svg.dataset.width)
  return Math.min(1, Math.max(0, (clientX - left) / inner))
}
