import { readdir, readFile, writeFile } from 'node:fs/promises'
import { runChild } from '../house/child.mjs'

/** Every runnable text of an installed package: its examples, and the `js` blocks of its README. */
export async function examplesOf(project, name) {
  const folder = `${project}/node_modules/${name}`
  const files = (await readdir(`${folder}/examples`)).map((file) => `${folder}/examples/${file}`)
  const readme = await readFile(`${folder}/README.md`, 'utf8')
  const blocks = [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code]) => code)
  for (const [i, code] of blocks.entries()) {
    const file = `${project}/readme-${i + 1}.mjs`
    await writeFile(file, code)
    files.push(file)
  }
  return files
}

/**
 * Run a text and compare what it prints with what it says it prints: each `// → …` is one line.
 *
 * @throws {Error} showing both, when they differ.
 */
export async function runExample(file, [program, ...args] = [process.execPath]) {
  const { code, output } = await runChild(program, [...args, file], { quiet: true })
  const said = [...(await readFile(file, 'utf8')).matchAll(/\/\/ → (.*)$/gm)].map(
    ([, line]) => line,
  )
  const printed = output.trimEnd().split('\n')
  if (code === 0 && said.length > 0 && said.join('\n') === printed.join('\n')) return
  throw new Error(`${file}\nsays:\n${said.join('\n')}\nprints:\n${output}`)
}
