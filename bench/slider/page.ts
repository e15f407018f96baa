import {
  lovelace,
  type NetworkInput,
  networkRewards,
  poolColumns,
  ratio,
} from '../../lib/rewards/index.ts'
import { decodeSnapshot } from '../../lib/snapshot/index.ts'

/** One stretch of frames, in ms. */
export type Stretch = {
  /** From one frame to the next. */
  readonly intervals: readonly number[]
  /** What the work of each frame took; empty for an idle page. */
  readonly work: readonly number[]
}

declare global {
  interface Window {
    /** Watches so many frames; `moves` says what a slider moves in each, null for a page that does nothing. */
    watch(frames: number, moves: 'parameters' | 'minimum cost' | null): Promise<Stretch>
  }
}

const response = await fetch('/snapshot.json')
const { pools, pots, parameters } = decodeSnapshot(new Uint8Array(await response.arrayBuffer()), {
  network: 'mainnet',
})
const columns = poolColumns(
  pools.map(({ activeStake, pledge, margin, fixedCost }) => ({
    ...{ poolStake: activeStake, pledge, ownerStake: null, margin, fixedCost, blocks: null },
  })),
)
const into = networkRewards(columns, inputAt(0, null))
const output = document.createElement('output')
document.body.append(output)

/** Another k and a0 at every frame, and where it moves another minimum cost too. */
function inputAt(frame: number, moves: 'parameters' | 'minimum cost' | null): NetworkInput {
  const step = BigInt(frame % 250)
  return {
    rewardPot: pots.rewardPot,
    totalStake: pots.totalStake,
    networkActiveStake: pots.activeStake,
    totalBlocks: null,
    a0: ratio(step, 250n),
    k: parameters.k + 2n * step,
    memberStake: lovelace(10_000_000_000n),
    rule: moves === 'minimum cost' ? { minPoolCost: lovelace(step * 2_000_000n) } : {},
  }
}

let frame = 0

window.watch = (frames, moves) =>
  new Promise((resolve) => {
    const intervals: number[] = []
    const work: number[] = []
    let last: number | null = null
    const next = (now: number) => {
      if (last !== null) intervals.push(now - last)
      last = now
      if (intervals.length === frames) return resolve({ intervals, work })
      if (moves !== null) {
        const from = performance.now()
        const { paid } = networkRewards(columns, inputAt(frame++, moves), into)
        output.textContent = String(paid)
        work.push(performance.now() - from)
      }
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
