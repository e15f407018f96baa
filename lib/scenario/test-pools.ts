import { poolId } from '../snapshot/index.ts'
import { poolByIdOnly } from './parse-scenario.ts'
import type { PoolLookup } from './types.ts'

/** For tests: a network where CALM is one pool and two others share the ticker DUP. */
export const calm = poolId('11'.repeat(28))
export const twins = [poolId('00'.repeat(28)), poolId('ab'.repeat(28))] as const

export const testPools: PoolLookup = (text) => {
  if (text.toUpperCase() === 'CALM') return { kind: 'one', id: calm }
  if (text.toUpperCase() === 'DUP') return { kind: 'ambiguous', candidates: twins }
  return poolByIdOnly(text)
}
