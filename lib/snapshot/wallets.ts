import type { Epoch, Lovelace, NetworkName, Rational } from '../rewards/index.ts'
import {
  columnOf,
  countTo,
  exactly,
  ratioTo,
  readCount,
  readEpoch,
  readJson,
  readLovelace,
  readShape,
  readText,
  refuse,
  rowsOf,
} from './wire.ts'

/** Delegating accounts of one size. */
export type WalletBand = {
  /** The least stake that belongs here; the next band's least does not. */
  readonly least: Lovelace
  readonly accounts: number
  /** What they hold together. */
  readonly stake: Lovelace
  readonly median: Lovelace
}

/** The largest accounts, counted from the top. */
export type WalletTop = {
  readonly accounts: number
  /** Their part of all stake. */
  readonly share: Rational
}

/** Who holds the stake of one epoch. An account is a stake credential, not a person. */
export type Wallets = {
  readonly network: NetworkName
  readonly epoch: Epoch
  readonly source: string
  readonly accounts: number
  readonly stake: Lovelace
  /** From the smallest accounts to the largest. */
  readonly bands: readonly WalletBand[]
  readonly top: readonly WalletTop[]
}

/** Decode the sizes of accounts. @throws {SnapshotError} */
export function decodeWallets(value: unknown, network: NetworkName): Wallets {
  const wire = readShape(readJson(value), '', {
    version: exactly(1, 'WRONG_VERSION'),
    network: exactly(network, 'WRONG_NETWORK'),
    epoch: readEpoch,
    source: readText,
    accounts: countTo(1e9),
    stake: readLovelace,
    bands: (cells, field) =>
      readShape(cells, field, {
        least: columnOf(readLovelace),
        accounts: columnOf(readCount),
        stake: columnOf(readLovelace),
        median: columnOf(readLovelace),
      }),
    top: (cells, field) =>
      readShape(cells, field, {
        accounts: columnOf(countTo(1e9)),
        share: columnOf(ratioTo(1n)),
      }),
  })
  const { epoch, source, accounts, stake } = wire
  const bands = rowsOf(wire.bands, 'bands')
  checkBands(bands, accounts, stake)
  const top = rowsOf(wire.top, 'top')
  for (const [i, row] of top.entries())
    if (row.accounts > accounts || row.accounts <= (top[i - 1]?.accounts ?? 0))
      refuse('OUT_OF_RANGE', `top.accounts[${i}]`)
  return { network, epoch, source, accounts, stake, bands, top }
}

function checkBands(bands: readonly WalletBand[], accounts: number, stake: Lovelace): void {
  if (bands[0]?.least !== 0n) refuse('OUT_OF_RANGE', 'bands.least[0]')
  let held = 0n
  let counted = 0
  for (const [i, band] of bands.entries()) {
    const next = bands[i + 1]?.least
    if (next !== undefined && next <= band.least) refuse('OUT_OF_RANGE', `bands.least[${i + 1}]`)
    if (band.median < band.least || (next !== undefined && band.median >= next))
      refuse('OUT_OF_RANGE', `bands.median[${i}]`)
    held += band.stake
    counted += band.accounts
  }
  if (held !== stake) refuse('STAKE_SUM', 'bands.stake')
  if (counted !== accounts) refuse('STAKE_SUM', 'bands.accounts')
}
