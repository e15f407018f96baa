import { type Epoch, epochAt, epochEnd, epochStart, networks } from '../../lib/rewards/index.ts'
import { snapshotAge } from '../../lib/snapshot/index.ts'
import type { Figures } from './figures.ts'

/** An epoch in which questions are answered: all of its answers are for its start, so that they can be kept. */
export type Moment = {
  readonly epoch: Epoch
  /** Unix seconds. */
  readonly from: number
  readonly to: number
  /** The same for every answer of the epoch, by this program from these figures. */
  readonly etag: string
  /** JSON up to the result: `{…,"result":`. */
  readonly opening: string
}

/** How long an answer may be kept, and beyond that while a new one is fetched; seconds. */
const keptSeconds = 300
const staleSeconds = 86_400

/** The epoch of the clock. @param build names the program, so that another one's answers are not taken for its own. */
export function momentAt(
  figures: Figures,
  now: number,
  { version, build }: { readonly version: string; readonly build: string },
): Moment {
  const { snapshot, sha256, bundle } = figures
  const network = networks[snapshot.network]
  const epoch = epochAt(network, now)
  const [from, to] = [epochStart(network, epoch), epochEnd(network, epoch)]
  const groups = ['stake', 'pots', 'pools']
  const sources = snapshot.sources.filter(({ group }) => groups.includes(group))
  const opening = JSON.stringify({
    version,
    network: snapshot.network,
    data: {
      epoch: snapshot.epoch,
      asOf: snapshot.asOf,
      poolsEpoch: snapshot.poolsEpoch,
      newestPotsEpoch: snapshot.newest.epoch,
      ageEpochs: snapshotAge(snapshot, epoch),
      sha256,
      bundle,
      sources: [...new Set(sources.map(({ source }) => source))],
    },
    now: { epoch, from: isoTime(from), to: isoTime(to) },
  })
  return {
    ...{ epoch, from, to },
    etag: `"${epoch}-${sha256.slice(0, 12)}-${build}"`,
    opening: `${opening.slice(0, -1)},"result":`,
  }
}

/**
 * How long an answer of this epoch may be kept: never beyond its end, neither fresh nor stale while a new one is
 * fetched. Only a server that is down may be stood in for longer.
 */
export function cacheControl({ to }: Moment, now: number): string {
  const left = Math.max(0, Math.floor(to - now))
  const fresh = Math.min(keptSeconds, left)
  const stale = Math.min(staleSeconds, left - fresh)
  return `public, max-age=${fresh}, stale-while-revalidate=${stale}, stale-if-error=${staleSeconds}`
}

/** Unix seconds as ISO 8601, UTC. */
export function isoTime(unix: number): string {
  return `${new Date(unix * 1000).toISOString().slice(0, 19)}Z`
}
