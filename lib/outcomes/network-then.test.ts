import { describe, expect, test } from 'vitest'
import { embeddedFile, embeddedSnapshot } from '../../data/embedded.ts'
import { lovelace, maxSupply } from '../rewards/index.ts'
import { decodeHistory, type HistoryColumn } from '../snapshot/index.ts'
import { networkThen, totalStakeThen } from './network-then.ts'
import { without } from './test-unknown.ts'

const history = decodeHistory(embeddedFile(embeddedSnapshot().parts.history.path), 'mainnet')

const at = 600

describe('the network of a past epoch', () => {
  test('is what its own row and the boundary after it say', () => {
    const then = networkThen(history, at)
    const of = <C extends HistoryColumn>(column: C, epoch: number = at) =>
      history.columns[column][epoch - history.from]
    expect(then?.basis).toMatchObject({
      ...{ epoch: at, kind: 'known', reserves: of('reserves', at + 1), fees: of('fees') },
      ...{ networkActiveStake: of('activeStake'), totalBlocks: of('poolBlocks') },
    })
    expect(then?.basis.totalStake).toBe(totalStakeThen(history, at))
    expect(then?.basis.totalStake).toBe(lovelace(maxSupply - (of('reserves', at + 1) ?? 0n)))
    expect(then?.parameters).toMatchObject({
      ...{ epoch: at, k: BigInt(of('k') ?? 0), a0: of('a0'), rho: of('rho'), tau: of('tau') },
      ...{ minPoolCost: of('minPoolCost'), protocolMajor: of('protocolMajor') },
    })
  })

  test.each([
    ...(['fees', 'poolBlocks', 'activeStake', 'k', 'a0', 'rho', 'tau'] as const),
    ...(['decentralisation', 'minPoolCost', 'protocolMajor'] as const),
  ])('is unknown without its %s', (column) => {
    expect(networkThen(without(history, column, at), at)).toBeNull()
  })

  test('is unknown without the reserves of the boundary that ends it, and outside the data', () => {
    expect(networkThen(without(history, 'reserves', at + 1), at)).toBeNull()
    expect(totalStakeThen(without(history, 'reserves', at + 1), at)).toBeNull()
    expect(networkThen(history, history.from - 1)).toBeNull()
    expect(networkThen(history, history.to + 1)).toBeNull()
  })
})
