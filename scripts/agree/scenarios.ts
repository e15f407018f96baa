import {
  adaText,
  decimalText,
  type Lovelace,
  lovelace,
  maxSupply,
  ratio,
  saturationPoint,
} from '../../lib/rewards/index.ts'
import {
  currencies,
  parseScenario,
  poolLookup,
  type Scenario,
  type ScenarioField,
  scenarioParams,
} from '../../lib/scenario/index.ts'
import { type Pool, pledgeStatus, poolIdText, type Snapshot } from '../../lib/snapshot/index.ts'
import type { Random } from '../fuzz/random.ts'

/** One question, as every face is asked it. */
export type Asked = {
  /** The query of a link: `?stake=5`. */
  readonly link: string
  /** The same as the page writes it. */
  readonly canonical: string
  readonly scenario: Scenario
}

type Words = Partial<Record<ScenarioField, string>>
type Draw = (random: Random) => Words

/**
 * Random questions, none twice: so many that a widget has fields for (a stake, a pool, a year), then half as many with
 * every word that a link has.
 */
export function scenariosOf(snapshot: Snapshot, random: Random, count: number) {
  const pools = poolLookup(snapshot)
  const kinds = kindsOf(snapshot)
  const known = new Set<string>()
  const drawn = (draw: Draw): Asked => {
    const params = new URLSearchParams(draw(random))
    const { scenario, issues } = parseScenario(params, pools)
    const [issue] = issues
    if (issue) throw new Error(`${issue.field}: ${issue.code} in ${params}`)
    const canonical = `?${scenarioParams(scenario)}`
    if (known.has(canonical)) return drawn(draw)
    known.add(canonical)
    return { link: `?${params}`, canonical, scenario }
  }
  const some = (length: number, draw: Draw) => Array.from({ length }, () => drawn(draw))
  return {
    brief: some(count, (random) => ({
      ...stakeWord(random),
      pool: poolWord(random, kinds, false),
    })),
    whole: some(Math.ceil(count / 2), (random) => ({
      ...stakeWord(random),
      ...(random.below(3) === 0
        ? ownPoolWords(random)
        : { pool: poolWord(random, kinds, random.below(4) === 0) }),
      ...courseWords(random),
    })),
  }
}

/**
 * From one lovelace to all the ada there may ever be, each order of magnitude alike; every twentieth about as much as
 * there is now, where a question stops having an answer.
 */
function stakeWord(random: Random): Words {
  const much = (maxSupply / 1_000n) * BigInt(700 + random.below(301))
  const stake = random.below(20) === 0 ? much : random.upTo(maxSupply) || 1n
  return { stake: adaText(lovelace(stake)) }
}

function courseWords(random: Random): Words {
  const epochs = random.below(3) > 0 ? 1 + random.below(199) : 200 + random.below(1_991)
  return {
    epochs: String(epochs),
    compound: String(random.below(2)),
    ...(random.below(2) === 0 && { performance: performanceOf(random) }),
    ...(random.below(3) === 0 && {
      price: decimalText(ratio(random.upTo(10n ** 14n) || 1n, 100_000_000n), 8),
      currency: random.pick(...currencies),
    }),
  }
}

/** Percent, 0 to 200; often about what pools make. */
function performanceOf(random: Random): string {
  const any = BigInt(random.below(200_000_001))
  return random.pick('0', '99.5', '90', String(random.below(201)), millionths(any))
}

function ownPoolWords(random: Random): Words {
  const poolStake = random.upTo(maxSupply)
  const ada = (amount: bigint) => adaText(lovelace(amount))
  return {
    pool: 'own',
    poolStake: ada(poolStake),
    pledge: ada(random.pick(0n, random.upTo(poolStake), random.upTo(maxSupply))),
    margin: random.pick('0', '100', millionths(random.upTo(100_000_000n))),
    fixedCost: random.pick('0', '170', '340', ada(random.upTo(10n ** 12n))),
    ...(random.below(2) === 0 && { ownerStake: ada(random.upTo(poolStake)) }),
  }
}

const millionths = (value: bigint) => decimalText(ratio(value, 1_000_000n), 6)

/** Pools of each kind that may be worked out another way, and all by their size. */
function kindsOf(snapshot: Snapshot): readonly (readonly Pool[])[] {
  const { pots, parameters } = snapshot
  const pools = snapshot.pools.toSorted((a, b) => (a.activeStake < b.activeStake ? 1 : -1))
  const full: Lovelace = saturationPoint({ totalStake: pots.totalStake, k: parameters.k })
  const share = (part: number) => pools.slice(0, Math.ceil(pools.length * part))
  return [
    pools,
    share(0.2),
    share(0.05),
    pools.filter(({ activeStake }) => activeStake * 10n > full * 9n),
    pools.filter((pool) => pledgeStatus(pool, snapshot) === 'unmet'),
    pools.filter((pool) => pledgeStatus(pool, snapshot) === 'unknown'),
    pools.filter(({ margin }) => margin.n === margin.d),
    pools.filter(({ retiringEpoch }) => retiringEpoch !== null),
  ].filter((kind) => kind.length > 0)
}

/** @param byTicker by a ticker that this pool alone has, where it has one. */
function poolWord(random: Random, kinds: readonly (readonly Pool[])[], byTicker: boolean): string {
  if (random.below(10) === 0) return 'average'
  const { id, ticker } = random.pick(...random.pick(...kinds))
  if (random.below(8) === 0) return id
  const [all = []] = kinds
  const isOnly = ticker !== null && all.filter((pool) => pool.ticker === ticker).length === 1
  return byTicker && isOnly ? ticker : poolIdText(id)
}
