/**
 * Write the API's description (public/api/v1/openapi.json) from the schemas it is read and checked by:
 * `npm run openapi`; with `--check` only say whether it is the one that stands there.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import { openApiDocument } from '../server/api/openapi.ts'

const file = 'public/api/v1/openapi.json'
const text = `${JSON.stringify(openApiDocument(packageJson.version), null, 2)}\n`
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is not what the schemas say: npm run openapi`)
    process.exitCode = 1
  }
} else {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  console.log(`${file}: ${text.length} bytes`)
}
