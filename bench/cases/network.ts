import { networkRewards, networkRewardsExact, poolColumns } from '../../lib/rewards/index.ts'
import { amountsOf, differing } from '../baselines/amounts.ts'
import { bigintNetwork, bigintPools } from '../baselines/bigint.ts'
import { decimalNetwork, decimalPools } from '../baselines/decimal.ts'
import { doubleNetwork, doublePools } from '../baselines/double.ts'
import { tunedNetwork, tunedPools } from '../baselines/double-tuned.ts'
import { fractionNetwork } from '../baselines/fraction.ts'
import type { BenchNetwork } from '../data/network.ts'
import { compare, type Form } from '../measure.ts'
import { mustAgree, type Row } from '../rows.ts'

/** On how many sets of parameters the slow forms are compared before they are timed. */
const slowChecks = 3

/** The whole network, four amounts a pool, other parameters at every call. */
export function networkRows({ pools, inputs }: BenchNetwork): readonly Row[] {
  const columns = poolColumns(pools)
  const into = amountsOf(pools.length)
  const inputAt = (call: number) => inputs[call % inputs.length] as (typeof inputs)[number]
  const rewards = networkRewards(columns, inputAt(0))
  const ours: Form = (call) => networkRewards(columns, inputAt(call), rewards)

  const wrongOver = (form: Form, sets: number) => {
    let wrong = 0
    for (let call = 0; call < sets; call++) {
      ours(call)
      form(call)
      wrong += differing(rewards, into)
    }
    return wrong
  }
  const exactForm = (name: string, form: Form, sets: number) => {
    mustAgree(name, wrongOver(form, sets))
    return { name, answers: 'equal' }
  }

  const inexactForm = (name: string, form: Form) => {
    const wrong = wrongOver(form, inputs.length)
    return { name, answers: `${wrong} of ${4 * pools.length * inputs.length} wrong` }
  }

  const forDouble = doublePools(pools)
  const double: Form = (call) => doubleNetwork(forDouble, inputAt(call), into)
  const forTuned = tunedPools(pools)
  const tuned: Form = (call) => tunedNetwork(forTuned, inputAt(call), into)
  const forBigint = bigintPools(pools)
  const bigint: Form = (call) => bigintNetwork(forBigint, inputAt(call), into)
  const forDecimal = decimalPools(pools)
  const decimal: Form = (call) => decimalNetwork(forDecimal, inputAt(call), into)
  const fraction: Form = (call) => fractionNetwork(pools, inputAt(call), into)
  const exact: Form = (call) => {
    const { maxPoolReward, poolReward, operatorReward, memberReward } = networkRewardsExact(
      pools,
      inputAt(call),
    )
    into.maxPoolReward.set(maxPoolReward.map(Number))
    into.poolReward.set(poolReward.map(Number))
    into.operatorReward.set(operatorReward.map(Number))
    into.memberReward.set(memberReward.map(Number))
  }
  return [
    {
      ...inexactForm('network-vs-double', double),
      what: 'inexact doubles, formulas as written',
      compared: compare(ours, double, 120),
      asked: { goal: 1.1, gate: 1.5, better: 'lower' },
    },
    {
      ...inexactForm('network-vs-double, tuned', tuned),
      what: "inexact doubles, the kernel's own loop without its proofs",
      compared: compare(ours, tuned, 80),
    },
    {
      ...exactForm('network-vs-bigint', bigint, inputs.length),
      what: 'bigint, common denominators',
      compared: compare(ours, bigint, 50),
      asked: { goal: 20, gate: 10, better: 'higher' },
    },
    {
      ...exactForm('network-vs-decimal', decimal, slowChecks),
      what: 'decimal.js, 80 digits, divToInt',
      compared: compare(ours, decimal, 15),
      asked: { goal: 300, gate: 150, better: 'higher' },
    },
    {
      ...exactForm('network-vs-fraction', fraction, slowChecks),
      what: 'a textbook Fraction class',
      compared: compare(ours, fraction, 5),
    },
    {
      ...exactForm('network-vs-formulas', exact, slowChecks),
      what: "the engine's own formulas by bigint, every argument checked",
      compared: compare(ours, exact, 15),
    },
  ]
}
