import { describe, expect, test } from 'vitest'
import { one, ratio, zero } from '../rational.ts'
import { lovelace } from '../units.ts'
import { pledgePeak } from './pledge.ts'
import type { Question } from './question.ts'
import { leastStake, mostStake, type StakeQuestion } from './stake.ts'
import { payOfByHand, tried } from './test-pay-by-hand.ts'

const steady = { kind: 'performance', performance: one } as const
const expected = { kind: 'expected' } as const
const none = lovelace(0n)

/** Networks of a hundred lovelace, with and without a saturation that is whole. */
const small = [100n, 101n].flatMap((total) =>
  [2n, 3n].flatMap((k) =>
    [undefined, ratio(2n), ratio(9n, 4n)].map((leverage) => ({
      ...{ rewardPot: lovelace(2_000n), totalStake: lovelace(total), k, a0: ratio(3n, 10n) },
      ...{ networkActiveStake: lovelace(70n), totalBlocks: 2n, pledge: lovelace(7n) },
      ...{ ownerStake: lovelace(7n), memberStake: lovelace(3n), margin: ratio(1n, 10n) },
      ...{ fixedCost: lovelace(60n), ...(leverage && { leverage }) },
    })),
  ),
)

/** Saturation, or where the leverage or the network ends, in whole lovelace. */
const endOf = ({ totalStake, k, leverage }: (typeof small)[number]) => {
  const full = (totalStake + k - 1n) / k
  const levered = leverage ? (leverage.n * 7n + leverage.d - 1n) / leverage.d : full
  return [full, levered, 70n].reduce((a, b) => (a < b ? a : b))
}

describe.each([steady, expected])('in a network of a hundred lovelace, $kind', (outlook) => {
  test.each(small)('every stake is tried: $totalStake, $k, $leverage', (pool) => {
    for (const who of ['member', 'operator'] as const) {
      const low = who === 'member' ? 10n : 7n
      const end = who === 'member' ? 70n : endOf(pool)
      const asked = { ...pool, outlook, target: { who, atLeast: lovelace(1n) } }
      const paid = Array.from({ length: 71 }, (_, stake) =>
        stake === 0 ? 0n : payOfByHand({ ...asked, poolStake: lovelace(BigInt(stake)) }),
      )
      const pays = (stake: bigint) => paid[Number(stake)] ?? 0n
      const top = paid.reduce((a, b) => (a > b ? a : b))
      for (const reward of [1n, top / 3n, top / 2n, top - 1n, top, top + 1n]) {
        const question: StakeQuestion = { ...asked, target: { who, atLeast: lovelace(reward) } }
        const holds = (stake: bigint) => pays(stake) >= reward
        const least = tried(low, end, holds)
        expectAnswer(leastStake(question), least, least === low ? null : -1n, pays)
        if (who === 'operator') continue
        const most = tried(70n, low, holds)
        expectAnswer(mostStake(question), most, most === 70n ? null : 1n, pays)
      }
    }
  })
})

function expectAnswer(
  solution: ReturnType<typeof leastStake>,
  value: bigint | null,
  further: bigint | null,
  pays: (stake: bigint) => bigint,
) {
  if (value === null) {
    expect(solution).toMatchObject({ kind: 'none', proven: null })
    return
  }
  expect(solution).toEqual({
    ...{ kind: 'solved', value, proven: value, pays: pays(value) },
    beside: further && { value: value + further, pays: pays(value + further) },
  })
}

describe('on mainnet', () => {
  const ada = (amount: bigint) => lovelace(amount * 1_000_000n)
  const pool = {
    ...{ rewardPot: lovelace(15_184_127_414_881n), totalStake: lovelace(38_494_388_152_931_287n) },
    ...{ networkActiveStake: lovelace(21_750_394_647_282_169n), totalBlocks: 20_971n },
    ...{ a0: ratio(3n, 10n), k: 500n, memberStake: ada(10_000n), margin: ratio(1n, 50n) },
    ...{ pledge: ada(100_000n), ownerStake: ada(150_000n), fixedCost: ada(340n) },
    outlook: steady,
  }
  const member = { who: 'member', atLeast: lovelace(2_650_000n) } as const
  const operator = (atLeast: bigint) => ({ who: 'operator', atLeast: lovelace(atLeast) }) as const

  // `proven` by fractions in Python: the first stake at which the formula without floors reaches it.
  test('the proof ends where the formula without floors does', () => {
    expect(leastStake({ ...pool, target: operator(400_000_000n) })).toMatchObject({
      ...{ value: 5_228_209_993_896n, proven: 5_228_209_990_622n },
    })
    expect(leastStake({ ...pool, target: member })).toMatchObject({
      ...{ value: 10_261_837_092_041n, proven: 10_261_837_085_599n },
    })
    expect(mostStake({ ...pool, target: member })).toMatchObject({
      ...{ value: 85_164_953_771_773n, proven: 85_164_953_774_725n },
    })
  })

  test('what holds within 256 lovelace of it is the very least', () => {
    const solution = leastStake({ ...pool, target: operator(500_000_000n) })
    expect(solution).toMatchObject({ value: 20_526_753_857_568n, proven: 20_526_753_857_568n })
    expect(solution).toMatchObject({ beside: { value: 20_526_753_857_567n, pays: 499_999_999n } })
  })

  test('a target that only the floors keep out of reach is told from one that is', () => {
    const rich = { ...pool, margin: ratio(3n, 100n), rewardPot: lovelace(15_184_127_438_329n) }
    const kept = leastStake({ ...rich, target: operator(1_074_401_709n) })
    expect(kept).toMatchObject({
      ...{ kind: 'none', reason: 'out-of-reach', proven: 76_988_776_305_369n },
      best: { value: 76_988_776_305_863n, pays: 1_074_401_708n },
    })
    const beyond = leastStake({ ...rich, target: operator(1_074_401_711n) })
    expect(beyond).toMatchObject({ kind: 'none', proven: null })
  })

  test('a pledge that is just met pays, one that is not does not', () => {
    const just = { ...pool, ownerStake: pool.pledge, target: operator(10n ** 15n) }
    expect(leastStake(just)).toMatchObject({ reason: 'out-of-reach' })
    const idle = { kind: 'performance', performance: zero } as const
    expect(leastStake({ ...just, outlook: idle })).toMatchObject({ reason: 'no-reward' })
    const short = { ...just, ownerStake: lovelace(pool.pledge - 1n) }
    expect(leastStake(short)).toMatchObject({ reason: 'pledge-unmet' })
  })
})

describe('the pledge’s peak in a network of a hundred lovelace', () => {
  const all: Pick<Question, 'outlook' | 'target' | 'margin' | 'fixedCost'> = {
    ...{ outlook: steady, target: { who: 'operator', atLeast: lovelace(1n) } },
    ...{ margin: one, fixedCost: none },
  }

  test.each(small)('every pledge is tried: $totalStake, $k, $leverage', (network) => {
    for (const rewardPot of [300n, 100_000n]) {
      for (const stake of [0n, 1n, 9n, 20n, 33n, 34n, 40n, 50n, 51n, 70n]) {
        const pool = { ...network, poolStake: lovelace(stake), rewardPot: lovelace(rewardPot) }
        const rewards: bigint[] = []
        for (let pledge = 0n; pledge <= stake; pledge++) {
          const held = { ...pool, ...all, ownerStake: pool.poolStake, pledge: lovelace(pledge) }
          rewards.push(stake === 0n ? 0n : payOfByHand(held))
        }
        const best = rewards.reduce((a, b) => (a > b ? a : b))
        expect(pledgePeak(pool)).toEqual({
          pledge: BigInt(rewards.indexOf(best)),
          until: BigInt(rewards.lastIndexOf(best)),
          maxPoolReward: best,
        })
      }
    }
  })
})
