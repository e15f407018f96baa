// The command `cardano-rewards`: the process around `run`.
import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BadDataError } from './errors.ts'
import { exitCodes, type Io } from './io.ts'
import { run } from './run.ts'

/** A file of figures is half a megabyte; what has no end must not fill the memory. */
const mostBytes = 256 * 1024 * 1024

const { stdout, stderr, env } = process
const plain = env.NO_COLOR || env.TERM === 'dumb'

let progressShown = ''

const io: Io = {
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  progress: (text) => {
    if (!stderr.isTTY || env.TERM === 'dumb' || text === progressShown) return
    stderr.write(`\r\u001b[K${text}`)
    progressShown = text
  },
  // A terminal that does not know its width says 0.
  columns: (stdout.isTTY && stdout.columns) || null,
  colour: stdout.isTTY === true && !plain,
  clock: () => Math.floor(Date.now() / 1000),
  readFile: (path) => readable(path, () => bytesOf(openSync(path, 'r'))),
  readStdin: async () => {
    const parts: Uint8Array[] = []
    let size = 0
    for await (const part of process.stdin) size = kept(parts, part, size)
    return Buffer.concat(parts)
  },
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  readEmbedded: (path) => readable(path, () => readFileSync(join(dataFolder(), path))),
  readPackaged: (path) => {
    const file = join(dataFolder(), path)
    return existsSync(file) ? readable(path, () => readFileSync(file)) : null
  },
}

/** The nearest `data/` above this file that holds figures: of the checkout or of the package. */
function dataFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const data = join(folder, 'data')
    if (existsSync(join(data, 'mainnet', 'latest.json'))) return data
    if (folder === dirname(folder)) throw new BadDataError('no figures are built in')
  }
}

function readable(name: string, read: () => Uint8Array): Uint8Array {
  try {
    return read()
  } catch (error) {
    if (error instanceof BadDataError) throw error
    const { code = '', message } = error as NodeJS.ErrnoException
    if (code === '') throw error
    throw new BadDataError(`cannot read ${name}: ${reasons[code] ?? message}`)
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'not permitted',
  ENOSPC: 'no space is left',
}

function bytesOf(file: number): Uint8Array {
  try {
    const parts: Uint8Array[] = []
    for (let size = 0; ; ) {
      const part = new Uint8Array(1 << 16)
      const read = readSync(file, part)
      if (read === 0) return Buffer.concat(parts)
      size = kept(parts, part.subarray(0, read), size)
    }
  } finally {
    closeSync(file)
  }
}

function kept(parts: Uint8Array[], part: Uint8Array, size: number): number {
  if (size + part.length > mostBytes) throw new BadDataError('the file is larger than 256 MiB')
  parts.push(part)
  return size + part.length
}

// `| head` closes the pipe: nobody reads on, and nothing is wrong.
stdout.on('error', ({ code = '', message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit(exitCodes.ok)
  io.progress('')
  stderr.write(`cardano-rewards: cannot write the answer: ${reasons[code] ?? message}\n`)
  process.exit(exitCodes.badData)
})
// Nobody is left to be told; what the process ends with still says how it went.
stderr.on('error', () => {})
process.once('SIGINT', () => {
  io.progress('')
  process.exit(exitCodes.interrupted)
})

try {
  process.exitCode = await run(process.argv.slice(2), io)
} catch (error) {
  io.progress('')
  const trace = error instanceof Error && env.CARDANO_REWARDS_TRACE ? error.stack : String(error)
  stderr.write(`cardano-rewards: a fault of the program itself, please report it: ${trace}\n`)
  process.exitCode = exitCodes.fault
}
