/*
 * A year of luck by plain sampling, as calculators do it: 10,000 years of 73 epochs; in each epoch a number of blocks by its
 * chances, and what that many pay. Chances and rewards are in a table, so that an epoch is one draw.
 */

/** What an epoch can bring: the chance of each count of blocks and what it pays. */
export type EpochTable = { readonly chances: Float64Array; readonly rewards: Float64Array }

export type Estimate = { readonly mean: number; readonly low: number; readonly high: number }

const years = 10_000
const epochs = 73

/** A draw adds up chances until they exceed an even number. */
export function sampledYear({ chances, rewards }: EpochTable, random: () => number): Estimate {
  const upTo = new Float64Array(chances.length)
  let sum = 0
  chances.forEach((chance, i) => {
    sum += chance
    upTo[i] = sum
  })
  upTo[upTo.length - 1] = 1
  return estimateFrom(() => {
    const drawn = random()
    let count = 0
    while ((upTo[count] as number) < drawn) count++
    return rewards[count] as number
  })
}

/** The same by Vose's table of aliases: one look-up a draw, whatever the pool's size. */
export function aliasedYear({ chances, rewards }: EpochTable, random: () => number): Estimate {
  const count = chances.length
  const keep = chances.map((chance) => chance * count)
  const alias = new Uint16Array(count)
  const small: number[] = []
  const large: number[] = []
  keep.forEach((weight, i) => {
    ;(weight < 1 ? small : large).push(i)
  })
  while (small.length > 0 && large.length > 0) {
    const [less, more] = [small.pop() as number, large.pop() as number]
    alias[less] = more
    const left = (keep[more] as number) - (1 - (keep[less] as number))
    keep[more] = left
    ;(left < 1 ? small : large).push(more)
  }
  for (const i of [...small, ...large]) keep[i] = 1
  return estimateFrom(() => {
    const drawn = random() * count
    const i = Math.floor(drawn)
    return rewards[drawn - i < (keep[i] as number) ? i : (alias[i] as number)] as number
  })
}

function estimateFrom(rewardOfEpoch: () => number): Estimate {
  const sums = new Float64Array(years)
  let all = 0
  for (let year = 0; year < years; year++) {
    let sum = 0
    for (let epoch = 0; epoch < epochs; epoch++) sum += rewardOfEpoch()
    sums[year] = sum
    all += sum
  }
  sums.sort()
  const at = (part: number) => sums[Math.ceil(years * part) - 1] as number
  return { mean: all / years, low: at(0.1), high: at(0.9) }
}
