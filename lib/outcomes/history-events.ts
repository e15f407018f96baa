import { type Epoch, epoch } from '../rewards/index.ts'
import type { History } from '../snapshot/index.ts'

/** What changed as an epoch began, read from the parameters of the chain. */
export type HistoryEvent = { readonly epoch: Epoch } & (
  | { readonly kind: 'k'; readonly from: number; readonly to: number }
  /** Lovelace. */
  | { readonly kind: 'minPoolCost'; readonly from: bigint; readonly to: bigint }
  /** d reached 0: from here on pools make every block. */
  | { readonly kind: 'decentralised'; readonly since: Epoch }
  | { readonly kind: 'era'; readonly name: Era; readonly protocolMajor: number }
)

export type Era = (typeof eras)[keyof typeof eras]

/**
 * Ledger eras by the protocol version they began with.
 *
 * @see CIP-59 "Terminology Surrounding Core Features", its table of protocol versions
 */
const eras = { 3: 'Allegra', 4: 'Mary', 5: 'Alonzo', 7: 'Babbage', 9: 'Conway' } as const

/** In the order of their epochs. What was not known before is no change. */
export function historyEvents(history: History): HistoryEvent[] {
  const { k, minPoolCost, decentralisation, protocolMajor } = history.columns
  const events: HistoryEvent[] = []
  for (let i = 1; i <= history.to - history.from; i += 1) {
    const at = epoch(history.from + i)
    const kBefore = k[i - 1]
    const kNow = k[i]
    if (kBefore != null && kNow != null && kBefore !== kNow)
      events.push({ epoch: at, kind: 'k', from: kBefore, to: kNow })
    const costBefore = minPoolCost[i - 1]
    const costNow = minPoolCost[i]
    if (costBefore != null && costNow != null && costBefore !== costNow)
      events.push({ epoch: at, kind: 'minPoolCost', from: costBefore, to: costNow })
    const dBefore = decentralisation[i - 1]
    if (dBefore != null && dBefore.n !== 0n && decentralisation[i]?.n === 0n)
      events.push({ epoch: at, kind: 'decentralised', since: firstFall(history, i) })
    const majorBefore = protocolMajor[i - 1]
    const major = protocolMajor[i]
    const name = eras[major as keyof typeof eras]
    if (majorBefore != null && major != null && name !== undefined && majorBefore !== major)
      events.push({ epoch: at, kind: 'era', name, protocolMajor: major })
  }
  return events
}

/** The first epoch in which d was less than before. */
function firstFall({ from, columns }: History, before: number): Epoch {
  const d = columns.decentralisation
  const i = d.findIndex((now, i) => {
    const last = d[i - 1]
    return last != null && now != null && now.n * last.d < last.n * now.d
  })
  return epoch(from + (i < 0 ? before : i))
}
