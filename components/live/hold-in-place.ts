/** What the reader does by hand: from then on the page stands where they put it. */
const byHand = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/** Parts above what a link points at have come by then, ms. */
const longest = 15_000

/**
 * Brings an element to the top of the window and holds it there while what stands above it comes with its figures: until the
 * reader takes the page in hand. Returns how to let go.
 */
export function holdInPlace(element: Element): () => void {
  let frame = 0
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => element.scrollIntoView())
  })
  const letGo = () => {
    observer.disconnect()
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    for (const type of byHand) window.removeEventListener(type, letGo)
  }
  const timer = setTimeout(letGo, longest)
  for (const type of byHand) window.addEventListener(type, letGo, { passive: true })
  observer.observe(document.body)
  return letGo
}
