import { describe, expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { lovelace, networks, one, parseAda, parsePercent, ratio } from '../rewards/index.ts'
import type { Pool } from '../snapshot/index.ts'
import { type PoolChanged, poolChanges } from './pool-changes.ts'
import { askMainnet, ownPool, poolNamed } from './test-mainnet.ts'
import { chancesOf, inEpoch700, roundPool, roundSnapshot } from './test-round.ts'

const snapshot = embeddedSnapshot()
const ask = askMainnet(snapshot)
const calm = poolNamed(snapshot, 'CALM')

function changesOf(record: Pool): readonly PoolChanged[] {
  return poolChanges({ outcome: ask({ record }), figures: snapshot, performance: one })
}

function changed(changes: readonly PoolChanged[], of: Partial<PoolChanged['change']>) {
  const found = changes.find(({ change }) =>
    Object.entries(of).every(([key, value]) => change[key as keyof typeof change] === value),
  )
  if (!found) throw new Error(`no such change: ${Object.values(of)}`)
  return found
}

describe('what a year would pay if one thing were otherwise', () => {
  const changes = changesOf(calm)
  const outcome = ask({ record: calm })

  it('is what the whole answer gives for a pool that is so', () => {
    const asked = (pool: Partial<Pool>) => ask({ record: { ...calm, ...pool } }).perYear
    const at340 = parseAda('340')
    expect(changed(changes, { kind: 'fixed-cost', fixedCost: at340 }).perYear).toBe(
      asked({ fixedCost: at340 }),
    )
    const margins = changes.filter(({ change }) => change.kind === 'margin')
    expect(margins.map(({ perYear }) => perYear)).toEqual(
      ['2.5', '0.5'].map((percent) => asked({ margin: parsePercent(percent) })),
    )
    expect(changed(changes, { kind: 'pledge', pledge: parseAda('1000000') }).perYear).toBe(
      asked({ pledge: parseAda('1000000') }),
    )
    for (const [times, activeStake] of [
      ['twice', lovelace(calm.activeStake * 2n)],
      ['half', lovelace(calm.activeStake / 2n)],
    ] as const)
      expect(changed(changes, { kind: 'stake', times }).perYear).toBe(asked({ activeStake }))
  })

  it('is the same formula under k = 1000', () => {
    const figures = { ...snapshot, parameters: { ...snapshot.parameters, k: 1_000n } }
    const under = askMainnet(figures)({ record: calm })
    expect(changed(changes, { kind: 'k' }).perYear).toBe(under.perYear)
  })

  it('is nothing with a pledge that is not kept: all that it pays is at stake', () => {
    const { perYear, difference } = changed(changes, { kind: 'pledge-not-kept' })
    expect(perYear).toBe(0n)
    expect(difference).toBe(-outcome.perYear)
  })

  it('differs from what it pays as it is by the difference', () => {
    for (const { perYear, difference } of changes)
      expect(perYear - difference).toBe(outcome.perYear)
  })

  it('falls with what the operator takes and rises with more stake to share the fixed cost', () => {
    expect(
      changed(changes, { kind: 'fixed-cost', fixedCost: parseAda('75') }).difference > 0n,
    ).toBe(true)
    expect(changed(changes, { kind: 'stake', times: 'twice' }).difference > 0n).toBe(true)
    expect(changed(changes, { kind: 'stake', times: 'half' }).difference < 0n).toBe(true)
  })

  it('can be worked out by hand', () => {
    // Four blocks an epoch, half of all stake in the pool: b blocks bring b × 100,000 ada.
    const pool = roundPool({ name: 'half', stake: '8999990000', fixedCost: '340' })
    const figures = { ...roundSnapshot, pools: [pool] }
    const round = askMainnet(figures)({ record: pool, now: inEpoch700 })
    const at170 = changed(poolChanges({ outcome: round, figures, performance: one }), {
      kind: 'fixed-cost',
      fixedCost: parseAda('170'),
    })
    const { chances, over } = chancesOf(4, ratio(9_000_000_000n, 18_000_010_000n))
    const share = (b: number) => {
      const earned = (BigInt(b) * 200_000_000_000n * 18_000_010_000n) / (4n * 9_000_000_000n)
      return earned <= 170_000_000n ? 0n : ((earned - 170_000_000n) * 10_000n) / 9_000_000_000n
    }
    const mean = chances.reduce((sum, chance, b) => sum + chance * share(b), 0n) / over
    expect(at170.perYear).toBe(mean * 73n)
  })
})

describe('what is no change is left out', () => {
  it('the fixed cost it has, and half a stake of nothing', () => {
    const kinds = changesOf(calm).map(({ change }) => change)
    expect(kinds.filter((change) => change.kind === 'fixed-cost')).toEqual([
      { kind: 'fixed-cost', fixedCost: parseAda('340') },
      { kind: 'fixed-cost', fixedCost: parseAda('75') },
    ])
  })

  it('a margin below 0 or above 100 %', () => {
    const margins = (percent: string) =>
      changesOf({ ...calm, margin: parsePercent(percent) }).flatMap(({ change }) =>
        change.kind === 'margin' ? [change.margin] : [],
      )
    expect(margins('0')).toEqual([ratio(1n, 100n)])
    expect(margins('100')).toEqual([ratio(99n, 100n)])
    expect(margins('0.4')).toEqual([ratio(14n, 1_000n), ratio(0n)])
  })

  it('a pledge that is more than there is in the pool', () => {
    const small = { ...calm, activeStake: parseAda('500000'), activeStakeAtPledge: null }
    const pledges = changesOf(small).flatMap(({ change }) =>
      change.kind === 'pledge' ? [change.pledge] : [],
    )
    expect(pledges).toEqual([0n])
  })

  it('the pledge it has; one that all of the pool just holds is tried', () => {
    const pledges = (pledge: string, stake: string) =>
      changesOf({
        ...calm,
        ...{ pledge: parseAda(pledge), activeStake: parseAda(stake), activeStakeAtPledge: null },
      }).flatMap(({ change }) => (change.kind === 'pledge' ? [change.pledge] : []))
    expect(pledges('1000000', '5000000')).toEqual([0n])
    expect(pledges('0', '5000000')).toEqual([parseAda('1000000')])
    // The pool's stake counts the reader's own too.
    const { stake } = ask({ record: calm })
    const just = (parseAda('1000000') - stake) / 1_000_000n
    expect(pledges('5', String(just))).toEqual([parseAda('1000000'), 0n])
    expect(pledges('5', String(just - 1n))).toEqual([0n])
  })

  it('a pledge of nothing that is not kept, since none can be broken', () => {
    const kinds = changesOf({ ...calm, pledge: lovelace(0n) }).map(({ change }) => change.kind)
    expect(kinds).not.toContain('pledge-not-kept')
  })

  it('no last point: 99 % can still go up', () => {
    const margins = changesOf({ ...calm, margin: parsePercent('99') }).flatMap(({ change }) =>
      change.kind === 'margin' ? [change.margin] : [],
    )
    expect(margins).toEqual([one, ratio(98n, 100n)])
  })

  it('a thousand pools, where that is the rule already', () => {
    const figures = { ...snapshot, parameters: { ...snapshot.parameters, k: 1_000n } }
    const outcome = askMainnet(figures)({ record: calm })
    const kinds = poolChanges({ outcome, figures, performance: one }).map(
      ({ change }) => change.kind,
    )
    expect(kinds).not.toContain('k')
    expect(kinds).toContain('stake')
  })

  it('twice the stake of a pool that has more than half of all, and half of no stake but the reader’s', () => {
    const times = (pool: Pool, figures: typeof roundSnapshot) => {
      const outcome = askMainnet(figures)({ record: pool, now: inEpoch700 })
      return poolChanges({ outcome, figures, performance: one }).flatMap(({ change }) =>
        change.kind === 'stake' ? [change.times] : [],
      )
    }
    const large = roundPool({ name: 'large', stake: '9999990000', fixedCost: '340' })
    expect(times(large, { ...roundSnapshot, pools: [large] })).toEqual(['half'])
    const empty = roundPool({ name: 'empty', stake: '0', fixedCost: '340' })
    expect(times(empty, { ...roundSnapshot, pools: [large, empty] })).toEqual([])
  })

  it('everything, for the average pool and for more ada than exists', () => {
    const average = ask({})
    expect(poolChanges({ outcome: average, figures: snapshot, performance: one })).toEqual([])
    const impossible = ask({ record: calm, stake: parseAda('44000000000') })
    expect(impossible.problem).not.toBeNull()
    expect(poolChanges({ outcome: impossible, figures: snapshot, performance: one })).toEqual([])
  })
})

describe('a pledge', () => {
  it('that half of the stake just holds is kept', () => {
    const { stake } = ask({ record: calm })
    const pledge = lovelace(stake + calm.activeStake / 2n)
    const half = changed(changesOf({ ...calm, pledge }), { kind: 'stake', times: 'half' })
    expect(half).toMatchObject({ change: { keepsPledge: true } })
    expect(half.perYear > 0n).toBe(true)
  })

  it('that half of the stake cannot hold is then not kept', () => {
    const tight = { ...calm, pledge: lovelace((calm.activeStake * 3n) / 4n) }
    const half = changed(changesOf(tight), { kind: 'stake', times: 'half' })
    expect(half).toMatchObject({ change: { keepsPledge: false }, perYear: 0n })
  })

  it('that is proven unmet pays nothing whatever else changes, until it is lowered', () => {
    const unmet = { ...calm, pledge: lovelace(calm.activeStake * 2n) }
    const changes = changesOf(unmet)
    const lowered = changes.filter(({ change }) => change.kind === 'pledge')
    expect(lowered.every(({ perYear }) => perYear > 0n)).toBe(true)
    for (const other of changes.filter(({ change }) => change.kind !== 'pledge'))
      expect(other.perYear).toBe(0n)
    expect(changes.some(({ change }) => change.kind === 'pledge-not-kept')).toBe(false)
  })

  it('of a pool of one’s own counts as that of any other', () => {
    const pool = ownPool({ poolStake: '3000000', pledge: '1', ownerStake: '1', fixedCost: '170' })
    const changes = poolChanges({ outcome: ask({ pool }), figures: snapshot, performance: one })
    expect(changed(changes, { kind: 'pledge-not-kept' }).perYear).toBe(0n)
  })
})

it('a retired pool earns nothing, whatever else were otherwise', () => {
  const retired = { ...calm, retiringEpoch: snapshot.epoch }
  const changes = changesOf(retired)
  expect(changes.length).toBeGreaterThan(5)
  for (const { perYear } of changes) expect(perYear).toBe(0n)
  expect(networks.mainnet.epochsPerYear).toBe(73)
})
