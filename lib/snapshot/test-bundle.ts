// For tests: a bundle that is small enough to break on purpose, one thing at a time.
import { decodeSnapshot, type SnapshotOptions } from './decode-snapshot.ts'
import { figuresWire } from './network-figures.ts'
import { SnapshotError } from './snapshot-error.ts'
import type { NetworkFigures } from './types.ts'

/** A bundle of three pools as JSON values, new at each call: the network's figures, stakes that add up. */
export function smallBundle(network: NetworkFigures) {
  const figures = figuresWire(network)
  const zeros = Array.from({ length: 256 }, () => '0'.repeat(64))
  return {
    ...figures,
    poolCount: 3,
    pots: { ...figures.pots, activeStake: '60000000' } as Record<string, unknown>,
    parameters: { ...figures.parameters } as Record<string, unknown>,
    newest: { ...figures.newest } as Record<string, unknown>,
    trend: { ...figures.trend } as Record<string, unknown>,
    sources: figures.sources.slice(0, 1) as readonly unknown[],
    pools: {
      ownerStakeEpoch: 589 as unknown,
      columns: {
        id: ['1', '2', '3'].map((digit) => digit.repeat(56)),
        ticker: ['ONE', null, 'HODL₳'],
        name: ['First', null, 'Third'],
        pledge: ['0', '500000000', '7'],
        margin: ['0', '0.015', '1'],
        fixedCost: ['170000000', '340000000', '340000000'],
        activeStake: ['10000000', '20000000', '30000000'],
        activeStakeAtPledge: ['10000000', '20000000', null],
        ownerStake: [null, '3', '9'],
        pledgeAtOwnerStake: [null, null, '7'],
        blocks: [null, 0, 12],
        retiringEpoch: [null, 620, null],
      } as Record<string, unknown[]>,
    },
    parts: {
      history: ['a'.repeat(64), 100] as unknown,
      poolTrends: ['b'.repeat(64), 100],
      poolHistory: { sha256: zeros, bytes: zeros.map(() => 10) },
    } as Record<string, unknown>,
  }
}

/** The code and the field with which a bundle is refused. */
export function refusal(source: unknown, options: SnapshotOptions): string {
  try {
    decodeSnapshot(source, options)
  } catch (error) {
    if (error instanceof SnapshotError) return `${error.code} ${error.field}`
    throw error
  }
  return 'accepted'
}
