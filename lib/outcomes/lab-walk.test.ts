import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epoch, type Lovelace, lovelace, maxSupply, one, parseAda, zero } from '../rewards/index.ts'
import { paidByShares, type WalkInput, walkNetwork } from './lab-walk.ts'

const ada = parseAda

describe('a walk', () => {
  const walk: WalkInput = {
    ...{ from: epoch(700), epochs: 1, reserves: ada('9000000000'), treasury: ada('1000000000') },
    ...{ rho: zero, tau: zero, eta: one, withdrawals: lovelace(0n) },
    ...{ feesIn: () => lovelace(0n), paidOf: () => lovelace(0n) },
  }

  it('takes fees of all that circulates, and ends where they are a lovelace more', () => {
    // Of 45 billion ada 9 are in the reserves and one is the treasury’s.
    const all = ada('35000000000')
    expect(walkNetwork({ ...walk, feesIn: () => all })).toMatchObject([{ fees: all }])
    expect(walkNetwork({ ...walk, feesIn: () => lovelace(all + 1n) })).toEqual([])
  })

  it('spends just what the treasury has where that was to be spent', () => {
    const spent = (withdrawals: Lovelace) => walkNetwork({ ...walk, withdrawals })[0]?.spent
    expect(spent(ada('1000000000'))).toBe(ada('1000000000'))
    expect(spent(ada('1000000000.000001'))).toBe(ada('1000000000'))
    expect(spent(ada('999999999.999999'))).toBe(ada('999999999.999999'))
  })
})

describe('shares of a pot', () => {
  /** Pays the share T ÷ max supply, and keeps what it was asked. */
  function lineAsked() {
    const asked: { readonly pot: bigint; readonly total: bigint }[] = []
    const exact = (pot: Lovelace, total: Lovelace) => {
      asked.push({ pot, total })
      return lovelace((pot * total) / maxSupply)
    }
    return { asked, exact }
  }
  const from = ada('38000000000.000007')

  it('are those of a line to the lovelace, asked of at most 34 totals, each once and none above the supply', () => {
    const { asked, exact } = lineAsked()
    const quick = paidByShares(exact, from)
    const cases = fc.tuple(fc.bigInt(from, maxSupply), fc.bigInt(0n, 10n ** 14n))
    const off = (pot: bigint, total: bigint) =>
      quick(lovelace(pot), lovelace(total)) - (pot * total) / maxSupply
    fc.assert(
      fc.property(cases, ([total, pot]) => {
        // A share is known to fifteen digits, rounded down as the pot is.
        expect([-1n, 0n]).toContain(off(pot, total))
      }),
      { numRuns: 300 },
    )
    for (const total of [from, maxSupply]) expect([-1n, 0n]).toContain(off(10n ** 13n, total))
    const totals = asked.map(({ total }) => total)
    expect(new Set(totals).size).toBe(totals.length)
    expect(totals.length).toBeLessThanOrEqual(34)
    expect(totals.every((total) => from <= total && total <= maxSupply)).toBe(true)
    // All of one large pot, whatever pot is to be shared.
    expect(new Set(asked.map(({ pot }) => pot))).toEqual(new Set([10n ** 15n]))
  })

  it('are not read off below the least total: there what is paid is asked for itself', () => {
    const { asked, exact } = lineAsked()
    const total = lovelace(from - 1n)
    expect(paidByShares(exact, from)(ada('7'), total)).toBe((ada('7') * total) / maxSupply)
    expect(asked).toEqual([{ pot: ada('7'), total }])
  })

  it('are there where all of the supply is in the hands of people', () => {
    const quick = paidByShares((pot) => lovelace(pot / 2n), maxSupply)
    expect(quick(ada('8'), maxSupply)).toBe(ada('4'))
  })
})
