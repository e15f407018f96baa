import { askMembers, lovelace, type MembersInput, ratio } from '../lib/rewards/index.ts'

/** As many as mainnet has. */
export const count = 1_300_000
const pools = 3_000

/**
 * Members of all sizes, sorted by pool; the same wherever it is called.
 *
 * @param kind `whole`: what each is paid is a whole number, which no double decides.
 */
export function example(kind: 'usual' | 'whole'): MembersInput {
  const stake = new Float64Array(count)
  const pool = new Uint16Array(count)
  const sums = new Float64Array(pools)
  let seed = 617
  for (let i = 0; i < count; i++) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    const p = Math.floor((i * pools) / count)
    const t = (seed % 1_000_003) ** 2 + (seed >>> 9)
    stake[i] = t
    pool[i] = p
    sums[p] = (sums[p] ?? 0) + t
  }
  return {
    members: { stake, pool },
    pools: Array.from(sums, (sum, p) => {
      const poolStake = lovelace(BigInt(sum))
      const paying = lovelace(p % 9 === 0 ? 0n : poolStake / 2_500n)
      return kind === 'whole'
        ? { poolReward: poolStake, fixedCost: lovelace(0n), margin: ratio(0n), poolStake }
        : {
            poolReward: paying,
            fixedCost: lovelace(170_000_000n),
            margin: ratio(BigInt(p % 100), 100n),
            poolStake,
          }
    }),
  }
}

/** In the page: a question to its worker, and what the page's own thread did meanwhile. */
export async function ask(kind: 'usual' | 'whole', cancelAfter = Number.POSITIVE_INFINITY) {
  const worker = new Worker('/worker.js')
  const stop = new AbortController()
  const input = example(kind)
  const progress: number[] = []
  const watch = watchThread()
  const asking = askMembers(worker, input, {
    signal: stop.signal,
    onProgress(done) {
      progress.push(done)
      if (progress.length === cancelAfter) stop.abort()
    },
  })
  const moved = input.members.stake.length === 0
  const cancelled = await asking.then(
    () => null,
    (error: unknown) => (error instanceof DOMException ? error.name : String(error)),
  )
  const thread = watch()
  await new Promise((resolve) => setTimeout(resolve, 100))
  const seen = { moved, cancelled, thread, progress }
  if (cancelled !== null) {
    // The worker is free for another.
    const { paid } = await askMembers(worker, { ...input, members: few() })
    return { ...seen, paid: String(paid), sample: [], exactFloors: 0, bytes: 0 }
  }
  const { reward, paid, members, exactFloors } = await asking
  const bytes = reward.byteLength + members.stake.byteLength + members.pool.byteLength
  const sample = [...reward].filter((_, i) => i % 997 === 0)
  return { ...seen, paid: String(paid), sample, exactFloors, bytes }
}

function few() {
  return { stake: new Float64Array([7]), pool: new Uint16Array([1]) }
}

/** How long, in ms, the thread was watched, and the longest it did not come to its next turn. */
function watchThread(): () => { readonly watched: number; readonly longest: number } {
  const from = performance.now()
  let last = from
  let longest = 0
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }
  const timer = setInterval(look, 1)
  return () => {
    clearInterval(timer)
    look()
    return { watched: last - from, longest }
  }
}
