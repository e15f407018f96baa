import { ratio } from '../rational.ts'
import { lovelace } from '../units.ts'
import { type SchemeChange, type SchemeId, schemes } from './catalogue.ts'

/** A what-if ready to run: put its parameters over today's, and its rule to the engine. */
export type Preset = {
  /** Stable; a link may carry it. */
  readonly id: string
  readonly scheme: SchemeId
  readonly change: SchemeChange
}

const today = schemes.ledger.change(11).rule
const parameters = (id: string, of: SchemeChange['parameters']): Preset => ({
  id,
  scheme: 'ledger',
  change: { rule: today, parameters: of },
})
const preset = (id: string, scheme: SchemeId, change: SchemeChange): Preset => ({
  ...{ id, scheme, change },
})
const leverage = (times: bigint) =>
  preset(
    `leverage-${times}`,
    'dijkstra',
    schemes.dijkstra.change({ maxPledgeLeverage: ratio(times) }),
  )
const leastMargin = (id: string, thousandths: bigint) =>
  preset(id, 'dijkstra', schemes.dijkstra.change({ minPoolMargin: ratio(thousandths, 1000n) }))
const stage = (number: number) =>
  preset(`cip-82-stage-${number}`, 'cip-82', schemes['cip-82'].change(number))

/**
 * What is discussed, at the values it is discussed with. A preset of parameters alone changes no
 * registered pool's cost: a minimum binds at registration.
 */
export const presets: readonly Preset[] = [
  parameters('today', {}),
  parameters('min-cost-75', { minPoolCost: lovelace(75_000_000n) }),
  parameters('k-1000', { k: 1000n }),
  preset('min-cost-0', 'cip-74', schemes['cip-74'].change()),
  leverage(10n),
  leverage(100n),
  leverage(1000n),
  leastMargin('min-margin-1.5', 15n),
  leastMargin('min-margin-3', 30n),
  preset('cip-7', 'cip-7', schemes['cip-7'].change({ root: 3n, crossover: ratio(8n) })),
  preset(
    'cip-37',
    'cip-37',
    schemes['cip-37'].change({ least: ratio(1n, 5n), leverage: ratio(125n) }),
  ),
  preset('cip-75', 'cip-75', schemes['cip-75'].change(3)),
  stage(1),
  stage(2),
  stage(3),
  stage(4),
  preset('cip-163', 'cip-163', schemes['cip-163'].change()),
  preset('cip-187', 'cip-187', schemes['cip-187'].change(ratio(1n))),
]
