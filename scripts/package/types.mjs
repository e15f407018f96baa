import { readFile, writeFile } from 'node:fs/promises'
import { packageProgram } from '../house/child.mjs'
import { filesBelow } from '../house/files.mjs'
import { packageFolder, sourceFolder } from './layout.mjs'

const relativeImport = /(?<=\bfrom '|\bimport\(["'])(\.{1,2}\/[^'"]+)\.ts(?=["'])/g

/** Declarations of all that the doors reach. TypeScript keeps the sources' `.ts` endings in them; a reader needs `.js`. */
export async function buildTypes() {
  const run = await packageProgram('typescript/bin/tsc', ['-p', sourceFolder], { quiet: true })
  if (run.code !== 0) throw new Error(run.output)
  const folder = `${packageFolder}/types`
  const files = (await filesBelow(folder)).filter((path) => path.endsWith('.d.ts'))
  for (const path of files) {
    const text = await readFile(`${folder}/${path}`, 'utf8')
    await writeFile(`${folder}/${path}`, text.replace(relativeImport, '$1.js'))
  }
  return `${files.length} files`
}
