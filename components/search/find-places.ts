import type { Place } from './search-file.ts'

/**
 * The pages and words that a half-typed text may mean, best first: the whole title, its start, the start of a
 * word in it, anywhere in it. An empty text finds the pages.
 */
export function findPlaces(places: readonly Place[], text: string): readonly Place[] {
  const wanted = fold(text.slice(0, longest)).trim()
  if (wanted === '') return places.filter(({ kind }) => kind === 'page')
  const found: Place[][] = [[], [], [], []]
  for (const place of places) {
    const rank = Math.min(...[place.title, place.name].map((name) => rankOf(fold(name), wanted)))
    found[rank]?.push(place)
  }
  return found.flat()
}

/** No title is longer, whatever was pasted. */
const longest = 80

/** 4 is not found. */
function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0
  const at = name.indexOf(wanted)
  if (at <= 0) return at === 0 ? 1 : 4
  return /[\p{L}\p{N}]/u.test(name[at - 1] ?? '') ? 3 : 2
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase()
