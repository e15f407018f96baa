/**
 * The indices 0 … count − 1 in an order that a seed decides, the same on every machine: Fisher and Yates' shuffle by
 * mulberry32.
 *
 * @param seed a whole number of 32 bits.
 * @returns a shuffler: each call is the next order.
 */
export function randomOrders(seed: number): (count: number) => number[] {
  const next = mulberry32(seed)
  return (count) => {
    const order = Array.from({ length: count }, (_, i) => i)
    for (let last = count - 1; last > 0; last -= 1) {
      const other = next() % (last + 1)
      const moved = order[last] as number
      order[last] = order[other] as number
      order[other] = moved
    }
    return order
  }
}

/** Whole numbers of 32 bits. */
function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}
