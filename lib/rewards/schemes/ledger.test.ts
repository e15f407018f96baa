import { describe, expect, test } from 'vitest'
import { type RewardEntry, singleReward } from '../payees.ts'
import { ratio } from '../rational.ts'
import { lovelace } from '../units.ts'
import { ledgerRule, ledgerRulesAt, rewardDestination } from './ledger.ts'

const outOfRange = (field: string) => expect.objectContaining({ code: 'OUT_OF_RANGE', field })
const versions = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

describe('the ledger by protocol version', () => {
  test('each rule ends where its era does', () => {
    const table = versions.map((major) => {
      const rules = ledgerRulesAt(major)
      const { oneRewardEach, registeredAtStart, decentralisation, pointerStake, dijkstra } = rules
      const on = [oneRewardEach, registeredAtStart, decentralisation, pointerStake, dijkstra]
      return `${major} ${rules.era} ${on.map(Number).join('')} ${rules.instantaneousRewards}`
    })
    expect(table).toEqual([
      '2 shelley 11110 replace',
      '3 allegra 01110 replace',
      '4 mary 01110 replace',
      '5 alonzo 01110 add',
      '6 alonzo 01110 add',
      '7 babbage 00010 add',
      '8 babbage 00010 add',
      '9 conway 00000 none',
      '10 conway 00000 none',
      '11 conway 00000 none',
      '12 dijkstra 00001 none',
    ])
  })

  test('one reward each is what the payees’ rule does at that version', () => {
    const credential = { kind: 'key' as const, hash: 'aa' }
    const entry = (pool: string): RewardEntry => ({
      ...{ credential, pool, kind: 'member', reward: lovelace(1n) },
    })
    for (const major of versions) {
      const paid = singleReward([entry('01'), entry('02')], major)
      expect(paid).toHaveLength(ledgerRulesAt(major).oneRewardEach ? 1 : 2)
    }
  })

  test.each([1, 13, 2.5, Number.NaN])('version %s is unknown', (major) => {
    expect(() => ledgerRulesAt(major)).toThrow(outOfRange('protocolMajor'))
    expect(() => ledgerRule(major)).toThrow(outOfRange('protocolMajor'))
  })
})

describe('the reward rule', () => {
  const parameters = {
    maxPledgeLeverage: ratio(100n),
    minPoolMargin: ratio(3n, 100n),
    minPoolCost: lovelace(170_000_000n),
  }

  test('is today’s until Dijkstra, whatever the parameters', () => {
    for (const major of versions.slice(0, -1)) expect(ledgerRule(major, parameters)).toEqual({})
    const { maxPledgeLeverage: leverage, ...floors } = parameters
    expect(ledgerRule(12, parameters)).toEqual({ ...floors, leverage })
  })

  test('is today’s in Dijkstra with its defaults', () => {
    expect(ledgerRule(12)).toEqual({})
    expect(ledgerRule(12, { maxPledgeLeverage: null })).toEqual({})
  })

  test('takes any leverage the ledger takes, and no other', () => {
    expect(ledgerRule(12, { maxPledgeLeverage: ratio(0n) })).toEqual({ leverage: ratio(0n) })
    expect(() => ledgerRule(12, { maxPledgeLeverage: ratio(-1n) })).toThrow(outOfRange('leverage'))
    expect(() => ledgerRule(11, { minPoolMargin: ratio(2n) })).toThrow(outOfRange('minPoolMargin'))
  })
})

test('where the money of an unregistered credential goes', () => {
  const at = (major: number, atStart: boolean, atBoundary: boolean) =>
    rewardDestination(major, { atStart, atBoundary })
  for (const major of [2, 6])
    expect([at(major, true, true), at(major, true, false), at(major, false, true)]).toEqual([
      ...['account', 'treasury', 'reserves'],
    ])
  for (const major of [7, 12])
    expect([at(major, false, true), at(major, true, false)]).toEqual(['account', 'treasury'])
})
