const signs = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'touchstart'] as const

/** Calls back once, at the first sign of a reader: moved, pressed, typed, scrolled. Returns how to stop waiting. */
export function whenHere(act: () => void): () => void {
  const waiting = new AbortController()
  const { signal } = waiting
  const here = () => {
    waiting.abort()
    act()
  }
  for (const sign of signs)
    window.addEventListener(sign, here, { capture: true, passive: true, signal })
  return () => waiting.abort()
}
