import type { Endpoint } from '../endpoint.ts'
import { calendar } from './calendar.ts'
import { epoch, epochs } from './epochs.ts'
import { estimate } from './estimate.ts'
import { luck } from './luck.ts'
import { network } from './network.ts'
import { oembed } from './oembed.ts'
import { plan } from './plan.ts'
import { pool } from './pool.ts'
import { poolHistory } from './pool-history.ts'
import { pools } from './pools.ts'
import { simulate } from './simulate.ts'
import { status } from './status.ts'

/** Every question there is, in the order of the description. */
export const endpoints: readonly Endpoint[] = [
  ...[estimate, luck, pools, pool, poolHistory, network],
  ...[epochs, epoch, calendar, plan, simulate, status, oembed],
]
