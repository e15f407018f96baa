import { describe, expect, test } from 'vitest'
import { epoch, lovelace, parseAda, type Rational, ratio } from '../rewards/index.ts'
import type { Pool } from '../snapshot/index.ts'
import { averagePoolTable } from './average-pool.ts'
import { comparePools } from './compare.ts'
import { chancesOf, inEpoch700, meanOver, roundPool } from './test-round.ts'
import { threePools } from './test-three-pools.ts'

const stake = parseAda('1000000')
const average = averagePoolTable(threePools)
const network = lovelace(parseAda('18000000000') + stake)

function compared(pools: readonly Pool[], mine: number | null = null, epochs = 1) {
  const candidates = pools.map((record) => ({ kind: 'pool', record }) as const)
  const asked = { candidates, mine, stake, epochs, figures: threePools, average, now: inEpoch700 }
  return comparePools(asked)
}

const pool = (name: string, ada: string, margin = '0', rest: Partial<Pool> = {}): Pool => ({
  ...roundPool({ name, stake: ada, margin }),
  ...rest,
})

/** What so many of the four blocks of an epoch pay, by the ledger's formulas at a0 = 0 and a met pledge. */
const paid =
  ({ activeStake, fixedCost, margin: { n, d } }: Pool) =>
  (blocks: bigint): bigint => {
    const held = activeStake + stake
    const most = (parseAda('800000') * held) / parseAda('36000000000')
    const earned = (most * blocks * network) / (4n * held)
    return earned <= fixedCost ? 0n : ((earned - fixedCost) * (d - n) * stake) / (d * held)
  }
const shareOf = ({ activeStake }: Pool): Rational => ratio(activeStake + stake, network)

/** Every sum of so many epochs with its number of cases. */
function cases(of: Pool, epochs: number): Map<bigint, bigint> {
  let sums = new Map<bigint, bigint>([[0n, 1n]])
  for (let i = 0; i < epochs; i++) {
    const next = new Map<bigint, bigint>()
    for (const [sum, ways] of sums)
      chancesOf(4, shareOf(of)).chances.forEach((more, blocks) => {
        const amount = sum + paid(of)(BigInt(blocks))
        next.set(amount, (next.get(amount) ?? 0n) + ways * more)
      })
    sums = next
  }
  return sums
}

function chanceOfMore(a: Map<bigint, bigint>, b: Map<bigint, bigint>): number {
  let [more, all] = [0n, 0n]
  for (const [amountA, waysA] of a)
    for (const [amountB, waysB] of b) {
      all += waysA * waysB
      if (amountA > amountB) more += waysA * waysB
    }
  return Number((more * 10n ** 12n) / all) / 1e12
}

// No count of blocks pays of one what another count pays of the other.
const cheap = pool('cheap', '4500000000')
const dear = pool('dear', '4500000000', '31')
const dearest = pool('dearest', '4500000000', '60')
const keeper = pool('keeper', '4500000000', '100')
const means = [cheap, dear, dearest, keeper].map((of) => meanOver(4, shareOf(of), paid(of)) * 73n)

describe('the verdict', () => {
  const [ofCheap = 0n, ofDear = 0n, ofDearest = 0n, ofKeeper] = means

  test('names the best of the others against the reader’s own, wherever they stand', () => {
    expect(ofKeeper).toBe(0n)
    for (const others of [
      [dearest, cheap, keeper],
      [cheap, dearest, keeper],
      [keeper, dearest, cheap],
    ]) {
      const { verdict, reference } = compared([...others, dear], 3)
      expect(reference).toBe(3)
      expect(verdict).toMatchObject({ best: others.indexOf(cheap), than: 3 })
      expect(verdict?.perYear).toBe(ofCheap - ofDear)
    }
    const own = compared([cheap, dearest, dear], 0).verdict
    expect(own).toMatchObject({ best: 2, than: 0, perYear: ofDear - ofCheap })
  })

  test('without a pool of one’s own names the best of all: the first is held against the next', () => {
    const { verdict, reference } = compared([cheap, dearest, dear])
    expect(reference).toBe(0)
    expect(verdict).toMatchObject({ best: 0, than: 2, perYear: ofCheap - ofDear })
    expect(compared([dearest, cheap, dear]).verdict).toMatchObject({
      ...{ best: 1, than: 0, perYear: ofCheap - ofDearest },
    })
  })

  test('of equals names the one that stands first, and the second of twins', () => {
    const twin = pool('twin', '4500000000')
    expect(compared([dear, cheap, twin]).verdict?.best).toBe(1)
    expect(compared([dear, twin, cheap]).verdict?.best).toBe(1)
    expect(compared([cheap, twin]).verdict).toMatchObject({
      ...{ best: 1, than: 0, perYear: 0n, withinLuck: true },
    })
  })

  test('is none of no pools', () => {
    expect(compared([])).toEqual({ pools: [], reference: 0, verdict: null })
  })
})

describe('whether luck covers the difference', () => {
  test('it does in one epoch, and not against a pool that keeps all, whichever is one’s own', () => {
    for (const mine of [null, 0, 1]) {
      expect(compared([dear, cheap], mine).verdict?.withinLuck).toBe(true)
      expect(compared([keeper, cheap], mine, 73).verdict?.withinLuck).toBe(false)
      expect(compared([cheap, keeper], mine, 73).verdict?.withinLuck).toBe(false)
    }
  })

  test('it always does where both pay the same in the mean, be one of them ever so rarely paid', () => {
    const rare = pool('rare', '50000000', '0', { fixedCost: parseAda('100') })
    const target = meanOver(4, shareOf(rare), paid(rare))
    // Half of the network's stake pays nearly always. Its cost is raised until it pays the same in the mean.
    let steady = pool('steady', '8900000000', '0', { fixedCost: lovelace(0n) })
    const mean = () => meanOver(4, shareOf(steady), paid(steady))
    for (let step = 2n ** 40n; step > 0n; step /= 2n) {
      const before = steady
      steady = { ...steady, fixedCost: lovelace(steady.fixedCost + step) }
      if (mean() < target) steady = before
    }
    expect(mean()).toBe(target)

    const { verdict } = compared([rare, steady], 0, 2)
    expect(verdict?.perYear).toBe(0n)
    expect(verdict?.chance.more).toBeGreaterThan(0.95)
    expect(verdict?.withinLuck).toBe(true)
    const back = compared([rare, steady], 1, 2).verdict
    expect(back?.chance.less).toBeGreaterThan(0.95)
    expect(back?.withinLuck).toBe(true)
  })
})

describe('a pool that retires', () => {
  test('pays to the epoch after its retirement, and its luck is that of these epochs', () => {
    const retiring = { ...cheap, retiringEpoch: epoch(701) }
    for (const [epochs, earning] of [
      [2, 2],
      [3, 3],
      [4, 3],
      [6, 3],
    ] as const) {
      const { pools } = compared([dear, retiring], 0, epochs)
      const wanted = chanceOfMore(cases(cheap, earning), cases(dear, epochs))
      expect(pools[1]?.against?.more).toBeCloseTo(wanted, 9)
    }
  })

  test('pays nobody who joins it then, in no year', () => {
    const { pools } = compared([cheap, { ...cheap, retiringEpoch: epoch(700) }])
    expect(pools[0]?.year?.low).toBeGreaterThan(0n)
    expect(pools[1]?.year).toEqual({ low: 0n, high: 0n })
    expect(pools[1]?.against).toMatchObject({ more: 0, equal: expect.closeTo(0.315, 2) })
  })
})

test('a pledge that is not met pays nothing, in no year', () => {
  const unmet = { ...cheap, pledge: parseAda('4500000001') }
  const { pools } = compared([cheap, unmet])
  expect(pools[1]?.outcome.pool?.pledgeStatus).toBe('unmet')
  expect(pools[1]?.year).toEqual({ low: 0n, high: 0n })
  expect(pools[1]?.against?.more).toBe(0)
})
