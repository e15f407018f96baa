import { describe, expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { presets } from '../rewards/index.ts'
import { poolByIdOnly } from '../scenario/index.ts'
import { readLab } from '../scenario/lab-query.ts'
import { whatIfOf } from './lab-what-if.ts'
import { simulationBase, simulationUnder } from './simulation.ts'
import { someday } from './test-mainnet.ts'

const snapshot = embeddedSnapshot()
const base = simulationBase(snapshot, someday)
const under = (link: string) => {
  const { scenario } = readLab(new URLSearchParams(link), snapshot.parameters, poolByIdOnly)
  return simulationUnder(base, whatIfOf(scenario.rules))
}

describe('the rules of the lab’s link', () => {
  it.each(presets.map(({ id }) => id))('are the preset’s own: %s', (id) => {
    const change = presets.find((preset) => preset.id === id)?.change
    const asked = { rule: {}, parameters: {}, ...change, fixedCosts: 'stay' } as const
    const { after, pools, memberSides } = simulationUnder(base, asked)
    const lab = under(`preset=${id}`)
    expect(lab.after).toEqual({ ...after, rule: lab.after.rule })
    expect(lab.memberSides).toEqual(memberSides)
    expect(lab.pools.map((pool) => pool.after)).toEqual(pools.map((pool) => pool.after))
  })

  it('put other fees into the pot of the same epoch', () => {
    const { before, after } = under('fees=1000000')
    expect(after.deltaR1).toBe(before.deltaR1)
    // ⌊τ · (ΔR1 + fees)⌋, and the rest is the pools'.
    expect(after.deltaT1).toBe((after.deltaR1 + 1_000_000_000_000n) / 5n)
    expect(after.rewardPot).toBe(after.deltaR1 + 1_000_000_000_000n - after.deltaT1)
  })

  it('let registered costs stay, count as the minimum, or follow it', () => {
    const costs = (link: string) =>
      under(link).pools.map(({ after }) => after.fees.fixedCost / 1_000_000n)
    const [stay, lift, follow] = ['stay', 'lift', 'follow'].map((word) =>
      costs(`minCost=400&costs=${word}`),
    )
    expect(Math.min(...(stay ?? []).map(Number))).toBe(170)
    expect(Math.min(...(lift ?? []).map(Number))).toBe(400)
    expect(follow).toEqual(lift)
    const down = costs('minCost=75&costs=follow')
    const declared = snapshot.pools.map(({ fixedCost }) => Number(fixedCost / 1_000_000n))
    expect(down.map(Number)).toEqual(declared.map((cost) => (cost <= 170 ? 75 : cost)))
  })
})
