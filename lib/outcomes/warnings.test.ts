import { describe, expect, it } from 'vitest'
import { epoch, lovelace } from '../rewards/index.ts'
import { clockWarnings, inOrder, lossOf, type Warning } from './warnings.ts'

const vote: Warning = { kind: 'vote-delegation', since: '2025-01-29' }
const early: Warning = {
  kind: 'clock-before-data',
  dataEpoch: epoch(700),
  clockEpoch: epoch(699),
}
const whole = (perEpoch: bigint): Warning => ({
  kind: 'whole-margin',
  perEpoch: lovelace(perEpoch),
})
const retired = (perEpoch: bigint): Warning => ({
  kind: 'retired',
  epoch: epoch(699),
  perEpoch: lovelace(perEpoch),
})
const old = (atDataEpoch: bigint, perEpoch: bigint): Warning => ({
  kind: 'old-data',
  epochs: 2,
  dataEpoch: epoch(700),
  atDataEpoch: lovelace(atDataEpoch),
  perEpoch: lovelace(perEpoch),
})

describe('what a warning is about', () => {
  it('is an amount an epoch, of old figures what they are too high by', () => {
    expect([whole(7n), retired(5n), old(20n, 17n), vote, early].map(lossOf)).toEqual([
      7n,
      5n,
      3n,
      null,
      null,
    ])
  })
})

describe('the order of warnings', () => {
  it('is by what they are about, those without an amount last', () => {
    const mixed = [vote, whole(3n), old(20n, 10n), early, retired(40n), retired(0n)]
    const given = [...mixed]
    expect(inOrder(mixed)).toEqual([
      retired(40n),
      old(20n, 10n),
      whole(3n),
      retired(0n),
      vote,
      early,
    ])
    expect(mixed).toEqual(given)
  })

  it('leaves equal ones as they were given', () => {
    const equal = [whole(5n), retired(5n), old(6n, 1n)]
    expect(inOrder(equal)).toEqual(equal)
    expect(inOrder([...equal].reverse())).toEqual([...equal].reverse())
    expect(inOrder([early, vote])).toEqual([early, vote])
  })

  it('puts even figures that have grown old in the reader’s favour before those without an amount', () => {
    const better = old(1n, 1_000_000_000_000n)
    expect(inOrder([vote, better])).toEqual([better, vote])
  })
})

describe('every answer', () => {
  const clock = { atDataEpoch: lovelace(20n), perEpoch: lovelace(17n), dataEpoch: epoch(700) }

  it('says that rewards are withdrawn only with a vote delegated', () => {
    expect(clockWarnings({ ...clock, clockEpoch: epoch(700), age: 0 })).toEqual([vote])
    expect(clockWarnings({ ...clock, clockEpoch: epoch(701), age: 1 })).toEqual([vote])
  })

  it('says that its figures are old from two epochs on', () => {
    expect(clockWarnings({ ...clock, clockEpoch: epoch(702), age: 2 })).toEqual([
      old(20n, 17n),
      vote,
    ])
  })

  it('says that the clock is behind the figures', () => {
    expect(clockWarnings({ ...clock, clockEpoch: epoch(699), age: 0 })).toEqual([early, vote])
  })
})
