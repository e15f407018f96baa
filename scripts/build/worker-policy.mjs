import { readFile, rm, writeFile } from 'node:fs/promises'
import { filesBelow } from '../house/files.mjs'
import { exportFolder } from '../house/paths.mjs'

/**
 * A worker is a realm of its own, without the policy that the pages' first script makes. Turbopack's way into a worker
 * loads the worker's parts with `importScripts`, which Trusted Types refuse there unless a policy allows it: this one,
 * as narrow as the pages'.
 */
export const workerPolicy = `self.trustedTypes&&trustedTypes.createPolicy("default",{createScriptURL:function(u){var a=new URL(u,location.href);if(a.origin===location.origin&&a.pathname.indexOf("/_next/static/")===0)return u;throw new TypeError("A script from "+a.href+" is refused.")}});\n`

/**
 * Puts the policy before all else in the scripts that workers start with. The workers' sources, which Turbopack lays
 * beside them, go: nothing asks for them.
 */
export async function allowWorkers() {
  const files = await filesBelow(exportFolder)
  for (const path of files)
    if (/^_next\/static\/media\/[^/]*\.ts$/.test(path)) await rm(`${exportFolder}/${path}`)
  const starts = files.filter((path) => /(^|\/)turbopack-worker-[^/]*\.js$/.test(path))
  for (const path of starts) {
    const file = `${exportFolder}/${path}`
    const text = await readFile(file, 'utf8')
    if (!text.startsWith(workerPolicy)) await writeFile(file, workerPolicy + text)
  }
  return `${starts.length} ways in`
}
