import { randomFrom } from '../../bench/data/random.ts'
import { leftByChance } from './departures.ts'
import { grouped } from './grouped.ts'
import type { PoolEpoch, PoolVerdict } from './sample-pools.ts'
import { ada, count, percent, table } from './written.ts'

const verdicts: readonly PoolVerdict[] = ['no block', 'exact', 'dust', 'left', 'short', 'over']
const shownDepartures = 12
const shownShort = 15
const shuffles = 50

export function poolsReport(pools: readonly PoolEpoch[]): string {
  const byPool = [...grouped(pools, ({ pool }) => pool)]
  const sum = (rows: readonly PoolEpoch[], of: (row: PoolEpoch) => bigint) =>
    rows.reduce((total, row) => total + of(row), 0n)
  const line = (name: string, rows: readonly PoolEpoch[]) => {
    const earned = sum(rows, (row) => row.poolReward)
    return [
      name,
      count(rows.length),
      ...verdicts.map((name) => count(rows.filter(({ verdict }) => verdict === name).length)),
      ada(earned),
      earned === 0n
        ? ''
        : percent(
            sum(rows, (row) => row.paid),
            earned,
          ),
    ]
  }
  const rows = [
    ...byPool.map(([pool, rows]) => line(`\`${pool.slice(0, 12)}\``, rows)),
    line('all', pools),
  ]
  const missing = (name: PoolVerdict) =>
    sum(
      pools.filter(({ verdict }) => verdict === name),
      ({ poolReward, paid }) => poolReward - paid,
    )
  const short = pools.filter(({ verdict }) => verdict === 'short')
  const large = short.filter(({ poolReward, paid }) => (poolReward - paid) * 1000n > poolReward)
  const random = randomFrom(shuffles)
  const byChance = byPool.reduce((total, [, rows]) => {
    const made = rows.filter(({ blocks }) => blocks > 0n)
    const stakes = new Map(made.map(({ epoch, missingStake }) => [epoch, missingStake]))
    return total + leftByChance(stakes, random, shuffles)
  }, 0)
  return `## Eight pools, epoch by epoch

Their stake, blocks, fees, pledge and owners' stake are known for every epoch (most for 210–432), so the engine's pool
reward needs no assumption. What was paid can only be less: each member's share is rounded down, and an account that is not registered
when it would be paid gets nothing.

${table(['pool', 'epochs', ...verdicts, 'engine', 'paid, %'], rows)}

- **no block**: nothing by either. **exact**: every member's stake is known; operator's and members' rewards add up to what
  was paid, to the lovelace. **dust**: less by at most a lovelace for each member and the operator (of a
  list of members cut at 1,000, that many).
- **left**: ${ada(missing('left'))} ada in all. An account that is closed in an epoch forfeits what it earned in the epoch before, in that
  one and in the next: its stake is in all three snapshots. That leaves a mark: the same stake lacks its reward in three
  epochs in a row. Counted are marks that differ by no more than 1 % and what else is missing around them, of which they
  are five times the size. Were it chance, ${byChance.toFixed(1)} epochs would carry one: so many do when each pool's epochs are shuffled
  (mean of ${shuffles} shuffles). The largest difference of all is one: 15.6 % of a pool's reward in 310–312.
- **short**: ${ada(missing('short'))} ada in all, over ${count(short.length)} epochs. Larger pools lose accounts in most epochs and their marks overlap, so that
  single ones cannot be told. The cause is thought to be the same, with two more: to 235 a credential got only its smallest reward,
  and an account may return. **Not proven, so ${count(large.length)} of them that miss more than 0.1 % count as unexplained.**

Largest marks of a departed account: the stake whose reward is missing, in each of three epochs.

${departures(pools)}

Largest shortfalls that are not explained:

${shortfalls(large)}`
}

function departures(pools: readonly PoolEpoch[]): string {
  const starts = pools.filter((row, i) => {
    const three = pools.slice(i, i + 3)
    const marked = three.every(({ pool, verdict }) => pool === row.pool && verdict === 'left')
    const before = pools[i - 1]
    return marked && three.length === 3 && before?.verdict !== 'left'
  })
  const largest = starts.toSorted((a, b) => (a.missingStake > b.missingStake ? -1 : 1))
  const rows = largest.slice(0, shownDepartures).map((row) => {
    const [a, b, c] = pools.slice(pools.indexOf(row)).map(({ missingStake }) => ada(missingStake))
    const epochs = `${row.epoch}–${row.epoch + 2}`
    return [`\`${row.pool.slice(0, 12)}\``, epochs, `${a}`, `${b}`, `${c}`]
  })
  return table(['pool', 'epochs', 'first', 'second', 'third'], rows, 2)
}

function shortfalls(short: readonly PoolEpoch[]): string {
  // a ÷ its reward against b ÷ its own, without a fraction
  const largest = short.toSorted((a, b) => {
    const left = (a.poolReward - a.paid) * b.poolReward
    const right = (b.poolReward - b.paid) * a.poolReward
    return left > right ? -1 : left < right ? 1 : 0
  })
  const rows = largest
    .slice(0, shownShort)
    .map(({ pool, epoch, poolReward, paid }) => [
      ...[`\`${pool.slice(0, 12)}\``, epoch, ada(poolReward), ada(paid)],
      percent(poolReward - paid, poolReward),
    ])
  return table(['pool', 'epoch', 'engine', 'paid', 'missing, %'], rows)
}
