import { averagePoolTable } from '../lib/outcomes/average-pool.ts'
import type { AveragePoolTable } from '../lib/outcomes/types.ts'
import { type NetworkName, networks } from '../lib/rewards/index.ts'
import {
  decodeHistory,
  decodePointer,
  decodePoolHistory,
  decodeSnapshot,
  type History,
  type PartRef,
  type PoolHistory,
  type Snapshot,
  SnapshotError,
} from '../lib/snapshot/index.ts'
import { type Arguments, quoted } from './arguments.ts'
import { BadDataError, BadInputError } from './errors.ts'
import type { Io } from './io.ts'

/** A bundle with the place it came from. */
export type Loaded = {
  readonly snapshot: Snapshot
  readonly source: Source
  readonly bytes: Uint8Array
}

/** Where the figures are read from, and where what belongs to them lies. */
export type Source = {
  readonly network: NetworkName
  /** `embedded`, `standard input` or the file's name as it was given. */
  readonly name: string
  /** Hex. */
  readonly sha256: string
  /** Whether the bytes are those that their name or pointer promises; null where neither does. */
  readonly checksum: 'as named' | null
  /** A file beside the bundle; null where there is none beside it. */
  readonly part: ((path: string) => Uint8Array) | null
}

/** A source may take the pools' stakes and their sum at different moments: 0.1 % at most. */
const stakeTolerancePpm = 1_000

/**
 * The bundle that `--snapshot` names, or the embedded one. A file named by its hash, or found through a
 * pointer (`latest.json`), must have that hash.
 *
 * @throws {BadDataError} when it cannot be read. @throws {SnapshotError} when it is refused.
 */
export async function loadSnapshot(args: Arguments, io: Io): Promise<Loaded> {
  const network = networkAsked(args)
  const file = args.one('snapshot')
  const { bytes, name, expected, part } = await readBundle(file, network, io)
  const sha256 = io.sha256(bytes)
  const checksum = expected === null ? {} : { checksum: { expected, sha256: io.sha256 } }
  const snapshot = decodeSnapshot(bytes, { network, stakeTolerancePpm, ...checksum })
  const source: Source = {
    ...{ network, name, sha256, part },
    checksum: expected === null ? null : 'as named',
  }
  return { snapshot, source, bytes }
}

/** The network's history that belongs to a bundle. */
export function loadHistory(
  { snapshot, source }: Pick<Loaded, 'snapshot' | 'source'>,
  io: Io,
): History {
  return decodeHistory(partOf(source, snapshot.parts.history, io), source.network)
}

/** One shard of the pools' history that belongs to a bundle. */
export function loadPoolHistory(
  { source }: Pick<Loaded, 'source'>,
  shard: PartRef,
  io: Io,
): PoolHistory {
  return decodePoolHistory(partOf(source, shard, io), source.network)
}

/** Made with the package: the average pool of the bundle that it carries, by the bundle's hash. */
type KeptAverage = { readonly sha256: string; readonly table: AveragePoolTable }

/** The average pool of a bundle: as the package keeps it, else worked out, which takes seconds. */
export function averageOf({ snapshot, source }: Loaded, io: Io): AveragePoolTable {
  const kept = io.readPackaged(`${source.network}/average.json`)
  if (kept !== null) {
    const { sha256, table }: KeptAverage = JSON.parse(new TextDecoder().decode(kept))
    if (sha256 === source.sha256) return table
  }
  io.progress('Working out the average pool …')
  return averagePoolTable(snapshot)
}

function partOf({ part, name }: Source, { path, sha256: expected }: PartRef, io: Io): Uint8Array {
  if (part === null) throw new BadDataError(`${name} comes without the history beside it`)
  const bytes = part(path)
  if (io.sha256(bytes) !== expected) throw new SnapshotError('CHECKSUM', path)
  return bytes
}

function networkAsked(args: Arguments): NetworkName {
  const name = args.one('network') ?? 'mainnet'
  if (!Object.hasOwn(networks, name))
    throw new BadInputError(
      `--network must be one of ${Object.keys(networks).join(', ')}; ${quoted(name)} was given`,
    )
  if (name !== 'mainnet' && !args.has('snapshot'))
    throw new BadInputError(
      `--network ${name} needs --snapshot: only mainnet’s figures are built in`,
    )
  return name as NetworkName
}

type Bundle = {
  readonly bytes: Uint8Array
  readonly name: string
  readonly expected: string | null
  readonly part: Source['part']
}

async function readBundle(file: string | undefined, network: NetworkName, io: Io): Promise<Bundle> {
  if (file === undefined) {
    const part = (path: string) => io.readEmbedded(`${network}/${path}`)
    return { ...throughPointer(part('latest.json'), network, part), name: 'embedded' }
  }
  if (file === '-')
    return { bytes: await io.readStdin(), name: 'standard input', expected: null, part: null }
  const bytes = io.readFile(file)
  const [, folder = '', base = ''] = /^(.*[/\\])?([^/\\]*)$/s.exec(file) ?? []
  const part = (path: string) => io.readFile(folder + path)
  if (base === 'latest.json') return { ...throughPointer(bytes, network, part), name: file }
  const [, expected = null] = /^([0-9a-f]{64})\.json$/.exec(base) ?? []
  return { bytes, name: file, expected, part }
}

function throughPointer(
  pointerBytes: Uint8Array,
  network: NetworkName,
  part: (path: string) => Uint8Array,
): Omit<Bundle, 'name'> {
  const pointer = decodePointer(pointerBytes, network)
  return { bytes: part(pointer.path), expected: pointer.sha256, part }
}
