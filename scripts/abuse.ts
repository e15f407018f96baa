// Calls every public function of the engine, and of its door to powers and money, with numbers that make
// no sense: each at every place, then one to three at once by chance.
//   npm run --silent abuse -- [--calls 200000] [--seed 1]
// Exit 0: each call was refused with a code and a name, or had a sound answer. 1: some were not.
// 2: not understood.
import { parseArgs } from 'node:util'
import { abusedByChance, abusedOneByOne, calls, chances } from '../lib/rewards/abuse/test-abuses.ts'
import { decimalCalls } from '../lib/rewards/decimal/test-calls.ts'

const shownFaults = 20

const all = [...calls, ...decimalCalls]
const { byChance, seed } = options()
const started = performance.now()
const faults: string[] = []
let oneByOne = 0
for (const sound of all) {
  const { tried, faults: found } = abusedOneByOne(sound)
  oneByOne += tried
  faults.push(...found)
}
const random = chances(seed)
for (let i = 0; i < byChance; i++) {
  const fault = abusedByChance(random, all)
  if (fault !== null) faults.push(fault)
}
const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(
  `${all.length} functions: ${oneByOne} calls one by one, ${byChance} by chance of seed ${seed}, ${seconds} s`,
)
for (const fault of faults.slice(0, shownFaults)) console.log(`  ${fault}`)
console.log(`${oneByOne + byChance} calls, ${faults.length} faults`)
process.exitCode = faults.length > 0 ? 1 : 0

function options(): { readonly byChance: number; readonly seed: number } {
  try {
    const { values } = parseArgs({
      options: {
        calls: { type: 'string', default: '200000' },
        seed: { type: 'string', default: '1' },
      },
    })
    return { byChance: whole('calls', values.calls), seed: whole('seed', values.seed) }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(2)
  }
}

function whole(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`--${name} is a whole number; got ${text}`)
  return Number(text)
}
