import { expect, it } from 'vitest'
import { embeddedFile, embeddedSnapshot } from '../../data/embedded.ts'
import { add, lovelace, type PotUse, ratio } from '../rewards/index.ts'
import { decodeHistory } from '../snapshot/index.ts'
import { inPublishedTerms, ownUse, publishedParts, publishedUse } from './pot-use-published.ts'

const snapshot = embeddedSnapshot()
const history = decodeHistory(embeddedFile(snapshot.parts.history.path), snapshot.network)
const amount = (value: bigint) => lovelace(value)

it('a bonus of its own takes a0 ÷ (1 + a0) of what unstaked and oversaturated stake leave behind', () => {
  const use: PotUse = {
    ...{ paid: amount(40n), unstaked: amount(39n), oversaturation: amount(13n) },
    ...{ unusedPledgeBonus: amount(5n), unmetPledge: amount(1n), missedBlocks: amount(0n) },
    floorDust: amount(2n),
  }
  expect(inPublishedTerms(use, amount(100n), ratio(3n, 10n))).toEqual({
    ...{ paid: ratio(2n, 5n), unstaked: ratio(3n, 10n), oversaturation: ratio(1n, 10n) },
    // 5 + 2 and 0.3/1.3 of 52, which is 12.
    ...{
      unusedPledgeBonus: ratio(19n, 100n),
      unmetPledge: ratio(1n, 100n),
      missedBlocks: ratio(0n),
    },
  })
})

it.each(['pledges', 'data'] as const)('all parts of the epoch of the %s are the pot', (at) => {
  const use = ownUse(snapshot, history, at)
  if (!use) throw new Error('known')
  expect(publishedParts.map((part) => use.parts[part]).reduce(add)).toEqual(ratio(1n))
})

it('of epoch 616 the chain paid what was published, by the reserves before it', () => {
  const use = ownUse(snapshot, history, 'pledges')
  expect(use).toMatchObject({
    ...{ epoch: 616, rewardPot: 15_508_550_046_018n, chainPaid: 6_788_749_552_033n },
    potOfEarlierReserves: 15_533_774_470_586n, // "15.53M ADA"
  })
  const ofTheirs = Number(use?.chainPaid) / Number(use?.potOfEarlierReserves)
  expect(ofTheirs.toFixed(3)).toBe('0.437')
})

it('what was published of what returns is three tenths of a point more than what returned', () => {
  const { paid: _, ...back } = publishedUse.parts
  expect(Object.values(back).reduce(add)).toEqual(ratio(566n, 1_000n))
  expect(add(publishedUse.returned, publishedUse.parts.paid)).toEqual(ratio(1n))
})
