// Ten real pools, and 200 random scenarios of the lab, worked out here and by an independent reference in Python,
// compared to the lovelace.
//   node scripts/run.mjs scripts/oracle-check.ts -- path/to/oracle.py
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { embeddedSnapshot } from '../data/embedded.ts'
import { averagePoolTable } from '../lib/outcomes/average-pool.ts'
import { delegatorOutcome } from '../lib/outcomes/delegator.ts'
import {
  epochStart,
  type Lovelace,
  lovelace,
  memberReward,
  networks,
  operatorReward,
  poolReward,
} from '../lib/rewards/index.ts'
import { defaultScenario } from '../lib/scenario/index.ts'
import { type Pool, pledgeStatus, type Snapshot } from '../lib/snapshot/index.ts'
import { oracleDriver } from './oracle-driver.ts'
import { type ScenarioCase, scenarioCases } from './oracle-scenarios.ts'
import { oracleScenariosDriver } from './oracle-scenarios-driver.ts'

/** 10,000 ada: the member who asks, joined to the pool and to the network. */
const memberStake = lovelace(10_000_000_000n)

/** Where the reference stands if no other place is given. */
const usualPlace = '../shared/ledger/oracle.py'

type Row = Readonly<Record<string, string | readonly string[]>>

function main(): number {
  const path = process.argv.slice(2).find((argument) => argument !== '--') ?? usualPlace
  if (!existsSync(path)) {
    console.error(`There is no ${path}.`)
    console.error('usage: node scripts/run.mjs scripts/oracle-check.ts -- path/to/oracle.py')
    return 2
  }
  const snapshot = embeddedSnapshot()
  const pools = tenPools(snapshot)
  const average = averagePoolTable({ ...snapshot, pools })
  const cases = pools.map((pool) => workedOut(pool, snapshot, average))
  const theirs = askOracle(
    resolve(path),
    cases.map(({ question }) => question),
    oracleDriver,
  )

  let failed = 0
  cases.forEach(({ pool, ours }, i) => {
    const wrong = differences(ours, theirs[i] ?? {})
    if (wrong.length > 0) failed += 1
    const name = `${pool.ticker ?? 'no ticker'} ${pool.id.slice(0, 8)}`
    console.log(`${wrong.length > 0 ? 'FAIL' : 'ok  '} ${name}  mean ${ours.mean} lovelace`)
    for (const line of wrong) console.log(`     ${line}`)
  })
  const scenarios = scenarioCases(snapshot, epochStart(networks[snapshot.network], snapshot.epoch))
  failed += scenariosFailed(scenarios, resolve(path))
  console.log(`${cases.length + scenarios.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

function scenariosFailed(scenarios: readonly ScenarioCase[], path: string): number {
  const questions = scenarios.map(({ question }) => question)
  const theirs = askOracle(path, questions, oracleScenariosDriver)
  let failed = 0
  scenarios.forEach(({ name, ours, mean }, i) => {
    const wrong = differences(ours, theirs[i] ?? {})
    const above = mean - BigInt(String(theirs[i]?.mean))
    if (above < 0n || above > 2n) wrong.push(`mean: ${above} lovelace above the reference's`)
    if (wrong.length === 0) return
    failed += 1
    console.log(`FAIL ${name}`)
    for (const line of wrong) console.log(`     ${line.slice(0, 400)}`)
  })
  if (failed === 0) console.log(`ok   ${scenarios.length} scenarios of the lab`)
  return failed
}

/** Of every size, with the odd ones: a margin of 100 %, an unmet pledge, the largest pledge and cost. */
function tenPools(snapshot: Snapshot): readonly Pool[] {
  const { pools } = snapshot
  const largest = (amount: (pool: Pool) => bigint, of: readonly Pool[]) =>
    [...of].sort((a, b) => (amount(a) > amount(b) ? -1 : 1))
  const unmet = pools.filter((pool) => pledgeStatus(pool, snapshot) === 'unmet')
  const paying = pools.filter(({ margin, pledge, activeStake, fixedCost }) => {
    const large = activeStake > fixedCost * 2_000n
    return large && margin.n < margin.d && pledge < activeStake
  })
  const bySize = largest((pool) => pool.activeStake, paying)
  const chosen = [
    pools.find(({ margin }) => margin.n === margin.d),
    largest((pool) => pool.activeStake, unmet)[0],
    largest((pool) => pool.pledge, paying)[0],
    largest((pool) => pool.fixedCost, paying)[0],
    ...[0, 60, 150, 300, 450, -1, 220, 380].map((rank) => bySize.at(rank)),
  ]
  const found = [...new Set(chosen)].filter((pool) => pool !== undefined).slice(0, 10)
  if (found.length !== 10) throw new Error(`ten pools wanted, ${found.length} found`)
  return found
}

/** What we say of a pool in the data epoch, and the figures that the reference needs for the same. */
function workedOut(pool: Pool, snapshot: Snapshot, average: ReturnType<typeof averagePoolTable>) {
  const { parameters, epoch } = snapshot
  const outcome = delegatorOutcome({
    scenario: { ...defaultScenario, stake: memberStake, pool: { kind: 'pool', id: pool.id } },
    figures: snapshot,
    pool,
    average,
    now: epochStart(networks[snapshot.network], epoch),
  })
  const { sum, now } = outcome
  if (sum === null) throw new Error(`no sum for ${pool.id}`)
  const { rewardPot, totalStake, networkActiveStake } = now
  const { decentralisation, a0, k } = parameters
  const { pledge, margin, fixedCost } = pool
  const poolStake = lovelace(pool.activeStake + memberStake)
  const unmet = pledgeStatus(pool, snapshot) === 'unmet'
  // A pledge taken as met is held in full; one proven unmet is short of a lovelace.
  const ownerStake = lovelace(unmet ? pledge - 1n : pledge)
  const totalBlocks = BigInt(now.totalBlocks)
  const fees = { margin, fixedCost, poolStake }

  const expected = (totalBlocks * poolStake) / networkActiveStake
  const counts = [0n, 1n, 2n, expected, 3n * expected + 5n]
  const rewards = counts.map((blocks) => {
    const made = { blocks, totalBlocks, networkActiveStake, decentralisation, ownerStake }
    const pot = { rewardPot, totalStake, poolStake, pledge, a0, k }
    return poolReward({ ...pot, ...made }).poolReward
  })
  const each = (of: (reward: Lovelace) => Lovelace) => rewards.map((reward) => String(of(reward)))
  const ours = {
    maxPool: String(sum.maxPool.result),
    poolReward: each((reward) => reward),
    leader: each((reward) => operatorReward({ ...fees, poolReward: reward, ownerStake })),
    member: each((reward) => memberReward({ ...fees, poolReward: reward, memberStake })),
    mean: String(outcome.atDataEpoch),
    worked: [String(sum.worked.poolReward), String(sum.worked.memberReward)],
  }
  const question = {
    R: rewardPot,
    totalStake,
    activeStake: networkActiveStake,
    d: `${decentralisation.n}/${decentralisation.d}`,
    k,
    a0: `${a0.n}/${a0.d}`,
    totalBlocks,
    poolStake,
    pledge,
    ownerStake,
    cost: fixedCost,
    margin: `${margin.n}/${margin.d}`,
    memberStake,
    blocks: counts.map(String),
    workedBlocks: sum.worked.blocks,
  }
  return { pool, ours, question }
}

function askOracle(path: string, questions: readonly object[], driver: string): readonly Row[] {
  const input = JSON.stringify({ path, questions }, (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  )
  const run = spawnSync('python3', ['-c', driver], {
    ...{ input, encoding: 'utf8', maxBuffer: 2 ** 26 },
  })
  if (run.error) throw run.error
  if (run.status !== 0) throw new Error(`python3 ended with ${run.status}:\n${run.stderr}`)
  return JSON.parse(run.stdout) as readonly Row[]
}

function differences(ours: Row, theirs: Row): string[] {
  return Object.keys(ours).flatMap((key) => {
    const [mine, other] = [JSON.stringify(ours[key]), JSON.stringify(theirs[key])]
    return mine === other ? [] : [`${key}: ours ${mine}, the reference's ${other}`]
  })
}

process.exitCode = main()
