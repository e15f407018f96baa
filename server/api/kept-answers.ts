/** Questions that are remembered without their answers. */
const mostRemembered = 2_000

/**
 * Answers kept by their question, the least recently asked dropped first, never more characters than `most`. One that
 * alone is more is not kept, and drops no other.
 */
export class KeptAnswers {
  readonly #kept = new Map<string, string>()
  readonly #askedOnce = new Set<string>()
  #size = 0

  constructor(readonly most: number) {}

  get(question: string): string | undefined {
    const body = this.#kept.get(question)
    if (body === undefined) return undefined
    this.#kept.delete(question)
    this.#kept.set(question, body)
    return body
  }

  keep(question: string, body: string): void {
    this.#drop(question)
    if (question.length + body.length > this.most) return
    this.#kept.set(question, body)
    this.#size += question.length + body.length
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.most) break
      this.#drop(oldest)
    }
  }

  /** Keep it from the second time on that it is worked out: most questions are asked once. */
  keepIfAskedAgain(question: string, body: string): void {
    if (this.#askedOnce.delete(question)) this.keep(question, body)
    else this.#askedOnce.add(question)
    for (const oldest of this.#askedOnce) {
      if (this.#askedOnce.size <= mostRemembered) break
      this.#askedOnce.delete(oldest)
    }
  }

  clear(): void {
    this.#askedOnce.clear()
    this.#kept.clear()
    this.#size = 0
  }

  #drop(question: string): void {
    const body = this.#kept.get(question)
    if (body === undefined) return
    this.#kept.delete(question)
    this.#size -= question.length + body.length
  }
}
