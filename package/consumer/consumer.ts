// A stranger's program, for the types alone: compiled against the installed package, never run.
import {
  type Lovelace,
  lovelace,
  maxPoolReward,
  OutOfRangeError,
  type Rational,
  type RewardsErrorCode,
  ratio,
} from 'cardano-rewards'
import { mainnetSnapshot, type Pool, poolId, type Snapshot } from 'cardano-rewards/data'
import { type Decimal, worth } from 'cardano-rewards/decimal'
import {
  averagePoolTable,
  type DelegatorOutcome,
  defaultScenario,
  delegatorOutcome,
} from 'cardano-rewards/outcomes'
import manifest from 'cardano-rewards/package.json' with { type: 'json' }

const snapshot: Snapshot = mainnetSnapshot()
const pool: Pool | undefined = snapshot.pools.find(({ id }) => id === poolId('00'.repeat(28)))

export const ceiling: Lovelace = maxPoolReward({
  rewardPot: snapshot.pots.rewardPot,
  totalStake: snapshot.pots.totalStake,
  poolStake: pool?.activeStake ?? lovelace(1n),
  pledge: lovelace(0n),
  a0: snapshot.parameters.a0,
  k: snapshot.parameters.k,
})

export const price: Decimal = worth(ceiling, ratio(1n, 2n))
export const half: Rational = { n: 1n, d: 2n }

export const outcome: DelegatorOutcome = delegatorOutcome({
  scenario: defaultScenario,
  figures: snapshot,
  pool: pool ?? null,
  average: averagePoolTable(snapshot),
  now: 0,
})

export function codeOf(error: unknown): RewardsErrorCode | null {
  return error instanceof OutOfRangeError ? error.code : null
}

export const version: string = manifest.version

// @ts-expect-error An amount is checked before it is one.
export const unchecked: Lovelace = 1n
// @ts-expect-error A number is not an amount.
lovelace(1)
// @ts-expect-error What is left out is named by the compiler.
maxPoolReward({ rewardPot: ceiling })
