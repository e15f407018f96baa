// Where the pot of epoch 616 went, beside the published diagnostics:
//   npm run pot-use               writes docs/pot-use.md
//   npm run pot-use -- --check    compares with it; exit 1 if a figure has changed
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { embeddedFile, embeddedSnapshot } from '../data/embedded.ts'
import { ownUse } from '../lib/outcomes/pot-use-published.ts'
import { decodeHistory } from '../lib/snapshot/index.ts'
import { potUseReport } from './pot-use/report.ts'

const path = 'docs/pot-use.md'

function main(): number {
  const snapshot = embeddedSnapshot()
  const history = decodeHistory(embeddedFile(snapshot.parts.history.path), snapshot.network)
  const [then, later] = [ownUse(snapshot, history, 'pledges'), ownUse(snapshot, history, 'data')]
  if (then === null || later === null) throw new Error('the history lacks a figure')
  const text = potUseReport(then, later)
  if (!process.argv.includes('--check')) {
    writeFileSync(path, text)
    console.log(`${path} written`)
    return 0
  }
  const same = existsSync(path) && readFileSync(path, 'utf8') === text
  if (!same) console.log(`${path} says something else: npm run pot-use`)
  console.log(same ? '1 passed, 0 failed' : '0 passed, 1 failed')
  return same ? 0 : 1
}

process.exitCode = main()
