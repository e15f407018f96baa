import { reserveMovements } from './chain.ts'
import type { EpochTotal } from './epoch-totals.ts'
import { count, table } from './written.ts'

const deposit = 500_000_000n
/** Most that floating-point ada of the source can be off, in lovelace. */
const sourceRounding = 10n

/**
 * What moved both pots together, beside fees and rewards. Whatever the engine says of the pot cancels out of it: this checks
 * that reserves, treasury, fees and delivered rewards of different sources belong together.
 */
export function movementsReport(totals: readonly EpochTotal[]): string {
  const known = totals.flatMap(({ chain }) =>
    chain.otherMovements === null ? [] : [{ epoch: chain.epoch, moved: chain.otherMovements }],
  )
  const kinds = known.map(({ epoch, moved }) => ({ epoch, moved, kind: kindOf(moved) }))
  const counted = (name: string) => count(kinds.filter(({ kind }) => kind === name).length)
  const rows = kinds
    .filter(({ kind }) => kind === 'other')
    .map(({ epoch, moved }) => [epoch, reasonOf(epoch, moved), exactAda(moved)])
  return `## Do the chain's figures belong together?

Reserves and treasury change by fees less delivered rewards, and by nothing else, but for refunds of pool deposits (500 ada)
that nobody could receive, instantaneous rewards, gifts, withdrawals and Allegra's fork. This does not test the engine, whose pot
cancels out; it tests the figures it is compared with. Of ${count(known.length)} epochs ${counted('none')} leave nothing over, ${counted('deposits')} whole deposits; the
other ${count(rows.length)}, by the epoch whose rewards were paid at the same boundary, are taken for what the era and the sign suggest:

${table(['epoch', 'taken for', 'ada'], rows, 2)}`
}

function kindOf(moved: bigint): 'none' | 'deposits' | 'other' {
  const size = moved < 0n ? -moved : moved
  if (size <= sourceRounding) return 'none'
  const beside = (size + sourceRounding) % deposit
  const whole = moved > 0n && size < 100n * deposit && beside <= 2n * sourceRounding
  return whole ? 'deposits' : 'other'
}

function reasonOf(epoch: number, moved: bigint): string {
  const known = reserveMovements.get(epoch)
  if (epoch === 234) return 'unspent Byron redeem outputs, into the reserves at Allegra’s fork'
  if (known !== undefined) return 'instantaneous rewards from the reserves'
  if (epoch < 507) return moved < 0n ? 'instantaneous rewards from the treasury' : 'a gift'
  return moved < 0n
    ? 'withdrawals by governance, less gifts and refunds'
    : 'gifts, forfeited deposits'
}

/** All six decimals. */
function exactAda(lovelace: bigint): string {
  const size = lovelace < 0n ? -lovelace : lovelace
  const whole = (size / 1_000_000n).toLocaleString('en-US')
  return `${lovelace < 0n ? '−' : ''}${whole}.${String(size % 1_000_000n).padStart(6, '0')}`
}
