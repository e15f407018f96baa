import { describe, expect, it } from 'vitest'
import { embeddedFile, embeddedSnapshot } from '../../data/embedded.ts'
import { ratio } from '../rewards/index.ts'
import { decodeHistory } from '../snapshot/index.ts'
import { epochAnswer, epochRows } from './epoch-answer.ts'
import { without } from './test-unknown.ts'

const { pots, parts } = embeddedSnapshot()
const history = decodeHistory(embeddedFile(parts.history.path), 'mainnet')

describe('one epoch opened', () => {
  it('has the pot that the chain made of it', () => {
    const { pot } = epochAnswer(history, 617)
    expect(pot).toMatchObject({
      rewardPot: pots.rewardPot,
      deltaR1: pots.deltaR1,
      deltaT1: pots.deltaT1,
      expectedBlocks: 21_600n,
    })
  })

  it('counts no overlay block while d is above 0, and none at all from 4/5 on', () => {
    expect(epochAnswer(history, 230).pot?.expectedBlocks).toBeLessThan(21_600n)
    expect(epochAnswer(history, 210).pot?.eta).toEqual(ratio(1n))
  })

  it('has what was paid, its part of the pot, and what went back', () => {
    const { pot, paid, unpaid, paidShare } = epochAnswer(history, 615)
    expect(paid).toBe(6_778_853_666_773n)
    expect((paid ?? 0n) + (unpaid ?? 0n)).toBe(pot?.rewardPot)
    expect(paidShare).toEqual(ratio(paid ?? 0n, pot?.rewardPot))
  })

  it('says unknown where a figure is', () => {
    expect(epochAnswer(history, 617)).toMatchObject({ paid: null, unpaid: null, paidShare: null })
    expect(epochAnswer(history, 623)).toMatchObject({ pot: null, unpaid: null })
    for (const name of ['fees', 'poolBlocks', 'rho', 'tau', 'decentralisation'] as const)
      expect(epochAnswer(without(history, name, 615), 615)).toMatchObject({
        pot: null,
        paid: 6_778_853_666_773n,
        unpaid: null,
        paidShare: null,
      })
    expect(epochAnswer(without(history, 'reserves', 616), 615).pot).toBeNull()
    expect(epochAnswer(without(history, 'reserves', 615), 615).pot).not.toBeNull()
  })

  it('has its time and all its cells', () => {
    const { row } = epochAnswer(history, 208)
    expect(row).toMatchObject({ epoch: 208, start: 1_596_059_091, end: 1_596_491_091, k: 150 })
    expect(Object.keys(row)).toHaveLength(3 + Object.keys(history.columns).length)
  })
})

describe('rows', () => {
  it('are of every epoch from the first to the last', () => {
    expect(epochRows(history, 600, 602).map(({ epoch }) => epoch)).toEqual([600, 601, 602])
    expect(epochRows(history, 208, 623)).toHaveLength(416)
  })

  it.each([
    [207, 208],
    [208, 624],
    [210, 209],
    [Number.NaN, 208],
    [208, Number.NaN],
  ])('%d to %d are refused', (from, to) => {
    expect(() => epochRows(history, from, to)).toThrow(RangeError)
  })

  it('of an epoch that is none are refused', () => {
    expect(() => epochAnswer(history, 624)).toThrow(RangeError)
    for (const asked of [() => epochAnswer(history, 615.5), () => epochRows(history, 615.5, 616)])
      expect(asked).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE', field: 'epoch' }))
  })
})
