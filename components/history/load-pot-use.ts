import { type PotUseAnswer, potUseAnswer } from '../../lib/outcomes/history-pot-use.ts'
import type { NetworkName } from '../../lib/rewards/index.ts'
import { decodeSnapshot, type PartRef } from '../../lib/snapshot/index.ts'
import { PotUseTable } from './pot-use-table.tsx'

/** @throws when the network fails, the hash differs, or the decoder refuses it. */
export async function loadPotUse(bundle: PartRef, network: NetworkName, now: number) {
  const answer = await fetch(bundle.path, { integrity: bundle.integrity })
  if (!answer.ok) throw new Error(`${bundle.path}: ${answer.status}`)
  const snapshot = decodeSnapshot(await answer.text(), { network })
  // Two pieces of work, with room for the reader between them.
  await new Promise((resolve) => setTimeout(resolve))
  const made: PotUseAnswer = potUseAnswer(snapshot, now)
  return { answer: made, Table: PotUseTable }
}
