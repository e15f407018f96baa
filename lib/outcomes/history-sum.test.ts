import { expect, it } from 'vitest'
import { embeddedFile, embeddedSnapshot } from '../../data/embedded.ts'
import { maxSupply, one, ratio } from '../rewards/index.ts'
import { decodeHistory } from '../snapshot/index.ts'
import { historySum } from './history-sum.ts'

const { pots, parts } = embeddedSnapshot()
const history = decodeHistory(embeddedFile(parts.history.path), 'mainnet')

it('shows the pot from the reserves of one epoch later, as the ledger takes them', () => {
  const { potLines } = historySum(history, 617)
  expect(potLines).toMatchObject({
    ...{ epoch: 617, reserves: pots.reserves, fees: pots.fees, eta: ratio(20_971n, 21_600n) },
    ...{ deltaR1: pots.deltaR1, deltaT1: pots.deltaT1, rewardPot: pots.rewardPot },
  })
})

it('caps η at 1, as the pot does', () => {
  const sums = Array.from({ length: 40 }, (_, i) => historySum(history, 213 + i))
  const lucky = sums.find(({ pot }) => pot && pot.eta.n > pot.eta.d)
  expect(lucky?.pot?.eta.n).toBeGreaterThan(lucky?.pot?.eta.d ?? 0n)
  expect(lucky?.potLines?.eta).toEqual(one)
})

it('has the most a full pool may claim: R/(1 + a0)/k without pledge, R/k with all its stake pledged', () => {
  const { ceiling, pot } = historySum(history, 617)
  const r = pot?.rewardPot ?? 0n
  expect(ceiling?.totalStake).toBe(maxSupply - pots.reserves)
  expect(ceiling?.saturationPoint).toBe((maxSupply - pots.reserves) / 500n)
  expect(ceiling?.withoutPledge).toBe((r * 10n) / (13n * 500n))
  // A lovelace less: the saturation point is rounded down.
  expect(r / 500n - (ceiling?.allPledged ?? 0n)).toBeLessThanOrEqual(1n)
  expect(historySum(history, 233).ceiling?.k).toBe(150n)
})

it('is unknown where a figure it needs is', () => {
  expect(historySum(history, 618)).toMatchObject({ pot: null, potLines: null, ceiling: null })
  expect(historySum(history, 616)).toMatchObject({ paid: null, unpaid: null })
  expect(() => historySum(history, 624)).toThrow(RangeError)
})
