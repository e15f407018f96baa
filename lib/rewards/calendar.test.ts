import { describe, expect, test } from 'vitest'
import {
  delegationTimeline,
  earnsIn,
  epochAt,
  epochEnd,
  epochStart,
  rewardEarnsFrom,
  rewardPaidIn,
} from './calendar.ts'
import { networks } from './network.ts'
import { epoch } from './units.ts'

const iso = (seconds: number) => new Date(seconds * 1000).toISOString()

describe('the calendar', () => {
  test.each([
    ['mainnet', 208, '2020-07-29T21:44:51.000Z'],
    ['mainnet', 0, '2017-09-23T21:44:51.000Z'],
    ['mainnet', 617, '2026-03-05T21:44:51.000Z'],
    ['preprod', 4, '2022-06-21T00:00:00.000Z'],
    ['preview', 0, '2022-10-25T00:00:00.000Z'],
    ['preview', 10, '2022-11-04T00:00:00.000Z'],
  ] as const)('%s %i starts %s', (name, number, start) => {
    expect(iso(epochStart(networks[name], epoch(number)))).toBe(start)
  })

  test('an epoch runs from its first second to the next one’s', () => {
    const { mainnet } = networks
    const start = epochStart(mainnet, epoch(300))
    const end = epochEnd(mainnet, epoch(300))
    expect(end - start).toBe(432_000)
    expect(epochAt(mainnet, start)).toBe(300)
    expect(epochAt(mainnet, end - 0.001)).toBe(300)
    expect(epochAt(mainnet, end)).toBe(301)
    expect(epochAt(mainnet, start - 1)).toBe(299)
  })

  test('there is no time before epoch 0', () => {
    const { preview } = networks
    expect(epochAt(preview, preview.calendarStart)).toBe(0)
    for (const moment of [preview.calendarStart - 1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => epochAt(preview, moment)).toThrow(
        expect.objectContaining({ code: 'OUT_OF_RANGE', field: 'unixSeconds' }),
      )
    }
    expect(() => epochStart(preview, -1 as never)).toThrow()
    expect(() => epochStart(preview, 1.5 as never)).toThrow()
  })
})

describe('a delegation', () => {
  const { mainnet } = networks
  const at = delegationTimeline(mainnet, epoch(670))

  test('made in 670 earns in 672 and is paid as 674 starts', () => {
    expect(at.delegatedIn.epoch).toBe(670)
    expect(at.snapshotAt.epoch).toBe(671)
    expect(at.activeIn.epoch).toBe(672)
    expect(at.earnedIn.epoch).toBe(672)
    expect(at.calculatedIn.epoch).toBe(673)
    expect(at.paidAt.epoch).toBe(674)
    for (const { epoch: which, start } of [at.delegatedIn, at.snapshotAt, at.paidAt]) {
      expect(start).toBe(epochStart(mainnet, which))
    }
  })

  test('is first paid 15 to 20 days later', () => {
    const day = 86_400
    expect(at.paidAt.start - at.delegatedIn.start).toBe(20 * day)
    expect(at.paidAt.start - epochEnd(mainnet, at.delegatedIn.epoch)).toBe(15 * day)
  })

  test('leaves no gap: the old pool pays for the two epochs before', () => {
    expect(at.oldPoolPays.map(({ earned, paidAt }) => [earned, paidAt.epoch])).toEqual([
      [670, 672],
      [671, 673],
    ])
  })
})

describe('compounding', () => {
  /** The ledger's rotation, boundary by boundary: whose stake does the epoch's election use? */
  function stakeSeenBy(election: number): number {
    const snapshots = { mark: -1, set: -2, go: -3 }
    for (let ended = 0; ended < election; ended++) {
      snapshots.go = snapshots.set
      snapshots.set = snapshots.mark
      snapshots.mark = ended
    }
    return snapshots.set
  }

  test('an epoch’s election uses the stake as it stood when the epoch two before ended', () => {
    for (const election of [2, 3, 300, 617]) {
      expect(earnsIn(epoch(stakeSeenBy(election)))).toBe(election)
    }
  })

  test('a reward of 300 is there as 302 starts, in the snapshot of that boundary, and earns from 303', () => {
    const earned = epoch(300)
    const boundaryEnds = rewardPaidIn(earned) - 1
    expect(boundaryEnds).toBe(301)
    const electionsThatSeeIt = [301, 302, 303, 304].filter((e) => stakeSeenBy(e) >= boundaryEnds)
    expect(electionsThatSeeIt[0]).toBe(303)
    expect(rewardEarnsFrom(earned)).toBe(303)
  })
})
