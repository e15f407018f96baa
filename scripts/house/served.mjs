import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { serverFile } from './paths.mjs'

/**
 * The built server on a free port, for as long as `work` takes.
 *
 * @param file the server; to be given by a script that is bundled, whose own place is elsewhere.
 */
export async function whileServed(work, file = serverFile) {
  const server = spawn(process.execPath, [file], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(server, 'exit').then(([code]) => {
    throw new Error(`The server ended with code ${code}.`)
  })
  try {
    const said = once(createInterface({ input: server.stdout }), 'line')
    const [line] = await Promise.race([said, ended])
    return await Promise.race([work(line.match(/http:\/\/\S+/)[0]), ended])
  } finally {
    ended.catch(() => {}) // it ends because we ask it to
    server.kill('SIGTERM')
  }
}
