const ledger = 'https://github.com/IntersectMBO/cardano-ledger/blob/bbf772215'
const shelley = `${ledger}/eras/shelley/impl/src/Cardano/Ledger/Shelley`
const core = `${ledger}/libs/cardano-ledger-core/src/Cardano/Ledger`
const cips = 'https://github.com/cardano-foundation/CIPs/tree/master'
const releases = 'https://github.com/IntersectMBO/cardano-ledger/releases/latest/download'

/** Where it is decided: public, and the ledger's files at one commit. Titles are in the catalogue. */
export const sources = {
  ledger: {
    rewards: { file: 'Shelley/Rewards.hs', href: `${shelley}/Rewards.hs` },
    pulsing: {
      file: 'LedgerState/PulsingReward.hs',
      href: `${shelley}/LedgerState/PulsingReward.hs`,
    },
    snapshots: { file: 'State/SnapShots.hs', href: `${core}/State/SnapShots.hs` },
    stake: { file: 'State/Stake.hs', href: `${core}/State/Stake.hs` },
    snap: { file: 'Rules/Snap.hs', href: `${shelley}/Rules/Snap.hs` },
    newepoch: { file: 'Rules/NewEpoch.hs', href: `${shelley}/Rules/NewEpoch.hs` },
    poolrule: { file: 'Rules/Pool.hs', href: `${shelley}/Rules/Pool.hs` },
    poolreap: { file: 'Rules/PoolReap.hs', href: `${shelley}/Rules/PoolReap.hs` },
    pparams: { file: 'Shelley/PParams.hs', href: `${shelley}/PParams.hs` },
  },
  papers: {
    spec: { file: 'shelley-ledger.pdf', href: `${releases}/shelley-ledger.pdf` },
    delegation: { file: 'shelley-delegation.pdf', href: `${releases}/shelley-delegation.pdf` },
    paper: { file: 'arXiv:1807.11218', href: 'https://arxiv.org/abs/1807.11218' },
  },
  cips: {
    cip6: { file: 'CIP-0006', href: `${cips}/CIP-0006` },
    cip9: { file: 'CIP-0009', href: `${cips}/CIP-0009` },
    cip23: { file: 'CIP-0023', href: `${cips}/CIP-0023` },
    cip50: { file: 'CIP-0050', href: `${cips}/CIP-0050` },
  },
} as const

type Groups = typeof sources
export type SourceName = { [Group in keyof Groups]: keyof Groups[Group] }[keyof Groups]

/** One source by its name, whatever its group. */
export function sourceOf(name: SourceName): { readonly file: string; readonly href: string } {
  const all: Readonly<Record<SourceName, { readonly file: string; readonly href: string }>> = {
    ...sources.ledger,
    ...sources.papers,
    ...sources.cips,
  }
  return all[name]
}
