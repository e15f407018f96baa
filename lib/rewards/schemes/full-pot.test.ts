import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lovelace } from '../units.ts'
import { fullPotRewards } from './full-pot.ts'

const pool = (reward: bigint, pledgeMet = true) => ({ reward: lovelace(reward), pledgeMet })

test('the pot is used up in proportion; dust and unmet pledges are said', () => {
  expect(fullPotRewards(lovelace(100n), [pool(1n), pool(2n), pool(3n, false), pool(1n)])).toEqual({
    ...{ weight: 7n, rewards: [14n, 28n, 0n, 14n], paid: 56n, unmetPledge: 42n, undistributed: 2n },
  })
})

test('a lucky network is scaled down as well', () => {
  const { rewards, undistributed } = fullPotRewards(lovelace(6n), [pool(8n), pool(4n)])
  expect([rewards, undistributed]).toEqual([[4n, 2n], 0n])
})

test('where nobody earned, the pot is not given out', () => {
  const nothing = { weight: 0n, paid: 0n, unmetPledge: 0n, undistributed: 9n }
  expect(fullPotRewards(lovelace(9n), [])).toEqual({ ...nothing, rewards: [] })
  expect(fullPotRewards(lovelace(9n), [pool(0n)])).toEqual({ ...nothing, rewards: [0n] })
})

test('refuses what is less than nothing', () => {
  const refuses = (field: string) => expect.objectContaining({ code: 'OUT_OF_RANGE', field })
  expect(() => fullPotRewards(-1n as never, [])).toThrow(refuses('rewardPot'))
  expect(() =>
    fullPotRewards(lovelace(1n), [pool(1n), { ...pool(1n), reward: -1n as never }]),
  ).toThrow(refuses('reward'))
})

test('nothing is lost, and less than a lovelace a pool is left', () => {
  const pools = fc.array(
    fc.record({ reward: fc.bigInt({ min: 0n, max: 10n ** 12n }), pledgeMet: fc.boolean() }),
    { minLength: 1, maxLength: 30 },
  )
  fc.assert(
    fc.property(pools, fc.bigInt({ min: 0n, max: 10n ** 14n }), (given, pot) => {
      fc.pre(given.some(({ reward }) => reward > 0n))
      const full = fullPotRewards(
        lovelace(pot),
        given.map(({ reward, pledgeMet }) => pool(reward, pledgeMet)),
      )
      expect(full.rewards.reduce<bigint>((sum, reward) => sum + reward, 0n)).toBe(full.paid)
      expect(full.paid + full.unmetPledge + full.undistributed).toBe(pot)
      expect(full.undistributed).toBeLessThan(BigInt(given.length))
    }),
  )
})
