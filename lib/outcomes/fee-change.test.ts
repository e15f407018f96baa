import { describe, expect, it } from 'vitest'
import { epoch, epochAt, epochStart, networks } from '../rewards/index.ts'
import { feeChangeFrom } from './fee-change.ts'

const { mainnet } = networks
const at = (text: string) => Date.parse(text) / 1000
const text = (unix: number) => new Date(unix * 1000).toISOString().slice(0, 19)

/** A certificate of 22 November 2026, in epoch 669. */
const change = feeChangeFrom(mainnet, at('2026-11-22T18:33:20Z'), false)

describe('new fees of a registered pool', () => {
  it('are adopted, taken into the snapshot, applied and paid at these boundaries', () => {
    expect(change.sent.epoch).toBe(669)
    expect(text(change.until)).toBe('2026-11-25T21:44:51')
    expect(change.adopted).toEqual({ epoch: 670, start: at('2026-11-25T21:44:51Z') })
    expect(change.snapshot).toEqual({ epoch: 671, start: at('2026-11-30T21:44:51Z') })
    expect(change.applies.epoch).toBe(672)
    expect(text(change.applies.from)).toBe('2026-12-05T21:44:51')
    expect(text(change.applies.to)).toBe('2026-12-10T21:44:51')
    expect(change.paid).toEqual({ epoch: 674, start: at('2026-12-15T21:44:51Z') })
  })

  it('leave three epochs to the old ones', () => {
    expect(change.oldTerms).toEqual([669, 670, 671])
  })

  it('go with the epoch whose block takes the certificate, to the second', () => {
    const start = epochStart(mainnet, epoch(670))
    expect(feeChangeFrom(mainnet, start - 1, false).applies.epoch).toBe(672)
    expect(feeChangeFrom(mainnet, start, false).applies.epoch).toBe(673)
  })
})

describe('the first terms of a new pool', () => {
  it('do not wait: they go with the delegations of their day', () => {
    const first = feeChangeFrom(mainnet, at('2026-11-22T18:33:20Z'), true)
    expect(first).toMatchObject({
      ...{ adopted: null, snapshot: { epoch: 670 }, applies: { epoch: 671 }, paid: { epoch: 673 } },
      oldTerms: [],
    })
  })
})

/**
 * The boundary's rules in the ledger's order, with one pool whose terms are a word: pay what `go` and the epoch before
 * say, SNAP, then POOLREAP.
 */
function ledger(sentIn: number, first: boolean, until: number) {
  let [current, future]: [string | null, string | null] = [first ? null : 'old', null]
  let [mark, set, go] = [current, current, current]
  const blocks: Record<number, string | null> = {}
  const payments: Record<number, { readonly earned: number; readonly terms: string | null }> = {}
  for (let now = sentIn; now <= until; now += 1) {
    if (now > sentIn) {
      // NEWEPOCH: the update that was worked out in the epoch that ends, of the one before, by `go`.
      payments[now] = { earned: now - 2, terms: go }
      // SNAP
      ;[go, set, mark] = [set, mark, current]
      // POOLREAP
      if (future) [current, future] = [future, null]
    }
    if (now === sentIn) {
      // POOL: a first registration at once, an update as future parameters.
      if (first) current = 'new'
      else future = 'new'
    }
    blocks[now] = set
  }
  return { blocks, payments }
}

describe.each([false, true])('the ledger’s own steps (first registration: %s)', (first) => {
  const { blocks, payments } = ledger(669, first, 676)
  const { applies, paid } = feeChangeFrom(mainnet, epochStart(mainnet, epoch(669)), first)

  it('let the new terms elect from the same epoch on', () => {
    const epochs = Object.entries(blocks).filter(([, terms]) => terms === 'new')
    expect(Number(epochs[0]?.[0])).toBe(applies.epoch)
  })

  it('pay by them at the same boundary, for blocks of that epoch', () => {
    const [first] = Object.entries(payments).filter(([, { terms }]) => terms === 'new')
    expect(Number(first?.[0])).toBe(paid.epoch)
    expect(first?.[1].earned).toBe(applies.epoch)
    expect(epochAt(mainnet, paid.start)).toBe(paid.epoch)
  })
})
