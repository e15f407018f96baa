import { type EpochFigures, epochFigures } from '../../lib/outcomes/history-figures.ts'
import { type HistorySum, historySum } from '../../lib/outcomes/history-sum.ts'
import type { Epoch, NetworkName } from '../../lib/rewards/index.ts'
import { decodeHistory, type History, type PartRef } from '../../lib/snapshot/index.ts'
import * as csv from './history-csv.ts'
import * as parts from './live-parts.ts'

/** The figures of every epoch, and what tells them: fetched together when somebody first asks. */
export type LoadedHistory = {
  readonly history: History
  readonly figuresAt: (at: Epoch) => EpochFigures
  readonly sumAt: (at: Epoch) => HistorySum
  /** All epochs in order, worked out in slices so that nobody has to wait for them. */
  readonly every: () => Promise<readonly EpochFigures[]>
  readonly parts: typeof parts
  readonly csv: typeof csv
}

/**
 * Fetch the history this page was made from. The browser checks its hash, the decoder all the rest.
 *
 * @throws when the network fails, the hash differs, or the decoder refuses it.
 */
export async function loadHistory(part: PartRef, network: NetworkName): Promise<LoadedHistory> {
  const answer = await fetch(part.path, { integrity: part.integrity })
  if (!answer.ok) throw new Error(`${part.path}: ${answer.status}`)
  const history = decodeHistory(await answer.text(), network)
  const known = new Map<number, EpochFigures>()
  const figuresAt = (at: number) => {
    const found = known.get(at) ?? epochFigures(history, at)
    known.set(at, found)
    return found
  }
  return {
    history,
    figuresAt,
    sumAt: (at) => historySum(history, at),
    every: () => inSlices(history, figuresAt),
    parts,
    csv,
  }
}

/** As many epochs at once as the slowest phone does between two of its frames. */
const slice = 40

async function inSlices(
  { from, to }: History,
  figuresAt: (at: number) => EpochFigures,
): Promise<readonly EpochFigures[]> {
  const all: EpochFigures[] = []
  for (let at = from as number; at <= to; at += 1) {
    all.push(figuresAt(at))
    if (all.length % slice === 0) await new Promise((resolve) => setTimeout(resolve))
  }
  return all
}
