/** Numbers for the fuzz: the same for the same seed, on every machine. */
export type Random = {
  /** 0…n − 1. */
  readonly below: (n: number) => number
  readonly pick: <T>(...of: readonly T[]) => T
  /** 0…most, as often small as large. */
  readonly upTo: (most: bigint) => bigint
}

export function randomFrom(seed: number): Random {
  const next = mulberry(seed)
  const below = (n: number) => Math.floor(next() * n)
  return {
    below,
    pick: (...of) => of[below(of.length)] as (typeof of)[number],
    upTo(most) {
      if (most === 0n) return 0n
      // Any number of bits alike; every fourth a round decimal.
      const bits = below(most.toString(2).length) + 1
      const high = BigInt(below(2 ** 30)) << 30n
      const drawn = ((high | BigInt(below(2 ** 30))) << 4n) >> BigInt(Math.max(0, 64 - bits))
      const rounded = below(4) === 0 ? roundDecimal(drawn) : drawn
      return rounded % (most + 1n)
    },
  }
}

function roundDecimal(value: bigint): bigint {
  const unit = 10n ** BigInt(Math.max(0, value.toString().length - 2))
  return (value / unit) * unit
}

function mulberry(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
