import { call } from '../abuse/test-places.ts'
import { ratio } from '../rational.ts'
import { lovelace } from '../units.ts'
import { adaOf, decimalOf, power, rosAnnualised, rosCompounded, worth } from './index.ts'

const amount = lovelace(5_000_000n)
const perEpoch = ratio(1n, 2_000n)
/** A power is refused by the name of its parts. */
const parts = ['base', 'exponent', 'denominator']

/** Powers and money: this door's part of `npm run abuse`. */
export const decimalCalls = [
  call('decimalOf', { value: perEpoch }, (x) => decimalOf(x.value), parts),
  call('adaOf', { amount }, (x) => adaOf(x.amount)),
  call('worth', { amount, price: ratio(1n, 3n) }, (x) => worth(x.amount, x.price)),
  call(
    'power',
    { base: ratio(3n, 2n), exponent: ratio(-1n, 2n) },
    (x) => power(x.base, x.exponent),
    parts,
  ),
  call(
    'rosCompounded',
    { perEpoch, epochs: ratio(73n) },
    (x) => rosCompounded(x.perEpoch, x.epochs),
    parts,
  ),
  call(
    'rosAnnualised',
    { overHorizon: ratio(1n, 50n), epochs: 73, epochsPerYear: 73 },
    (x) => rosAnnualised(x.overHorizon, x.epochs, x.epochsPerYear),
    parts,
  ),
]
