import { describe, expect, it } from 'vitest'
import { embeddedFile, embeddedSnapshot, sha256 } from '../../data/embedded.ts'
import { maxSupply, networks, rewardPot } from '../rewards/index.ts'
import { decodeHistory, type HistoryColumn } from './history.ts'
import { shardOf } from './parts.ts'
import { decodePoolHistory, stakesText } from './pool-history.ts'
import { SnapshotError } from './snapshot-error.ts'

const snapshot = embeddedSnapshot()
const historyFile = embeddedFile(snapshot.parts.history.path)
const history = decodeHistory(historyFile, 'mainnet')
const at = <Name extends HistoryColumn>(name: Name, epoch: number) =>
  history.columns[name][epoch - history.from]

function codeOf(decode: () => unknown): string {
  try {
    decode()
  } catch (error) {
    if (error instanceof SnapshotError) return error.code
    throw error
  }
  return 'accepted'
}

describe('the history', () => {
  it('runs from 208 to 623 and has the hash that the bundle names', () => {
    expect([history.from, history.to]).toEqual([208, 623])
    expect(sha256(historyFile)).toBe(snapshot.parts.history.sha256)
    expect(historyFile.length).toBe(snapshot.parts.history.bytes)
  })

  it('says unknown where nothing is known, never zero', () => {
    expect(at('reserves', 208)).toBeNull()
    expect(at('blocks', 618)).toBeNull()
    expect(at('rewardsDistributed', 616)).toBeNull()
    expect(at('poolBlocks', 208)).toBe(0)
  })

  it('accounts for every lovelace: all pots make 45 billion ada', () => {
    let epochs = 0
    for (let epoch = 209; epoch <= 544; epoch += 1) {
      const pots = ['reserves', 'treasury', 'utxo', 'unclaimedRewards', 'deposits'] as const
      const feesBefore = at('fees', epoch - 1)
      if (typeof feesBefore !== 'bigint') return expect.fail(`fees of ${epoch - 1}`)
      const sum = pots.reduce(
        (sum, name) => sum + BigInt(at(name, epoch) ?? 0),
        feesBefore as bigint,
      )
      expect(sum).toBe(maxSupply)
      epochs += 1
    }
    expect(epochs).toBe(336)
  })

  it('gives the reward pot of the bundle by the engine', () => {
    const { epoch, pots, parameters } = snapshot
    const [reserves, fees, blocks] = [
      at('reserves', epoch + 1),
      at('fees', epoch),
      at('poolBlocks', epoch),
    ]
    if (reserves == null || fees == null || blocks == null) return expect.fail('unknown')
    const pot = rewardPot({
      ...parameters,
      ...networks.mainnet,
      reserves,
      fees,
      blocks: BigInt(blocks),
    })
    expect(pot.rewardPot).toBe(pots.rewardPot)
  })

  it('never paid more than the pot held', () => {
    for (let epoch = 210; epoch <= 615; epoch += 1) {
      const paid = at('rewardsDistributed', epoch)
      const before = at('reserves', epoch + 1)
      if (paid == null || before == null) return expect.fail(`epoch ${epoch}`)
      expect(paid < before / 100n).toBe(true)
    }
  })

  it('is refused when broken, by name', () => {
    const broken = (
      change: (wire: { columns: Record<string, unknown[]>; from: number }) => void,
    ) => {
      const wire = JSON.parse(Buffer.from(historyFile).toString())
      change(wire)
      return codeOf(() => decodeHistory(wire, 'mainnet'))
    }
    expect(broken(() => {})).toBe('accepted')
    expect(broken((wire) => delete wire.columns.fees)).toBe('MISSING_FIELD')
    expect(broken((wire) => wire.columns.fees?.pop())).toBe('COLUMN_LENGTH')
    expect(broken((wire) => wire.columns.fees?.fill(12))).toBe('WRONG_TYPE')
    expect(broken((wire) => wire.columns.fees?.fill('1e9'))).toBe('NOT_A_DECIMAL')
    expect(broken((wire) => Object.assign(wire, { version: 2 }))).toBe('WRONG_VERSION')
    expect(codeOf(() => decodeHistory(historyFile, 'preview'))).toBe('WRONG_NETWORK')
  })
})

describe('the history of the pools', () => {
  const shards = snapshot.parts.poolHistory.map(({ path }) =>
    decodePoolHistory(embeddedFile(path), 'mainnet'),
  )

  it('is in 256 files under the names of their hashes', () => {
    for (const { path, sha256: hash, bytes } of snapshot.parts.poolHistory) {
      const file = embeddedFile(path)
      expect(path).toBe(`history/${hash}.json`)
      expect(sha256(file)).toBe(hash)
      expect(file.length).toBe(bytes)
    }
  })

  it('ends in the stakes of the bundle, for every pool', () => {
    for (const { id, activeStake, activeStakeAtPledge } of snapshot.pools) {
      const shard = shards[shardOf(id)]
      const stakes = shard?.stakes.get(id)
      expect(stakes?.at(-1)).toBe(activeStake)
      expect(stakes?.at(-2) ?? 0n).toBe(activeStakeAtPledge)
    }
  })

  it('makes the network’s stake in each of its 109 epochs', () => {
    const rows = shards.flatMap(({ stakes }) => [...stakes.values()])
    expect(rows).toHaveLength(3120)
    for (let epoch = 509; epoch <= 617; epoch += 1) {
      const sum = rows.reduce((sum, stakes) => sum + (stakes[epoch - 509] ?? 0n), 0n)
      expect(sum).toBe(at('activeStake', epoch))
    }
  })

  it('is written as changes, and unknown as such', () => {
    const id = 'ab'.repeat(28)
    const stakes = [null, 5n, 5n, null, 2n, 0n]
    expect(stakesText(stakes)).toBe('_ 5 0 _ -3 -2')
    const shard = { version: 1, network: 'mainnet', shard: 0xab, from: 509, to: 514 }
    const wire = (stakes: unknown, id_ = id) => ({ ...shard, stakes: { [id_]: stakes } })
    const read = (value: unknown) => decodePoolHistory(value, 'mainnet').stakes.get(id as never)
    expect(read(wire(stakesText(stakes)))).toEqual(stakes)
    const code = (value: unknown) => codeOf(() => decodePoolHistory(value, 'mainnet'))
    expect(code(wire('1 2 3'))).toBe('COLUMN_LENGTH')
    expect(code(wire('1 2 3 4 5 x'))).toBe('NOT_A_DECIMAL')
    expect(code(wire('1 2 3 4 5 -0'))).toBe('NOT_A_DECIMAL')
    expect(code(wire('1 -2 3 4 5 6'))).toBe('OUT_OF_RANGE')
    expect(code(wire('1 2 3 4 5 90000000000000000'))).toBe('OUT_OF_RANGE')
    expect(code(wire(7))).toBe('WRONG_TYPE')
    expect(code({ ...shard, stakes: [] })).toBe('WRONG_TYPE')
    expect(code(wire('1 2 3 4 5 6', 'cd'.repeat(28)))).toBe('BAD_POOL_ID')
    expect(code({ ...wire(''), to: 508 })).toBe('OUT_OF_RANGE')
    expect(code({ ...wire(''), to: 99_999, from: 0 })).toBe('COLUMN_LENGTH')
  })
})
