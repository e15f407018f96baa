import { requireAmount, requireWhole } from './domain.ts'
import { memberReward, operatorReward, type PoolFees } from './split.ts'
import { type Lovelace, lovelace } from './units.ts'

/** A stake credential: the hash of a key or of a script, in lower-case hexadecimal. */
export type Credential = { readonly kind: 'key' | 'script'; readonly hash: string }

/** A pool's reward and everyone it may go to. */
export type ShareOutInput = PoolFees & {
  readonly poolReward: Lovelace
  readonly poolStake: Lovelace
  /** Declared owners: key hashes. Those who do not delegate here count for nothing. */
  readonly owners: readonly string[]
  /** Everyone who delegates to the pool in the `go` snapshot, owners included. */
  readonly delegators: readonly { readonly credential: Credential; readonly stake: Lovelace }[]
}

/** Who gets what of it. */
export type ShareOut = {
  /** O: stake of the delegators who are declared owners. */
  readonly ownerStake: Lovelace
  /** The operator's entry; it is there even when it is 0. */
  readonly operator: Lovelace
  /** The members' entries, in the order given; a reward of 0 has no entry. */
  readonly members: readonly { readonly credential: Credential; readonly reward: Lovelace }[]
  /** What the floors keep back: it returns to the reserves. */
  readonly remainder: Lovelace
}

/**
 * All payees of one pool. Owners are paid through the operator and get no member's reward; a script
 * credential that has an owner's hash is a member like any other.
 *
 * @throws {OutOfRangeError} as {@link operatorReward} and {@link memberReward}, and when more would be
 *   paid than the pool earned: the delegators' stakes then exceed `poolStake`.
 * @see cardano-ledger `rewardOnePoolMember` in Shelley/Rewards.hs.
 */
export function shareOut(input: ShareOutInput): ShareOut {
  const { poolReward, fixedCost, margin, poolStake, delegators } = input
  const owners = new Set(input.owners)
  const isOwner = ({ kind, hash }: Credential) => kind === 'key' && owners.has(hash)

  let owned = 0n
  for (const { credential, stake } of delegators) {
    requireAmount('stake', stake)
    if (isOwner(credential)) owned += stake
  }
  const ownerStake = lovelace(owned)
  const operator = operatorReward({ poolReward, fixedCost, margin, ownerStake, poolStake })

  const members: { credential: Credential; reward: Lovelace }[] = []
  let paid: bigint = operator
  for (const { credential, stake } of delegators) {
    if (isOwner(credential)) continue
    const reward = memberReward({ poolReward, fixedCost, margin, memberStake: stake, poolStake })
    if (reward === 0n) continue
    members.push({ credential, reward })
    paid += reward
  }
  return { ownerStake, operator, members, remainder: lovelace(poolReward - paid, 'remainder') }
}

/** One reward on its way to a credential. */
export type RewardEntry = {
  readonly credential: Credential
  readonly kind: 'leader' | 'member'
  /** Hash of the pool that pays, in lower-case hexadecimal. */
  readonly pool: string
  readonly reward: Lovelace
}

/**
 * Shelley's rule, before protocol version 3: a credential gets one reward only, the smallest of its
 * entries in the ledger's order: leader entries before members', then pool hashes ascending. What
 * the others would have got returns to the reserves. From Allegra on all entries are paid.
 *
 * @returns the entries that are paid, one per credential, in the order their credentials first appear.
 * @throws {OutOfRangeError} for a version that is not a whole number, 0 or more.
 * @see cardano-ledger `filterRewards` in Shelley/Rewards.hs, `Ord Reward` in Ledger/Rewards.hs.
 */
export function singleReward(
  entries: readonly RewardEntry[],
  protocolMajor: number,
): readonly RewardEntry[] {
  requireWhole('protocolMajor', protocolMajor, 0, Number.MAX_SAFE_INTEGER)
  if (protocolMajor > 2) return entries
  const kept = new Map<string, RewardEntry>()
  for (const entry of entries) {
    const who = `${entry.credential.kind} ${entry.credential.hash}`
    const other = kept.get(who)
    if (other === undefined || comesBefore(entry, other)) kept.set(who, entry)
  }
  return [...kept.values()]
}

function comesBefore(a: RewardEntry, b: RewardEntry): boolean {
  if (a.kind !== b.kind) return a.kind === 'leader'
  return a.pool < b.pool
}
