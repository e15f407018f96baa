/**
 * What the frame is made of beside its code: `node scripts/run.mjs scripts/widget/ingredients.ts FOLDER`, from the build.
 *
 * Reads build/average.json, which another step of the build makes.
 *
 * data.mjs, later.mjs: figures and messages as source, for the bundler. pools.json: the shards of all pools.
 * list.json: the list that the picker searches. average.json: the table of the average pool, packed.
 * words.json: what the HTML itself says, and the names of the frame's messages.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { embeddedSnapshot } from '../../data/embedded.ts'
import type { AverageColumn, AveragePoolTable } from '../../lib/outcomes/average-table.ts'
import { decimalText, lovelacePerAda } from '../../lib/rewards/index.ts'
import { byStake } from '../../lib/snapshot/find-pools.ts'
import type { Pool, Snapshot } from '../../lib/snapshot/index.ts'
import { type PackedTable, packSeries } from '../../lib/widget/packed.ts'
import type { PoolListWire } from '../../lib/widget/pool-list.ts'
import { type PoolRow, poolShardCount, poolShardOf } from '../../lib/widget/pool-shards.ts'
import { frameMessages, laterMessages } from '../../lib/widget/words.ts'
import { compileMessage, parsedMessage } from './compile-messages.ts'
import { source } from './source.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Where to?')
const catalogueFolder = 'lib/i18n/messages'
const defaultLocale = 'en'

/** The columns that `briefOutcome` reads. */
const frameColumns = [
  'beforeFees',
  'fixedCost',
  'reward',
  'low',
  'high',
  'chanceOfNothing',
] as const satisfies readonly AverageColumn[]

await mkdir(folder, { recursive: true })
const snapshot = embeddedSnapshot()
const { table: average } = JSON.parse(await readFile('build/average.json', 'utf8'))
const catalogues = await readCatalogues()
await writeFile(
  `${folder}/data.mjs`,
  [
    `export const figures=${source(figuresOf(snapshot))}`,
    `export const catalogues=${compiled(frameMessages)}`,
  ].join('\n'),
)
await writeFile(`${folder}/later.mjs`, `export const catalogues=${compiled(laterMessages)}\n`)
const pools = [...snapshot.pools].sort(byStake)
await writeFile(`${folder}/pools.json`, JSON.stringify(shardsOf(pools)))
await writeFile(`${folder}/average.json`, JSON.stringify(packedTable(average)))
await writeFile(`${folder}/list.json`, JSON.stringify(listOf(pools)))
await writeFile(`${folder}/words.json`, JSON.stringify(htmlWords()))

/** By locale, the default first. */
async function readCatalogues(): Promise<Map<string, Record<string, string>>> {
  const names = (await readdir(catalogueFolder)).map((name) => name.replace('.json', '')).sort()
  const locales = [defaultLocale, ...names.filter((name) => name !== defaultLocale)]
  const read = locales.map(
    async (locale) =>
      [locale, JSON.parse(await readFile(`${catalogueFolder}/${locale}.json`, 'utf8'))] as const,
  )
  return new Map(await Promise.all(read))
}

/** The catalogues of all locales as source. */
function compiled(keys: readonly string[]): string {
  const all = [...catalogues].map(([locale, texts]) => {
    const entries = keys.map(
      (key) => `${JSON.stringify(key)}:${compileMessage(parsedMessage(locale, texts[key] ?? ''))}`,
    )
    return `${JSON.stringify(locale)}:{${entries}}`
  })
  return `{${all}}`
}

/** Everything but the pools, with the one source that the frame names. */
function figuresOf({ pools: _, parts: __, ...figures }: Snapshot) {
  const named = figures.sources.filter(({ group }) => group === 'stake')
  const sources = named.map((of) => ({ ...of, source: of.source.replace(/ \(.*/, '') }))
  return { ...figures, sources }
}

function packedTable({ epochs, columns, known, ...rest }: AveragePoolTable): PackedTable {
  const packed = frameColumns.map((name) => [name, packSeries(columns[name])])
  const shown = frameColumns.map((name) => [name, known[name]])
  return {
    ...rest,
    known: Object.fromEntries(shown) as PackedTable['known'],
    epochs: packSeries(epochs),
    columns: Object.fromEntries(packed) as PackedTable['columns'],
  }
}

/** @param pools by stake, largest first */
function listOf(pools: readonly Pool[]): PoolListWire {
  return {
    ticker: pools.map(({ ticker }) => ticker),
    name: pools.map(({ name }) => name),
    fixedCost: pools.map(({ fixedCost }) => Number(fixedCost / lovelacePerAda)),
    margin: pools.map(({ margin: { n, d } }) => decimalText({ n: n * 100n, d }, 2)),
    shard: pools.map(({ id }) => poolShardOf(id)),
  }
}

/** Rows by shard, in the order of the list. */
function shardsOf(pools: readonly Pool[]): PoolRow[][] {
  const shards: PoolRow[][] = Array.from({ length: poolShardCount }, () => [])
  for (const pool of pools) shards[poolShardOf(pool.id)]?.push(rowOf(pool))
  return shards
}

function rowOf(pool: Pool): PoolRow {
  const { n, d } = pool.margin
  const orNull = (amount: bigint | null) => (amount === null ? null : String(amount))
  return [
    pool.id,
    pool.ticker,
    pool.name,
    String(pool.pledge),
    `${n}/${d}`,
    String(pool.fixedCost),
    String(pool.activeStake),
    orNull(pool.activeStakeAtPledge),
    orNull(pool.ownerStake),
    pool.ownerStakeEpoch,
    orNull(pool.pledgeAtOwnerStake),
    pool.retiringEpoch,
  ]
}

function htmlWords() {
  const keys = {
    title: 'widget.title',
    noScript: 'widget.noScript',
    open: 'widget.open',
    stake: 'field.stake',
  }
  const texts = catalogues.get(defaultLocale) ?? {}
  const words = Object.entries(keys).map(([name, key]) => [name, texts[key]])
  return { ...Object.fromEntries(words), keys: frameMessages }
}
