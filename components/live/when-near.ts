/** Calls back once, when the element is in the window or nearly so. Returns how to stop waiting. */
export function whenNear(element: Element, act: () => void): () => void {
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return
      observer.disconnect()
      act()
    },
    { rootMargin: '240px' },
  )
  observer.observe(element)
  return () => observer.disconnect()
}
