import {
  type Epoch,
  epochAt,
  type NetworkName,
  networks,
  OutOfRangeError,
} from '../lib/rewards/index.ts'
import { type Arguments, quoted } from './arguments.ts'
import { BadInputError } from './errors.ts'
import type { Io } from './io.ts'

/** A moment and the epoch it is in. */
export type Moment = { readonly unix: number; readonly epoch: Epoch }

const isoMoment = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?Z)?$/
const unixSeconds = /^\d{1,11}$/

/**
 * The moment an answer is for: `--now`, or the clock's.
 *
 * @throws {BadInputError} unless it reads as a date, a time in UTC or unix seconds, inside the calendar.
 */
export function momentAsked(args: Arguments, network: NetworkName, io: Io): Moment {
  const text = args.one('now')
  const unix = text === undefined ? io.clock() : readMoment(text)
  try {
    return { unix, epoch: epochAt(networks[network], unix) }
  } catch (error) {
    if (!(error instanceof OutOfRangeError)) throw error
    const what = text === undefined ? 'the clock' : `--now ${quoted(text)}`
    throw new BadInputError(`${what} is before ${network} began`)
  }
}

function readMoment(text: string): number {
  if (unixSeconds.test(text)) return Number(text)
  const time = isoMoment.test(text) ? Date.parse(text) : Number.NaN
  // A thirtieth of February is read as a day of March by some engines.
  if (Number.isFinite(time) && new Date(time).toISOString().startsWith(text.slice(0, 10)))
    return Math.floor(time / 1000)
  throw new BadInputError(
    `--now takes 2026-11-22, 2026-11-22T18:33:20Z or seconds since 1970; ${quoted(text)} was given`,
  )
}
