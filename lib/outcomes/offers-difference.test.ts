import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lovelace } from '../rewards/index.ts'
import { shareOf } from './epoch-share.ts'
import { offerDifference } from './offers-difference.ts'

/** Before fees, after the fixed cost, after the margin too. */
const share = (before: bigint, afterCost: bigint, reward: bigint) =>
  shareOf(lovelace(before), lovelace(afterCost), lovelace(reward))

describe('what my pool pays less than the best', () => {
  it.each([
    ['the fixed cost', share(100n, 80n, 78n), share(100n, 99n, 97n), 19n, 'fixedCost'],
    ['the margin', share(100n, 95n, 60n), share(101n, 96n, 94n), 34n, 'margin'],
    ['before fees', share(80n, 79n, 79n), share(100n, 98n, 97n), 18n, 'beforeFees'],
    ['no one thing: half each', share(95n, 90n, 90n), share(100n, 100n, 100n), 10n, null],
    ['nothing: it pays as much', share(100n, 90n, 90n), share(95n, 90n, 90n), 0n, null],
    ['nothing: it pays more', share(100n, 99n, 99n), share(95n, 90n, 90n), -9n, null],
  ] as const)('is most of it %s', (_, mine, best, less, cause) => {
    expect(offerDifference(mine, best)).toEqual({ less, cause })
  })

  it('is laid at one cause only if that alone is more than half', () => {
    const part = fc.bigInt({ min: 0n, max: 1_000n })
    const any = fc
      .tuple(part, part, part)
      .map(([reward, margin, cost]) => share(reward + margin + cost, reward + margin, reward))
    fc.assert(
      fc.property(any, any, (mine, best) => {
        const { less, cause } = offerDifference(mine, best)
        const parts = {
          fixedCost: mine.fixedCost - best.fixedCost,
          margin: mine.margin - best.margin,
          beforeFees: best.beforeFees - mine.beforeFees,
        }
        expect(parts.fixedCost + parts.margin + parts.beforeFees).toBe(less)
        if (cause !== null) expect(2n * parts[cause] > less && less > 0n).toBe(true)
      }),
    )
  })
})
