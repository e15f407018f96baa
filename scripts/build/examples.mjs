import { runChild } from '../house/child.mjs'
import { root } from '../house/paths.mjs'

/** Write build/api-examples.json (scripts/api-examples.ts): the pages are made of it. */
export async function answerExamples() {
  const script = ['scripts/run.mjs', 'scripts/api-examples.ts'].map((path) => root + path)
  const { code, output } = await runChild(process.execPath, script, { quiet: true })
  if (code !== 0) throw new Error(`The API's examples could not be answered.\n${output}`)
  return output.trim()
}
