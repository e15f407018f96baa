// Replays every *.json of a folder against the engine.
//   npm run --silent vectors -- FOLDER
// Exit 0: all came out to the lovelace. 1: some did not. 2: something could not be replayed.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { BadVectorError, replayVectors } from '../lib/rewards/vectors/index.ts'

const shownPerFile = 5

function jsonFilesOf(folder: string | undefined): readonly string[] {
  if (folder === undefined) return refuse('usage: npm run --silent vectors -- FOLDER')
  let names: readonly string[]
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  } catch (error) {
    return refuse(`${folder}: ${messageOf(error)}`)
  }
  if (names.length === 0) return refuse(`${folder}: no *.json in it`)
  return names.toSorted().map((name) => path.join(folder, name))
}

function refuse(message: string): never {
  console.error(message)
  process.exit(2)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

const files = jsonFilesOf(process.argv[2])
let passed = 0
let failed = 0
let broken = false
for (const file of files) {
  const name = path.basename(file)
  try {
    const replay = replayVectors(JSON.parse(readFileSync(file, 'utf8')))
    passed += replay.passed
    failed += replay.failed
    console.log(`${name}: ${replay.passed} passed, ${replay.failed} failed`)
    for (const { vector, key, got, want } of replay.mismatches.slice(0, shownPerFile)) {
      console.log(`  ${vector} ${key}: got ${got}, want ${want}`)
    }
  } catch (error) {
    const expected =
      error instanceof BadVectorError ||
      error instanceof SyntaxError ||
      (error instanceof Error && 'code' in error)
    if (!expected) throw error
    broken = true
    console.error(`${name}: cannot be replayed: ${messageOf(error)}`)
  }
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = broken ? 2 : failed > 0 ? 1 : 0
