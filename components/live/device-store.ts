/*
 * A short list kept on this device and sent nowhere. What is stored is read as text of strangers: what does not look
 * like an item is left out, and anything else than a list is no list.
 */

export type DeviceStore<Item> = {
  /** None where storage is refused or holds anything else. The same array until it changes. */
  readonly read: () => readonly Item[]
  /** Where storage is refused, or full, nothing is kept. An empty list leaves nothing behind. */
  readonly write: (items: readonly Item[]) => void
  /** Calls back whenever the list changes, in this window or another. Returns how to stop. */
  readonly watch: (act: () => void) => () => void
}

type Options<Item> = {
  readonly place: string
  /** The word under which the list stands beside the version, 1. */
  readonly word: string
  /** In letters; nothing longer is ours. */
  readonly longest: number
  /** The items among what was stored, as many as are kept. */
  readonly itemsIn: (stored: readonly unknown[]) => readonly Item[]
}

const version = 1

export function deviceStore<Item>({
  place,
  word,
  longest,
  itemsIn,
}: Options<Item>): DeviceStore<Item> {
  const nothing: readonly Item[] = []
  const listeners = new Set<() => void>()
  let held: { readonly text: string | null; readonly items: readonly Item[] } | undefined

  const parsed = (text: string | null): readonly Item[] => {
    if (text === null || text.length > longest) return nothing
    try {
      const { v, [word]: items } = JSON.parse(text) ?? {}
      return v === version && Array.isArray(items) ? itemsIn(items) : nothing
    } catch (error) {
      if (error instanceof SyntaxError) return nothing
      throw error
    }
  }
  const stored = (): string | null => {
    try {
      return localStorage.getItem(place)
    } catch {
      return null // storage is refused
    }
  }
  return {
    read: () => {
      const text = stored()
      if (held?.text !== text) held = { text, items: parsed(text) }
      return held.items
    },
    write: (items) => {
      try {
        if (items.length === 0) localStorage.removeItem(place)
        else localStorage.setItem(place, JSON.stringify({ v: version, [word]: items }))
      } catch {
        // storage is refused, or full: nothing is kept
      }
      for (const act of listeners) act()
    },
    watch: (act) => {
      listeners.add(act)
      addEventListener('storage', act)
      // Back may bring a page as it was left.
      addEventListener('pageshow', act)
      return () => {
        listeners.delete(act)
        removeEventListener('storage', act)
        removeEventListener('pageshow', act)
      }
    },
  }
}
