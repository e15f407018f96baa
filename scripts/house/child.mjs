import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { root } from './paths.mjs'

const running = new Set()

/**
 * Run a program to its end in the repository's root.
 *
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean, timeoutMs?: number }} options
 *   `quiet` keeps the output back, to be returned alone; `timeoutMs` ends the program (0: never).
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program cannot be started.
 */
export async function runChild(program, args, { env = {}, quiet = false, timeoutMs = 0 } = {}) {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    timeout: timeoutMs,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    // npm is a .cmd file on Windows, which only a shell can start.
    shell: process.platform === 'win32' && program === 'npm',
  })
  running.add(child)
  const chunks = []
  child.stdout?.on('data', (chunk) => chunks.push(chunk))
  child.stderr?.on('data', (chunk) => chunks.push(chunk))
  try {
    const [code, signal] = await once(child, 'close')
    return { code: code ?? (signal === null ? 1 : 128), output: Buffer.concat(chunks).toString() }
  } catch (error) {
    return { code: 127, output: `${program}: ${error.message}` }
  } finally {
    running.delete(child)
  }
}

/** The npm that started us, else the one on the PATH. */
export function npm(args, options) {
  const own = process.env.npm_execpath
  return own?.endsWith('.js')
    ? runChild(process.execPath, [own, ...args], options)
    : runChild('npm', args, options)
}

/** A program of a package, by its file: `node node_modules/<file> …args`. */
export function packageProgram(file, args, options) {
  return runChild(process.execPath, [`${root}node_modules/${file}`, ...args], options)
}

/** Hand a stop signal on to what still runs. */
export function stopChildren(signal = 'SIGTERM') {
  for (const child of running) child.kill(signal)
}
