import { deviceStore } from '../live/device-store.ts'

/** A plan as it was saved: its link's query, and what it was called. */
export type SavedPlan = { readonly name: string; readonly query: string }

export const mostSaved = 12
export const mostCompared = 4

const longestName = 60
const longestQuery = 1_000

const store = /* @__PURE__ */ deviceStore<SavedPlan>({
  ...{
    place: 'saved-plans',
    word: 'plans',
    longest: mostSaved * (longestQuery + longestName + 40),
  },
  itemsIn: (stored) => stored.flatMap(planIn).slice(0, mostSaved),
})

function planIn(stored: unknown): SavedPlan[] {
  if (typeof stored !== 'object' || stored === null) return []
  const { name, query } = stored as Readonly<Record<string, unknown>>
  if (typeof name !== 'string' || typeof query !== 'string') return []
  if (name.length > longestName || query.length > longestQuery) return []
  return [{ name, query }]
}

/** Newest first. */
export const savedPlans = store.read

/** The same plan saved again comes first; beyond {@link mostSaved} the oldest goes. */
export function savePlan(plan: SavedPlan): void {
  const name = [...plan.name].slice(0, longestName / 2).join('')
  const others = savedPlans().filter(({ query }) => query !== plan.query)
  store.write([{ name, query: plan.query }, ...others].slice(0, mostSaved))
}

export const forgetPlan = (query: string): void =>
  store.write(savedPlans().filter((plan) => plan.query !== query))

/** Leaves nothing behind on the device. */
export const forgetPlans = (): void => store.write([])

export const onSavedPlans = store.watch
