import { parseRatio } from '../decimal-text.ts'
import { RewardsError } from '../errors.ts'
import type { Rational } from '../rational.ts'
import { type Lovelace, lovelace } from '../units.ts'

/** A vector that cannot be replayed: it is malformed, or has a key nobody knows what to do with. */
export class BadVectorError extends RewardsError {
  override readonly name = 'BadVectorError'
  readonly code = 'BAD_VECTOR'
  /** `id` of the vector, or where in the file it stands. */
  readonly vector: string
  readonly field: string

  constructor(vector: string, field: string, problem: string, options?: ErrorOptions) {
    super(`${vector}: ${field}: ${problem}`, options)
    this.vector = vector
    this.field = field
  }
}

export type Fields = Readonly<Record<string, unknown>>

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const whole = /^-?(?:0|[1-9][0-9]{0,79})$/

/** A whole number in decimal digits; a JSON number only while it is exact. */
export function readInteger(vector: string, field: string, value: unknown): bigint {
  if (typeof value === 'string' && whole.test(value)) return BigInt(value)
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value)
  throw new BadVectorError(vector, field, `not a whole number: ${shortened(value)}`)
}

/** The keys of one vector's `in`, each read by name. A key that is never named is refused. */
export class Inputs {
  readonly vector: string
  readonly fields: Fields

  constructor(vector: string, fields: Fields, known: readonly string[]) {
    this.vector = vector
    this.fields = fields
    for (const key of Object.keys(fields)) {
      if (!known.includes(key)) throw new BadVectorError(vector, key, 'unknown key of in')
    }
  }

  has(field: string): boolean {
    return Object.hasOwn(this.fields, field) && this.fields[field] !== null
  }

  count(field: string): bigint {
    const value = readInteger(this.vector, field, this.#present(field))
    if (value < 0n) throw new BadVectorError(this.vector, field, 'below 0')
    return value
  }

  amount(field: string): Lovelace {
    return lovelace(this.count(field))
  }

  /** The amount, or 0 where the key is left out. */
  amountOrNone(field: string): Lovelace {
    return this.has(field) ? this.amount(field) : lovelace(0n)
  }

  amounts(field: string): readonly Lovelace[] {
    return this.list(field).map((value, i) => {
      const amount = readInteger(this.vector, `${field}[${i}]`, value)
      if (amount < 0n) throw new BadVectorError(this.vector, `${field}[${i}]`, 'below 0')
      return lovelace(amount)
    })
  }

  list(field: string): readonly unknown[] {
    const value = this.#present(field)
    if (!Array.isArray(value)) throw new BadVectorError(this.vector, field, 'not a list')
    return value
  }

  ratio(field: string): Rational {
    const value = this.#present(field)
    const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value
    if (typeof text !== 'string')
      throw new BadVectorError(this.vector, field, `not a ratio: ${shortened(value)}`)
    try {
      return parseRatio(text)
    } catch (cause) {
      if (!(cause instanceof RewardsError)) throw cause
      throw new BadVectorError(this.vector, field, `not a ratio: ${shortened(value)}`, { cause })
    }
  }

  flag(field: string): boolean {
    if (!this.has(field)) return false
    const value = this.fields[field]
    if (value === true || value === 1 || value === 'true') return true
    if (value === false || value === 0 || value === 'false') return false
    throw new BadVectorError(this.vector, field, `neither true nor false: ${shortened(value)}`)
  }

  #present(field: string): unknown {
    if (!this.has(field)) throw new BadVectorError(this.vector, field, 'missing from in')
    return this.fields[field]
  }
}

function shortened(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 60)
}
