import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type MembersInput, memberRewards } from '../../lib/rewards/index.ts'
import { doubleMembers, doubleRates } from '../baselines/members-double.ts'
import { compare } from '../measure.ts'
import type { Row } from '../rows.ts'

const compiledAfter = 5
const measuredCalls = 5

/** 1.3 million members of one epoch. */
export function memberRows(input: MembersInput): readonly Row[] {
  const { length } = input.members.stake
  const rates = doubleRates(input)
  const into = new Float64Array(length)
  doubleMembers(input, rates, into)
  const wrong = memberRewards(input).reward.reduce(
    (count, reward, i) => count + (reward === into[i] ? 0 : 1),
    0,
  )
  const answers = `${wrong} of ${length} wrong`
  const ours = () => memberRewards(input)
  const slower = { goal: 3, gate: 4, better: 'lower' } as const
  return [
    {
      name: 'members-vs-double',
      what: 'unchecked doubles into a new column, as ours',
      answers,
      compared: compare(ours, () => doubleMembers(input, rates, new Float64Array(length)), 40),
      asked: slower,
    },
    {
      name: 'members-vs-double, kept column',
      what: 'the same into a column that is there, ours into a new one',
      answers,
      compared: compare(ours, () => doubleMembers(input, rates, into), 20),
    },
  ]
}

/**
 * Megabytes that they take: their columns, the answer and whatever else one call leaves for the collector. Measured when it
 * is compiled; the least of a few calls, for the compiler's own work is on the same heap.
 */
export function memberMegabytes(input: MembersInput): number {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const held = () => {
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  for (let call = 0; call < compiledAfter; call++) memberRewards(input)
  const { stake, pool } = input.members
  let grown = Infinity
  for (let call = 0; call < measuredCalls; call++) {
    collect()
    const before = held()
    const { reward } = memberRewards(input)
    grown = Math.min(grown, Math.max(held() - before, reward.byteLength))
  }
  return (stake.byteLength + pool.byteLength + grown) / 1e6
}
