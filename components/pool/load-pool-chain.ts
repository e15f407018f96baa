import { type PoolChain, poolChain } from '../../lib/outcomes/pool-chain.ts'
import type { NetworkName } from '../../lib/rewards/index.ts'
import { decodeBacktest, type PoolId } from '../../lib/snapshot/index.ts'

/** A file with the hash it must have. */
export type CheckedFile = { readonly path: string; readonly integrity: string }

/** The back-test, and the pools it follows. */
export type ChainFile = CheckedFile & { readonly pools: readonly PoolId[] }

/** @throws when the network fails, the hash differs, the decoder refuses it, or the pool is not in it. */
export async function loadPoolChain(
  id: PoolId,
  { path, integrity }: CheckedFile,
  network: NetworkName,
): Promise<PoolChain> {
  const answer = await fetch(path, { integrity })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  const chain = poolChain(decodeBacktest(await answer.text(), network), id)
  if (chain === null) throw new Error(`${path} has no ${id}.`)
  return chain
}
