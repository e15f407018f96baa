// What the engine says was paid, beside what mainnet paid:
//   npm run backtest               writes docs/backtest.md and data/mainnet/backtest.json
//   npm run backtest -- --check    compares with them; exit 1 if a figure has changed
// Reads the figures of the chain, which are kept outside this repository, in ../shared.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBlockEpochs, readChain, readPools, readStakes } from './backtest/chain.ts'
import { type Backtest, backtestJson } from './backtest/document.ts'
import { epochTotal } from './backtest/epoch-totals.ts'
import { exactPoolEpochs, replayAll } from './backtest/replays.ts'
import { backtestReport } from './backtest/report.ts'
import { samplePools } from './backtest/sample-pools.ts'
import { sizeBands } from './backtest/size-bands.ts'

const data = '../shared/data'
const vectors = '../shared/vectors'

function main(): number {
  const check = process.argv.includes('--check')
  const absent = [data, vectors].filter((folder) => !existsSync(folder))
  if (absent.length > 0) {
    console.error(
      `There is no ${absent.join(', no ')}: the chain's figures must lie beside the checkout.`,
    )
    return 2
  }
  const found = backtest()
  const files = [
    ['docs/backtest.md', backtestReport(found)],
    [join('data', 'mainnet', 'backtest.json'), backtestJson(found)],
  ] as const
  if (check) return compared(files)
  for (const [path, text] of files) writeFileSync(path, text)
  console.log(`${files.map(([path]) => path).join(', ')} written`)
  return 0
}

function backtest(): Backtest {
  const chain = readChain(data)
  const pools = readPools(data)
  const stakes = readStakes(data)
  const madeBlock = readBlockEpochs(data)
  return {
    totals: chain.map((of) => epochTotal(of, { pools, stakes, madeBlock })),
    pools: samplePools(data, chain, exactPoolEpochs(vectors)),
    bands: sizeBands(data, chain, pools, stakes),
    replays: replayAll(vectors),
  }
}

/** Do the committed files say the same? */
function compared(files: readonly (readonly [path: string, text: string])[]): number {
  let failed = 0
  for (const [path, text] of files) {
    const committed = existsSync(path) ? readFileSync(path, 'utf8') : ''
    if (committed === text) continue
    failed += 1
    const [was, is] = [committed.split('\n'), text.split('\n')]
    const at = is.findIndex((line, i) => line !== was[i])
    console.log(`${path}: line ${at + 1} differs`)
    console.log(`  was ${was[at]?.slice(0, 200)}\n  is  ${is[at]?.slice(0, 200)}`)
  }
  console.log(`${files.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

process.exitCode = main()
