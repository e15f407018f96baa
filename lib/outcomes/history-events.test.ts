import { describe, expect, test } from 'vitest'
import { embeddedFile, embeddedSnapshot } from '../../data/embedded.ts'
import { decodeHistory, type History } from '../snapshot/index.ts'
import { historyEvents } from './history-events.ts'
import { without } from './test-unknown.ts'

const history = decodeHistory(embeddedFile(embeddedSnapshot().parts.history.path), 'mainnet')

const kinds = (of: History) => historyEvents(of).map(({ kind, epoch }) => `${epoch} ${kind}`)

describe('what changed on mainnet', () => {
  test('k, the least fixed cost, who makes blocks and the eras, in their epochs', () => {
    expect(historyEvents(history)).toEqual([
      { epoch: 234, kind: 'k', from: 150, to: 500 },
      { epoch: 236, kind: 'era', name: 'Allegra', protocolMajor: 3 },
      { epoch: 251, kind: 'era', name: 'Mary', protocolMajor: 4 },
      { epoch: 257, kind: 'decentralised', since: 211 },
      { epoch: 290, kind: 'era', name: 'Alonzo', protocolMajor: 5 },
      { epoch: 365, kind: 'era', name: 'Babbage', protocolMajor: 7 },
      { epoch: 445, kind: 'minPoolCost', from: 340_000_000n, to: 170_000_000n },
      { epoch: 507, kind: 'era', name: 'Conway', protocolMajor: 9 },
    ])
  })

  test.each(['k', 'minPoolCost', 'decentralisation', 'protocolMajor'] as const)(
    'an unknown %s is neither a change nor what something changed from',
    (column) => {
      const all = kinds(history)
      const kind = { decentralisation: 'decentralised', protocolMajor: 'era' }
      const own = all.filter((event) =>
        event.endsWith((kind as Record<string, string>)[column] ?? column),
      )
      expect(own.length).toBeGreaterThan(0)
      for (const event of own) {
        const at = Number.parseInt(event, 10)
        for (const epoch of [at - 1, at])
          expect(kinds(without(history, column, epoch))).toEqual(
            all.filter((other) => other !== event),
          )
      }
    },
  )
})
