import { readFile, writeFile } from 'node:fs/promises'
import { filesBelow } from '../house/files.mjs'
import { exportFolder } from '../house/paths.mjs'
import { startingScripts } from './paint-first.mjs'

/**
 * The browser is told that nearly all of a starting script runs at once, so that it compiles it where
 * it arrives, beside the main thread, rather than function by function when they are called. A comment
 * that Chromium reads (V8's explicit compile hints) and others pass over.
 */
export const compileHint = '//# allFunctionsCalledOnLoad\n'

/** Scripts of every page, before {@link paintFirst} hides them: each carries the hint, once. */
export async function compileAhead() {
  const pages = (await filesBelow(exportFolder)).filter((path) => path.endsWith('.html'))
  const scripts = new Set()
  for (const path of pages)
    for (const script of startingScripts(await readFile(`${exportFolder}/${path}`, 'utf8')))
      scripts.add(script)
  await Promise.all([...scripts].map(hint))
  return `${scripts.size} scripts`
}

async function hint(script) {
  const file = `${exportFolder}${script}`
  const text = await readFile(file, 'utf8')
  if (!text.startsWith(compileHint)) await writeFile(file, compileHint + text)
}
