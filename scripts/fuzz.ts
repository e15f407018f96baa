// The kernel against bigint on inputs made to break it.
//   npm run --silent fuzz -- [--values 2000000] [--seed 1]
// Exit 0: no difference. 1: one, with its input. 2: not understood.
import { parseArgs } from 'node:util'
import { caseOf } from './fuzz/cases.ts'
import { compareCase, comparePrimitive } from './fuzz/compare.ts'
import { randomFrom } from './fuzz/random.ts'

const { values, seed } = options()
const started = performance.now()
let compared = 0
let byBigint = 0
let at = seed
for (; compared < values; at = (at + 1) % 2 ** 32) {
  const random = randomFrom(at)
  const question = caseOf(random)
  try {
    for (const result of [compareCase(question), comparePrimitive(random)]) {
      compared += result.values
      byBigint += result.byBigint
      if (result.difference !== null) report(result.difference, question)
    }
  } catch (error) {
    report(`threw ${error}`, question)
  }
}
const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(`seeds ${seed} to ${at - 1}: ${byBigint} floors by bigint, ${seconds} s`)
console.log(`${compared} values, 0 differences`)

function report(difference: string, question: unknown): never {
  const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)
  console.log(JSON.stringify(question, plain, 1))
  console.log(`${difference}\nagain: npm run --silent fuzz -- --values 1 --seed ${at}`)
  process.exit(1)
}

function options(): { readonly values: number; readonly seed: number } {
  try {
    const given = parseArgs({
      options: {
        values: { type: 'string', default: '2000000' },
        seed: { type: 'string', default: '1' },
      },
    }).values
    return { values: whole('values', given.values), seed: whole('seed', given.seed) }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(2)
  }
}

function whole(name: string, text: string): number {
  const number = Number(text)
  if (!/^\d{1,15}$/.test(text) || (name === 'seed' && number >= 2 ** 32))
    throw new Error(`--${name} is a whole number; got ${text}`)
  return number
}
