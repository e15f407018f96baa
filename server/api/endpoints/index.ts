import type { Endpoint } from '../endpoint.ts'
import { estimate } from './estimate.ts'
import { pools } from './pools.ts'
import { status } from './status.ts'

/** Every question there is, in the order of the description. */
export const endpoints: readonly Endpoint[] = [estimate, pools, status]
