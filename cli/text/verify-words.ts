import { maxSupply } from '../../lib/rewards/index.ts'
import { shownText } from '../../lib/scenario/index.ts'
import type { History, SnapshotError } from '../../lib/snapshot/index.ts'
import type { Answer } from '../answer.ts'
import type { Loaded } from '../data.ts'
import { adaExact, count } from '../figures.ts'
import type { Moment } from '../moment.ts'

export type Verified = {
  readonly loaded: Loaded
  readonly moment: Moment
  readonly parts: Parts
}

/** What lies beside a bundle, read and checked; null where it does not. */
export type Parts = {
  readonly history: History | null
  readonly shards: { readonly files: number; readonly pools: number } | null
}

type Check = { readonly check: string; readonly found: string }

/** Every check held. */
export function verifiedAnswer({ loaded, moment, parts }: Verified): Answer {
  const checks = checksOf(loaded, parts)
  return {
    basis: { loaded, moment },
    blocks: () => [
      { kind: 'title', text: 'The figures are good' },
      { kind: 'pairs', pairs: checks.map(({ check, found }) => [check, found] as const) },
    ],
    result: () => ({ good: true, checks }),
    sheet: () => ({
      columns: ['check', 'found'],
      rows: checks.map((one) => [one.check, one.found]),
    }),
  }
}

function checksOf({ snapshot, source, bytes }: Loaded, { history, shards }: Parts): Check[] {
  const { pots, pools } = snapshot
  const staked = pools.reduce((sum, { activeStake }) => sum + activeStake, 0n)
  const apart = staked - pots.activeStake
  return [
    { check: 'bytes', found: count(bytes.length) },
    {
      check: 'checksum',
      found: `${source.sha256}${source.checksum === null ? ', not promised by name or pointer' : ', as promised'}`,
    },
    { check: 'form', found: `${count(pools.length)} pools, every cell in range` },
    { check: 'supply', found: `reserves and total stake make ${adaExact(maxSupply)}` },
    {
      check: 'pools’ stakes',
      found:
        apart === 0n
          ? 'make the network’s to the lovelace'
          : `${adaExact(apart)} from the network’s, within 0.1 %`,
    },
    { check: 'reward pot', found: `recomputes: ${adaExact(pots.rewardPot)}` },
    {
      check: 'history',
      found: history ? `epochs ${history.from} to ${history.to}, as promised` : 'not beside it',
    },
    {
      check: 'pools’ history',
      found: shards
        ? `${count(shards.files)} files of ${count(shards.pools)} pools, as promised`
        : 'not beside it',
    },
  ]
}

/** The first check that failed. */
export function refusedAnswer(error: SnapshotError, name: string): Answer {
  const { code, field } = error
  const detail = shownText(error.detail)
  return {
    blocks: () => [
      { kind: 'title', text: `Refused: ${shownText(name)}` },
      {
        kind: 'pairs',
        pairs: [
          ['check', code] as const,
          ['at', shownText(field)] as const,
          ...(detail ? [['found', detail] as const] : []),
        ],
      },
    ],
    result: () => ({ good: false, code, field, detail }),
    sheet: () => ({ columns: ['code', 'field', 'detail'], rows: [[code, field, detail]] }),
  }
}
