/** So much work of answers in one turn of the event loop, milliseconds. */
const mostPerTurn = 2

/**
 * Work for many who ask at once, in the order in which they asked, and no more of it in one turn of the event loop than
 * {@link mostPerTurn}: Node takes one new connection a turn, and turns of a tenth of a second would let the thirtieth wait for
 * seconds.
 */
export class Turns {
  readonly #waiting: (() => void)[] = []
  #worked = 0
  #isPlanned = false

  /** What `work` makes: at once while there is time, else in a later turn. */
  run<Made>(work: () => Made): Made | Promise<Made> {
    if (this.#waiting.length === 0 && this.#worked < mostPerTurn) return this.#timed(work)
    return new Promise((resolve, reject) => {
      this.#waiting.push(() => {
        try {
          resolve(this.#timed(work))
        } catch (error) {
          reject(error)
        }
      })
    })
  }

  #timed<Made>(work: () => Made): Made {
    const from = performance.now()
    try {
      return work()
    } finally {
      this.#worked += performance.now() - from
      if (!this.#isPlanned) this.#plan()
    }
  }

  #plan() {
    this.#isPlanned = true
    setImmediate(() => {
      this.#isPlanned = false
      this.#worked = 0
      while (this.#worked < mostPerTurn) {
        const next = this.#waiting.shift()
        if (next === undefined) break
        next()
      }
    })
  }
}
