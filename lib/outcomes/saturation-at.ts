import { epochAt, lovelace, networks, type Rational, saturation } from '../rewards/index.ts'
import type { NetworkFigures, Pool } from '../snapshot/index.ts'
import { forecastFrom } from './forecast.ts'

/**
 * How full a pool is in the clock's epoch, before a stake joins it: the `saturationWithout` of an answer.
 *
 * @param now unix seconds.
 * @throws {OutOfRangeError} for a clock that is no moment of the network's calendar.
 */
export function saturationAt(
  figures: NetworkFigures,
  { activeStake }: Pick<Pool, 'activeStake'>,
  now: number,
): Rational {
  const { totalStake } = forecastFrom(figures, lovelace(0n)).at(
    epochAt(networks[figures.network], now),
  )
  return saturation({ poolStake: activeStake, totalStake, k: figures.parameters.k })
}
