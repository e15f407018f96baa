/** Least an account's missing stake stands out from what is missing before and after. */
const standsOut = 5n

/** How much an account's stake may differ between the three epochs: rewards still come in. 1 % */
const growth = 100n

/** Less is rounding, not an account. */
const oneAda = 1_000_000n

/**
 * The epochs whose shortfall has the mark of an account that left.
 *
 * An account that is closed in epoch N forfeits what it earned in N − 1, paid at the end of N, and in N and N + 1:
 * its stake is in the snapshots of both already. So the same stake is missing for exactly three epochs. That is
 * seen where three epochs in a row miss as much as each other, and five times what the epochs around them do.
 *
 * @param missing stake whose reward is missing, by epoch; epochs without a block are absent, as nothing
 *   is missing in them that could be seen.
 */
export function leftBehind(missing: ReadonlyMap<number, bigint>): ReadonlySet<number> {
  const marked = new Set<number>()
  for (const first of missing.keys()) {
    const three = [0, 1, 2].flatMap((ahead) => missing.get(first + ahead) ?? [])
    if (three.length < 3) continue
    const most = three.reduce((a, b) => (a > b ? a : b))
    const least = three.reduce((a, b) => (a < b ? a : b))
    const around = [missing.get(first - 1) ?? 0n, missing.get(first + 3) ?? 0n]
    const background = around.reduce((a, b) => (a > b ? a : b))
    if (least >= standsOut * background && most - least <= background + most / growth)
      for (const ahead of [0, 1, 2]) marked.add(first + ahead)
  }
  return marked
}

/**
 * How many epochs carry the mark when the same figures come in another order, on average: what chance makes of it.
 *
 * @param random even numbers from 0 to below 1.
 */
export function leftByChance(
  missing: ReadonlyMap<number, bigint>,
  random: () => number,
  shuffles: number,
): number {
  const epochs = [...missing.keys()]
  const stakes = [...missing.values()]
  let marked = 0
  for (let shuffle = 0; shuffle < shuffles; shuffle++) {
    for (let i = stakes.length - 1; i > 0; i--) {
      const other = Math.floor(random() * (i + 1))
      const stake = stakes[i] as bigint
      stakes[i] = stakes[other] as bigint
      stakes[other] = stake
    }
    const another = new Map(epochs.map((epoch, i) => [epoch, stakes[i] as bigint]))
    for (const epoch of leftBehind(another)) if ((another.get(epoch) ?? 0n) > oneAda) marked++
  }
  return marked / shuffles
}
