// For tests: short ways to ask about a snapshot of mainnet.
import { type Lovelace, parseAda, parsePercent } from '../rewards/index.ts'
import { defaultScenario, type PoolChoice, type Scenario } from '../scenario/index.ts'
import type { Pool, Snapshot } from '../snapshot/index.ts'
import { averagePoolTable } from './average-pool.ts'
import type { AveragePoolTable } from './average-table.ts'
import { delegatorOutcome } from './delegator.ts'
import type { DelegatorOutcome, Warning } from './types.ts'

/** 2026-11-22T18:33:20Z: epoch 669, 52 after the data. */
export const someday = 1_795_372_400

/** 2026-03-07T00:00:00Z: in epoch 617, whose figures are known. */
export const inDataEpoch = 1_772_841_600

export type Question = Partial<Scenario> & {
  readonly record?: Pool
  readonly now?: number
}

/**
 * Asks with the average of forty pools only, which is soon worked out, and only when it is asked for: not for facts
 * about the average.
 */
export function askMainnet(snapshot: Snapshot): (question: Question) => DelegatorOutcome {
  const few = { ...snapshot, pools: snapshot.pools.slice(0, 40) }
  let made: AveragePoolTable | null = null
  return ({ record, now = someday, ...asked }) =>
    delegatorOutcome({
      scenario: {
        ...defaultScenario,
        ...(record ? { pool: { kind: 'pool', id: record.id } } : {}),
        ...asked,
      },
      figures: snapshot,
      pool: record ?? null,
      get average() {
        made ??= averagePoolTable(few)
        return made
      },
      now,
    })
}

type OwnText = Readonly<
  Record<'poolStake' | 'pledge' | 'margin' | 'fixedCost' | 'ownerStake', string>
>

/** A pool of one's own, in ada and percent; what is left out is 0. */
export function ownPool(text: Partial<OwnText>): PoolChoice {
  const amount = (ada = '0'): Lovelace => parseAda(ada)
  return {
    kind: 'own',
    poolStake: amount(text.poolStake),
    pledge: amount(text.pledge),
    margin: parsePercent(text.margin ?? '0'),
    fixedCost: amount(text.fixedCost),
    ownerStake: amount(text.ownerStake),
  }
}

/** The pool of that ticker; of several the first. */
export function poolNamed({ pools }: Snapshot, ticker: string): Pool {
  const pool = pools.find((candidate) => candidate.ticker === ticker)
  if (!pool) throw new Error(`no pool ${ticker}`)
  return pool
}

export function warningOf<Kind extends Warning['kind']>(
  { warnings }: DelegatorOutcome,
  kind: Kind,
): Extract<Warning, { kind: Kind }> | undefined {
  return warnings.find((one): one is Extract<Warning, { kind: Kind }> => one.kind === kind)
}
