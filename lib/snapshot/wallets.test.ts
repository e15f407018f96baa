import { describe, expect, it } from 'vitest'
import { embeddedFile, embeddedSnapshot } from '../../data/embedded.ts'
import { ratio } from '../rewards/index.ts'
import { decodeHistory, decodeWallets, SnapshotError } from './index.ts'

const file = embeddedFile('wallets.json')
const wallets = decodeWallets(file, 'mainnet')
const { parts } = embeddedSnapshot()

/** The file with something changed. */
function changed(change: (wire: Wire) => void): unknown {
  const wire = JSON.parse(new TextDecoder().decode(file)) as Wire
  change(wire)
  return wire
}
type Wire = {
  [field: string]: unknown
  bands: Record<string, (string | number)[]>
  top: Record<string, (string | number)[]>
}

describe('who holds the stake', () => {
  it('adds up to all delegations and all active stake of its epoch', () => {
    const { columns, from } = decodeHistory(embeddedFile(parts.history.path), 'mainnet')
    expect(wallets.epoch).toBe(623)
    expect(wallets.accounts).toBe(columns.delegations[623 - from])
    expect(wallets.stake).toBe(columns.activeStake[623 - from])
  })

  it('is told in bands, smallest first', () => {
    expect(wallets.bands).toHaveLength(8)
    expect(wallets.bands[0]).toEqual({
      ...{ least: 0n, accounts: 801_067, stake: 11_234_187_448_216n, median: 3_660_078n },
    })
    expect(wallets.bands.at(-1)).toMatchObject({ least: 10_000_000_000_000n, accounts: 318 })
  })

  it('is mostly the largest: 10,000 accounts hold 79.17 %', () => {
    expect(wallets.top.at(-1)).toEqual({ accounts: 10_000, share: ratio(7917n, 10_000n) })
  })
})

it.each<[string, (wire: Wire) => void]>([
  ['WRONG_VERSION', (wire) => (wire.version = 2)],
  ['WRONG_NETWORK', (wire) => (wire.network = 'preprod')],
  ['UNKNOWN_FIELD', (wire) => (wire.more = 1)],
  ['MISSING_FIELD', (wire) => delete wire.source],
  ['WRONG_TYPE', (wire) => (wire.epoch = '623')],
  ['COLUMN_LENGTH', (wire) => wire.bands.median?.pop()],
  ['STAKE_SUM', (wire) => (wire.stake = '21754686921728842')],
  ['STAKE_SUM', (wire) => (wire.accounts = 1_355_034)],
  ['OUT_OF_RANGE', (wire) => (wire.accounts = 0)],
  ['OUT_OF_RANGE', (wire) => wire.bands.least?.splice(0, 1, '1')],
  ['OUT_OF_RANGE', (wire) => wire.bands.least?.splice(2, 1, '100000000')],
  ['OUT_OF_RANGE', (wire) => wire.bands.median?.splice(0, 1, '100000000')],
  ['OUT_OF_RANGE', (wire) => wire.bands.median?.splice(1, 1, '99999999')],
  ['OUT_OF_RANGE', (wire) => wire.top.accounts?.reverse()],
  ['OUT_OF_RANGE', (wire) => wire.top.accounts?.splice(2, 1, 1_355_036)],
  ['OUT_OF_RANGE', (wire) => wire.top.share?.splice(0, 1, '1.1')],
  ['NOT_A_DECIMAL', (wire) => wire.bands.stake?.splice(0, 1, '1e9')],
])('a file with another %s is refused', (code, change) => {
  const refused = () => decodeWallets(changed(change), 'mainnet')
  expect(refused).toThrow(SnapshotError)
  expect(refused).toThrow(expect.objectContaining({ code }))
})
