import { snapshotAge } from '../../lib/snapshot/index.ts'
import type { Basis } from '../answer.ts'
import { quoted } from '../arguments.ts'
import { epochsWords } from '../figures.ts'

/** Whose figures, of when, and how old. */
export function dataWords({ loaded, moment }: Basis): string {
  const { snapshot, source } = loaded
  const from = source.name === 'embedded' ? 'built in' : quoted(source.name)
  const day = snapshot.asOf.slice(0, 10)
  const known = `${snapshot.network}, figures of epoch ${snapshot.epoch} (to ${day}), ${from}.`
  if (moment === null) return known
  const { epoch } = moment
  const age = snapshotAge(snapshot, epoch)
  if (epoch < snapshot.epoch)
    return `${known} It is epoch ${epoch}: the clock is behind the figures.`
  if (age === 0) return `${known} It is that epoch.`
  return `${known} It is epoch ${epoch}: ${epochsWords(age)} later. Forecasts carry the reserves forward from epoch ${snapshot.newest.epoch}.`
}
