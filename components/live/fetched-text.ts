import type { PartRef } from '../../lib/snapshot/index.ts'

/** A file of the data, checked by its hash on the way. @throws when the network fails or the hash differs. */
export async function fetchedText(path: string, { integrity }: PartRef): Promise<string> {
  const answer = await fetch(path, { integrity })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.text()
}
