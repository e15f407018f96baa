import { readFile, writeFile } from 'node:fs/promises'
import { filesBelow } from '../house/files.mjs'
import { exportFolder } from '../house/paths.mjs'

const chunkScript = /<script src="(\/_next\/static\/chunks\/[^"]+)"[^>]*\basync=""[^>]*><\/script>/g
const chunkPreload = /<link rel="preload" as="script"[^>]*>/g

/** Every page: what the HTML says is painted before the scripts are asked for. */
export async function paintFirst() {
  const pages = (await filesBelow(exportFolder)).filter((path) => path.endsWith('.html'))
  await Promise.all(
    pages.map(async (path) => {
      const file = `${exportFolder}/${path}`
      await writeFile(file, scriptsAfterPaint(await readFile(file, 'utf8')))
    }),
  )
  return `${pages.length} pages`
}

/**
 * The page with its script elements made by a few lines at its end, in the same order, once a frame
 * has been drawn; at once in a tab that nobody sees, which draws none. They are `async` elements like
 * those they stand for: React looks for them when it takes the page over.
 */
export function scriptsAfterPaint(html) {
  const scripts = startingScripts(html)
  const loader = `<script>(${loadAfterPaint})(${JSON.stringify(scripts)})</script>`
  return html
    .replaceAll(chunkScript, '')
    .replaceAll(chunkPreload, '')
    .replace('</body>', () => `${loader}</body>`)
}

/** Addresses of the scripts that take a page over, in their order. */
export function startingScripts(html) {
  const scripts = [...html.matchAll(chunkScript)].map(([, source]) => source)
  if (scripts.length === 0) throw new Error('A page without scripts: has Next changed its HTML?')
  return scripts
}

const loadAfterPaint = `function(u){
function go(){u.forEach(function(s){var e=document.createElement('script');e.src=s;e.setAttribute('async','');document.head.appendChild(e)})}
if(document.hidden)go();else requestAnimationFrame(function(){setTimeout(go)})
}`
