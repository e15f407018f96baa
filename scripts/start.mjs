/**
 * `npm start`: install what is missing, build what is stale, serve on http://localhost:3000.
 *
 * PORT and HOST choose another address. Needs no network once installed.
 */
import { runChild, stopChildren } from './house/child.mjs'
import { buildIsFresh } from './house/inputs.mjs'
import { checkNodeVersion, ensureInstalled } from './house/install.mjs'
import { root, serverFile } from './house/paths.mjs'
import { onStop } from './house/stop.mjs'

let serving = false

onStop((signal, { orphaned }) => {
  if (!serving) {
    stopChildren(signal)
    process.exit(130)
  }
  // The server listens to signals by itself; that npm is gone only we notice.
  if (orphaned) process.emit('SIGTERM')
})

await checkNodeVersion()
await ensureInstalled()
if (!(await buildIsFresh())) {
  console.log('Building pages and server …')
  const { code } = await runChild(process.execPath, [`${root}scripts/build.mjs`])
  if (code !== 0) process.exit(code)
}
serving = true
await import(serverFile)
