import { describe, expect, it } from 'vitest'
import { epoch, lovelace, networks, ratio, zero } from '../rewards/index.ts'
import { defaultScenario } from '../scenario/index.ts'
import { repeated, shareOf } from './epoch-share.ts'
import { horizonOf } from './horizon.ts'

const none = lovelace(0n)
const reward = lovelace(100n)

/** 1,000 lovelace that earn 100 in epoch 700 and a tenth of that less in each later one; a year has 4 epochs. */
function ask({ epochs = 6, compound = false, retires = null as number | null, pays = reward }) {
  const asked: (readonly number[])[] = []
  const answer = horizonOf(
    {
      scenario: { ...defaultScenario, stake: lovelace(1_000n), epochs, compound },
      network: { ...networks.mainnet, epochsPerYear: 4 },
      from: epoch(700),
    },
    {
      perEpoch: shareOf(pays, pays, pays),
      rateAt: (at) => BigInt(10 - (at - 700)),
      lastEarning: retires === null ? null : epoch(retires),
      // At an unchanging pot half as much and one and a half times as much.
      bandsOver: (counts) => {
        asked.push(counts)
        const bands = counts.map((count) => ({
          low: repeated(shareOf(lovelace(50n), none, none), count).beforeFees,
          high: repeated(shareOf(lovelace(150n), none, none), count).beforeFees,
        }))
        return { bands, method: 'approximation' }
      },
    },
  )
  return { ...answer, asked }
}

describe('a horizon', () => {
  it('is what its epochs pay as the pot falls, all but the last of it paid by its end', () => {
    // 100 + 90 + 80 + 70 + 60 + 50
    expect(ask({}).horizon).toEqual({
      epochs: 6,
      reward: 450n,
      low: 225n,
      high: 675n,
      paidByThen: 400n,
      holding: 1_000n,
      band: 'approximation',
    })
    expect(
      ask({})
        .rows()
        .map((row) => row.reward),
    ).toEqual([0n, 100n, 190n, 270n, 340n, 400n, 450n])
  })

  it('earns on what it has earned three epochs later, if that stays staked', () => {
    // 70 · 1.1, 60 · 1.19, 50 · 1.27, rounded down
    const { horizon } = ask({ compound: true })
    expect(horizon).toMatchObject({ reward: 270n + 77n + 71n + 63n, paidByThen: 418n })
    expect(horizon.holding).toBe(1_418n)
  })

  it('has a band along the way: as wide for what is expected as at an unchanging pot', () => {
    const rows = ask({})
      .rows()
      .map(({ low, high }) => [low, high])
    expect(rows.slice(0, 4)).toEqual([
      [0n, 0n],
      [50n, 150n],
      [95n, 285n],
      [135n, 405n],
    ])
  })

  it('has none where luck is not one pool’s', () => {
    const { horizon, rows } = horizonOf(
      {
        scenario: { ...defaultScenario, stake: lovelace(1_000n), epochs: 2 },
        network: networks.mainnet,
        from: epoch(700),
      },
      {
        perEpoch: shareOf(reward, reward, reward),
        rateAt: () => 1n,
        lastEarning: null,
        bandsOver: null,
      },
    )
    expect(horizon).toMatchObject({ reward: 200n, low: null, high: null, band: null })
    expect(rows().map(({ low, high }) => [low, high])).toEqual(Array(3).fill([null, null]))
  })

  it('has a band of nothing where nothing is expected', () => {
    const { horizon } = ask({ pays: none })
    expect(horizon).toMatchObject({ reward: 0n, low: 0n, high: 0n })
  })
})

describe('a pool that retires', () => {
  it('pays through its last epoch, and is lucky or not in so many epochs only', () => {
    const { horizon, rows, asked } = ask({ retires: 702 })
    expect(asked).toEqual([[0, 1, 2, 3, 3, 3, 3]])
    expect(rows().map((row) => row.reward)).toEqual([0n, 100n, 190n, 270n, 270n, 270n, 270n])
    expect(horizon).toMatchObject({ reward: 270n, low: 135n, high: 405n, paidByThen: 270n })
  })

  it('pays nothing once its last epoch is over', () => {
    const { horizon, asked } = ask({ retires: 698 })
    expect(asked).toEqual([[0, 0, 0, 0, 0, 0, 0]])
    expect(horizon).toMatchObject({ reward: 0n, low: 0n, high: 0n })
  })

  it('makes the next year poorer by what comes after it', () => {
    // 340 a year, 70 of it in the epoch after.
    expect(ask({ retires: 702 }).ros).toMatchObject({
      effectOfReserves: ratio(-60n, 1_000n),
      effectOfRetirement: ratio(-70n, 1_000n),
      overNextYear: ratio(270n, 1_000n),
    })
  })
})

describe('the returns of a horizon', () => {
  it('are of the next year and of the horizon, whichever is longer', () => {
    expect(ask({}).ros).toMatchObject({
      simplePerYear: ratio(400n, 1_000n),
      effectOfCompounding: zero,
      effectOfReserves: ratio(-60n, 1_000n),
      effectOfRetirement: zero,
      overNextYear: ratio(340n, 1_000n),
      overHorizon: ratio(450n, 1_000n),
    })
    expect(ask({ epochs: 2 }).ros).toMatchObject({
      overNextYear: ratio(340n, 1_000n),
      overHorizon: ratio(190n, 1_000n),
    })
  })

  it('tell compounding at an unchanging pot from what its fall takes', () => {
    // The fourth epoch earns on 1,100: 110 then, 77 of a fallen pot.
    expect(ask({ compound: true }).ros).toMatchObject({
      effectOfCompounding: ratio(10n, 1_000n),
      effectOfReserves: ratio(-63n, 1_000n),
      overNextYear: ratio(347n, 1_000n),
    })
  })
})
