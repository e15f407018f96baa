// Writes the data that the package carries: a module that any runtime can import, and the average pool for the command.
//   node scripts/run.mjs scripts/package/mainnet.ts MODULE [AVERAGE]
import { writeFileSync } from 'node:fs'
import { embeddedFile, embeddedPointer, embeddedSnapshot } from '../../data/embedded.ts'
import { averagePoolTable } from '../../lib/outcomes/index.ts'

const [file, averageFile] = process.argv.slice(2)
if (file === undefined) throw new Error('usage: mainnet.ts MODULE [AVERAGE]')

const pointer = embeddedPointer()
const bundle = new TextDecoder().decode(embeddedFile(pointer.path))
const average = averagePoolTable(embeddedSnapshot())

/** A literal that a reader of scripts takes as it is; the line separators of JSON are none in JavaScript of today. */
const literal = (text: string) =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`

writeFileSync(
  file,
  [
    `// Mainnet, epoch ${pointer.epoch}: made from the bundle ${pointer.sha256}.`,
    `export const pointer = ${JSON.stringify(pointer)}`,
    `export const average = ${JSON.stringify(average)}`,
    `export const bundle = ${literal(bundle)}`,
    '',
  ].join('\n'),
)
if (averageFile !== undefined) {
  const { sha256 } = pointer
  writeFileSync(averageFile, JSON.stringify({ sha256, table: average }))
}
console.log(`epoch ${pointer.epoch}, ${bundle.length} characters`)
