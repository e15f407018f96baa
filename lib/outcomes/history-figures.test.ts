import { describe, expect, it } from 'vitest'
import { embeddedFile, embeddedSnapshot } from '../../data/embedded.ts'
import { compare, maxSupply, one, ratio } from '../rewards/index.ts'
import { decodeHistory } from '../snapshot/index.ts'
import { epochAnswer } from './epoch-answer.ts'
import { compareEpochs, figureNames, figureOf } from './history-comparison.ts'
import { epochFigures, everyEpoch, newestComplete, potParts } from './history-figures.ts'

const { parts, pots } = embeddedSnapshot()
const history = decodeHistory(embeddedFile(parts.history.path), 'mainnet')
const all = everyEpoch(history)

describe('an epoch’s figures', () => {
  it('have supply and circulating ada of what is outside the reserves and the treasury', () => {
    const { reserves, treasury, supply, circulating } = epochFigures(history, 617)
    expect(reserves).toBe(6_516_240_756_454_205n)
    expect((reserves ?? 0n) + (supply ?? 0n)).toBe(maxSupply)
    expect((treasury ?? 0n) + (circulating ?? 0n)).toBe(supply)
  })

  it('have the pot of the epoch opened', () => {
    const { pot, paid, returned } = epochFigures(history, 615)
    expect(pot).toEqual(epochAnswer(history, 615).pot)
    expect((paid ?? 0n) + (returned ?? 0n)).toBe(pot?.rewardPot)
    expect(epochFigures(history, 617).pot?.rewardPot).toBe(pots.rewardPot)
  })

  it('have a return that is paid ÷ active stake × 73, simple', () => {
    const { paid, activeStake, simplePerYear } = epochFigures(history, 615)
    expect(simplePerYear).toEqual(ratio((paid ?? 0n) * 73n, activeStake ?? 0n))
    // 2.30 % in the figures that others publish for it.
    expect(Number(simplePerYear?.n) / Number(simplePerYear?.d)).toBeCloseTo(0.02296, 4)
  })

  it('have the share of circulating ada that is staked', () => {
    const { participation } = epochFigures(history, 623)
    expect(Number(participation?.n) / Number(participation?.d)).toBeCloseTo(0.5898, 4)
  })

  it('have η only from when it counted: d fell below 4/5 in epoch 213', () => {
    expect(epochFigures(history, 212).eta).toBeNull()
    expect(epochFigures(history, 213).eta).not.toBeNull()
    expect(epochFigures(history, 617).eta).toEqual(ratio(20_971n, 21_600n))
  })

  it('are unknown where the chain’s are', () => {
    expect(epochFigures(history, 208)).toMatchObject({ reserves: null, supply: null })
    expect(epochFigures(history, 623)).toMatchObject({ pot: null, fees: null, paid: null })
    expect(epochFigures(history, 616)).toMatchObject({ paid: null, simplePerYear: null })
  })

  it('are of 416 epochs, never above what there is', () => {
    expect(all).toHaveLength(416)
    for (const { participation, returned, pot, paid } of all) {
      if (participation) expect(compare(participation, one)).toBe(-1)
      if (returned !== null) expect(returned).toBeGreaterThanOrEqual(0n)
      if (pot && paid !== null) expect(paid).toBeLessThanOrEqual(pot.rewardPot)
    }
  })
})

it('the newest complete epoch is 615: what 616 was paid is not known', () => {
  expect(newestComplete(history)).toBe(615)
})

describe('where a pot went', () => {
  it('adds up to the pot, in each epoch where all of it is known', () => {
    const parts = all.map(potParts).filter((part) => part !== null)
    expect(parts).toHaveLength(408)
    for (const { pot, treasury, paid, returned } of parts)
      expect(treasury + paid + returned).toBe(pot)
  })

  it('is not told where a part is unknown', () => {
    expect(potParts(epochFigures(history, 616))).toBeNull()
  })
})

describe('two epochs', () => {
  const rows = compareEpochs(epochFigures(history, 617), epochFigures(history, 300))
  const row = (name: string) => rows.find((row) => row.name === name)

  it('are compared figure by figure', () => {
    expect(rows.map(({ name }) => name)).toEqual(figureNames)
  })

  it('change by (now − before) ÷ before: reserves fell by 42.5 %', () => {
    const { change } = row('reserves') ?? {}
    expect(Number(change?.n) / Number(change?.d)).toBeCloseTo(-0.425, 3)
    const pools = row('delegations')
    expect(pools?.before).toEqual(ratio(920_846n))
    expect(pools?.now).toEqual(ratio(1_353_461n))
  })

  it('have no change where one is unknown or was nothing', () => {
    expect(row('paid')?.change).toBeNull()
    const first = compareEpochs(epochFigures(history, 300), epochFigures(history, 209))
    expect(first.find(({ name }) => name === 'paid')).toMatchObject({
      before: ratio(0n),
      change: null,
    })
  })

  it('of the same epoch do not change', () => {
    const figures = epochFigures(history, 400)
    for (const { change } of compareEpochs(figures, figures)) expect(change).toEqual(ratio(0n))
  })

  it('have the pot for pools, R', () => {
    const figures = epochFigures(history, 617)
    expect(figureOf(figures, 'pot')).toEqual(ratio(pots.rewardPot))
  })
})
