/**
 * Calls back once, when the element is in the window or nearly so. Returns how to stop waiting.
 *
 * Looks again after each scroll: brought to an element while parts of the page are being laid out, Chromium may leave an
 * observer with what it saw before.
 */
export function whenNear(element: Element, act: () => void): () => void {
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return
      stop()
      act()
    },
    { rootMargin: '240px' },
  )
  const look = () => {
    observer.disconnect()
    observer.observe(element)
  }
  const stop = () => {
    observer.disconnect()
    window.removeEventListener('scrollend', look)
  }
  window.addEventListener('scrollend', look)
  look()
  return stop
}
