// How fast the engine is, against forms of the same work in one run:
//   npm run bench                        a table for people
//   npm run --silent bench -- --json     one JSON array of the benchmarks that have goals
//   npm run bench -- --check             exit 1 where a gate is missed
import { luckRows } from './cases/luck.ts'
import { memberMegabytes, memberRows } from './cases/members.ts'
import { networkRows } from './cases/network.ts'
import { delegatorRow, networkProjectionRow } from './cases/projection.ts'
import { benchMembers } from './data/members.ts'
import { benchNetwork } from './data/network.ts'
import { jsonOf, tableOf } from './report.ts'
import { passes } from './rows.ts'

/** What 1.3 million members may take. */
const mostMegabytes = 25

const asked = new Set(process.argv.slice(2))
const network = benchNetwork()
const [first] = network.inputs
if (first === undefined) throw new Error('No parameters')
const members = benchMembers(network.pools, first)
const megabytes = memberMegabytes(members)

const rows = [
  ...networkRows(network),
  ...memberRows(members),
  ...luckRows(first),
  delegatorRow(),
  networkProjectionRow(network.pools),
]

const missed = rows.filter((row) => !passes(row, 'gate')).map(({ name }) => name)
if (megabytes > mostMegabytes) missed.push('memory of members')
if (asked.has('--json')) console.log(jsonOf(rows))
else {
  console.log(tableOf(rows))
  console.log(`\n1.3 million members take ${megabytes.toFixed(1)} MB; at most ${mostMegabytes}`)
  console.log(missed.length === 0 ? 'every gate is met' : `gate missed: ${missed.join(', ')}`)
}
if (asked.has('--check') && missed.length > 0) process.exitCode = 1
