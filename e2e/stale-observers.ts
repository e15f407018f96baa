import type { Page } from '@playwright/test'

/**
 * Every observer of the page tells of its first look alone, until it is set upon its element again: as Chromium's may when a
 * page is brought to an element while what stands above it changes its height.
 */
export async function withStaleObservers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Real = IntersectionObserver
    window.IntersectionObserver = class extends Real {
      readonly #told = new Set<Element>()
      constructor(told: IntersectionObserverCallback, options?: IntersectionObserverInit) {
        super((entries, observer) => {
          const first = entries.filter(({ target }) => !this.#told.has(target))
          for (const { target } of first) this.#told.add(target)
          if (first.length > 0) told(first, observer)
        }, options)
      }
      override observe(target: Element) {
        this.#told.delete(target)
        super.observe(target)
      }
    }
  })
}
