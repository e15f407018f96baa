/** What every form works out for each pool: whole lovelace. */
export type Amounts = {
  readonly maxPoolReward: Float64Array
  readonly poolReward: Float64Array
  readonly operatorReward: Float64Array
  readonly memberReward: Float64Array
}

export function amountsOf(count: number): Amounts {
  const column = () => new Float64Array(count)
  return {
    maxPoolReward: column(),
    poolReward: column(),
    operatorReward: column(),
    memberReward: column(),
  }
}

/** How many amounts of two forms differ. */
export function differing(a: Amounts, b: Amounts): number {
  let count = 0
  for (const name of ['maxPoolReward', 'poolReward', 'operatorReward', 'memberReward'] as const)
    a[name].forEach((amount, i) => {
      if (amount !== b[name][i]) count++
    })
  return count
}
