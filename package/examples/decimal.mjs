// Real powers and money, for people: needs decimal.js, which this door brings.
import { parseAda, ratio, rosPerEpoch } from 'cardano-rewards'
import { rosAnnualised, rosCompounded, worth } from 'cardano-rewards/decimal'

const perEpoch = rosPerEpoch(parseAda('3.2'), parseAda('10000'))
console.log(rosCompounded(perEpoch, ratio(73n)).times(100).toFixed(4)) // → 2.3631
console.log(rosAnnualised(ratio(5n, 100n), 146, 73).times(100).toFixed(4)) // → 2.4695
console.log(worth(parseAda('233.6'), ratio(45n, 100n)).toFixed(2)) // → 105.12
