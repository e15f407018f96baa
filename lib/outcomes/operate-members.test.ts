import { describe, expect, it } from 'vitest'
import { lovelace, parseAda, ratio } from '../rewards/index.ts'
import type { OwnPool } from '../scenario/index.ts'
import type { WalletBand } from '../snapshot/wallets.ts'
import { feeSteps, memberYear, typicalAccounts } from './operate-members.ts'
import { columnOf } from './operate-statement.ts'
import { planFrame } from './plan-frame.ts'
import { inEpoch700, roundSnapshot } from './test-round.ts'

const ada = parseAda
const frame = planFrame(roundSnapshot, inEpoch700)

/** Half of all stake, half of that the owners’: 0 … 4 blocks of 100,000 ada with chances 1, 4, 6, 4, 1 in 16. */
const full: OwnPool = {
  ...{ kind: 'own', poolStake: ada('9000000000'), ownerStake: ada('4500000000') },
  ...{ pledge: ada('0'), margin: ratio(1n, 10n), fixedCost: ada('99999') },
}
const column = (pool: Partial<OwnPool> = {}) => columnOf(frame, { ...full, ...pool }, null)

describe('accounts of a typical size', () => {
  const band = (least: string, accounts: number): WalletBand => {
    const median = lovelace(ada(least) * 2n)
    return { least: ada(least), accounts, stake: lovelace(median * BigInt(accounts)), median }
  }
  const bands = ['0', '100', '1000', '10000', '100000', '500000'].map((least, i) =>
    band(least, 60 - i),
  )

  it('are the medians of three bands, each up to the next', () => {
    expect(typicalAccounts({ bands })).toEqual([
      { size: 'small', least: ada('100'), accounts: 59, stake: ada('200'), below: ada('1000') },
      { size: 'middle', least: ada('1000'), accounts: 58, stake: ada('2000'), below: ada('10000') },
      {
        ...{ size: 'large', least: ada('100000'), accounts: 56 },
        ...{ stake: ada('200000'), below: ada('500000') },
      },
    ])
  })

  it('are left out where no band begins there, or none ends it', () => {
    const sizes = (of: readonly WalletBand[]) => typicalAccounts({ bands: of }).map((a) => a.size)
    expect(sizes([])).toEqual([])
    expect(sizes(bands.slice(0, 3))).toEqual(['small'])
    expect(sizes(bands.slice(2))).toEqual(['middle', 'large'])
    expect(sizes(bands.slice(4))).toEqual(['large'])
    expect(sizes([band('99.999999', 1), band('100.000001', 1), band('500', 1)])).toEqual([])
  })
})

describe('a member’s year', () => {
  const now = column({ fixedCost: ada('100000') })
  const plan = column({ fixedCost: ada('0'), margin: ratio(0n) })

  it('is what stake and fees make of 73 epochs, counted by hand', () => {
    // A millionth of the pool: 0.2 ada an epoch, of which fees take 0.09375 and a tenth of the rest.
    expect(memberYear({ now, plan, frame }, ada('9000'))).toEqual({
      stake: ada('9000'),
      now: { reward: ada('6.980625'), fees: ada('7.619375') },
      plan: { reward: ada('14.6'), fees: 0n },
    })
  })

  it('is asked of no more than all members hold, in both pools', () => {
    const year = (of: bigint, both: { readonly now: typeof now; readonly plan: typeof now }) =>
      memberYear({ ...both, frame }, lovelace(of))
    const all = ada('4500000000')
    expect(year(all, { now, plan })?.stake).toBe(all)
    expect(year(all + 1n, { now, plan })).toBeNull()
    const fewer = column({ ownerStake: lovelace(all + 1n) })
    expect(year(all, { now, plan: fewer })).toBeNull()
    expect(year(all, { now: fewer, plan })).toBeNull()
    expect(year(all - 1n, { now: fewer, plan })?.stake).toBe(all - 1n)
  })
})

describe('a little more of a fee', () => {
  it('is the operator’s gain and the members’ loss, counted by hand', () => {
    const { fixedCost, margin } = feeSteps({ plan: column(), frame })
    // Earned in 15 of 16 epochs; of the ada nine tenths were not the operator’s, and half of those the owners’.
    const ofCost = (ada('1') * 15n * 9n * 73n) / 320n
    expect(fixedCost).toEqual({ operator: ofCost, members: -ofCost, perThousand: -6n })
    // A hundredth of 200,000 less 15/16 of 99,999 ada, half of it from the owners themselves: 531.2546875 an epoch.
    const ofMargin = ada('531.254687') * 73n
    expect(margin).toEqual({ operator: ofMargin, members: -ofMargin, perThousand: -8_618n })
  })

  it('takes nothing of a member where there is none, and no margin is above 100 %', () => {
    const alone = { operator: 0n, members: 0n, perThousand: 0n }
    const owned = column({ ownerStake: full.poolStake })
    expect(feeSteps({ plan: owned, frame })).toEqual({ fixedCost: alone, margin: alone })
    const all = column({ margin: ratio(199n, 200n) })
    // Half a point is left to take: half of it again is 265.62734375 ada an epoch.
    expect(feeSteps({ plan: all, frame }).margin.operator).toBe(ada('265.627344') * 73n)
  })
})
