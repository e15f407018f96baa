// For tests: a process that is none.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { embeddedFile, embeddedPointer, embeddedSnapshot } from '../data/embedded.ts'
import { smallBundle } from '../lib/snapshot/test-bundle.ts'
import { BadDataError } from './errors.ts'
import type { ExitCode, Io } from './io.ts'
import { run } from './run.ts'

/** 2026-11-22T18:33:20Z: epoch 669, 52 after the data. */
export const someday = 1_795_372_400

export type Given = {
  readonly columns?: number
  readonly colour?: boolean
  readonly clock?: number
  readonly stdin?: string
  /** Files by their path; any other is missing. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** What is built in, by path; of what is not there mainnet's own. */
  readonly embedded?: Readonly<Record<string, string>>
}

export type Said = {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
  readonly progress: string[]
}

/** Runs one command line, its words apart, and keeps what it said. */
export async function ask(argv: readonly string[], given: Given = {}): Promise<Said> {
  const { columns = null, colour = false, clock = someday, files = {}, embedded = {} } = given
  const said = { out: '', err: '', progress: [] as string[] }
  const bytes = (name: string, text: string | Uint8Array | undefined) => {
    if (text === undefined) throw new BadDataError(`cannot read ${name}: there is no such file`)
    return typeof text === 'string' ? new TextEncoder().encode(text) : text
  }
  const io: Io = {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    progress: (text) => said.progress.push(text),
    columns,
    colour,
    clock: () => clock,
    readFile: (path) => bytes(path, files[path]),
    readStdin: async () => bytes('standard input', given.stdin),
    sha256,
    readEmbedded: (path) => bytes(path, embedded[path] ?? readFileSync(`data/${path}`)),
    readPackaged: (path) => (embedded[path] === undefined ? null : bytes(path, embedded[path])),
  }
  return { code: await run(argv, io), ...said }
}

/** The words of a line; quotes keep some together. */
export function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|\S+/g)].map(([word, quoted]) => quoted ?? word)
}

/** The result of a command asked for JSON. */
export async function resultOf(line: string, given: Given = {}) {
  const { code, out, err } = await ask([...wordsOf(line), '--json'], given)
  if (code !== 0) throw new Error(`${line} ends with ${code}: ${err}`)
  return JSON.parse(out)
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

type Embedded = { readonly text: string; readonly embedded: Readonly<Record<string, string>> }

/** A network of three pools as what is built in: soon read. */
export function smallNetwork(
  change: (bundle: ReturnType<typeof smallBundle>) => void = () => {},
): Embedded {
  const bundle = smallBundle(embeddedSnapshot())
  change(bundle)
  return builtIn(JSON.stringify(bundle))
}

/** Mainnet with every fiftieth of its pools and those of the tickers given. */
export function fewPools(...tickers: readonly string[]): Embedded {
  const bundle = JSON.parse(new TextDecoder().decode(embeddedFile(embeddedPointer().path)))
  const columns: Record<string, unknown[]> = bundle.pools.columns
  const kept = (_cell: unknown, row: number) =>
    row % 50 === 0 || tickers.includes(String(columns.ticker?.[row]))
  bundle.pools.columns = Object.fromEntries(
    Object.entries(columns).map(([name, cells]) => [name, cells.filter(kept)]),
  )
  const stakes: string[] = bundle.pools.columns.activeStake
  bundle.poolCount = stakes.length
  bundle.pots.activeStake = String(stakes.reduce((sum, stake) => sum + BigInt(stake), 0n))
  return builtIn(JSON.stringify(bundle))
}

function builtIn(text: string): Embedded {
  const hash = sha256(text)
  const integrity = `sha256-${Buffer.from(hash, 'hex').toString('base64')}`
  const size = Buffer.byteLength(text)
  const named = { network: 'mainnet', epoch: 617, path: `${hash}.json`, sha256: hash }
  const pointer = JSON.stringify({ ...named, integrity, bytes: size })
  return { text, embedded: { 'mainnet/latest.json': pointer, [`mainnet/${hash}.json`]: text } }
}
