import { bandsReport } from './bands-report.ts'
import type { Backtest } from './document.ts'
import { movementsReport } from './movements-report.ts'
import { poolsReport } from './pools-report.ts'
import { totalsReport } from './totals-report.ts'
import { count, percent, table } from './written.ts'

/** The report for people. The same figures always make the same text. */
export function backtestReport(found: Backtest): string {
  const parts = [
    summary(found),
    replaysReport(found),
    poolsReport(found.pools),
    totalsReport(found.totals),
    bandsReport(found.bands, found.totals),
    movementsReport(found.totals),
    sources,
  ]
  return `${parts.join('\n\n')}\n`
}

function summary({ totals, pools, bands, replays }: Backtest): string {
  const first = totals[0]?.chain.epoch
  const last = totals.at(-1)?.chain.epoch
  const verdicts = (name: string) => totals.filter(({ verdict }) => verdict === name).length
  const ofPools = (...names: string[]) => pools.filter((row) => names.includes(row.verdict)).length
  const sum = (of: (row: (typeof bands)[number]) => bigint) =>
    bands.reduce((total, row) => total + of(row), 0n)
  const passed = replays.reduce((total, row) => total + row.passed, 0)
  const failed = replays.reduce((total, row) => total + row.failed, 0)
  const pots = replays
    .filter(({ file }) => file === 'pots-mainnet')
    .reduce((total, row) => total + row.passed, 0)
  const byStake = totals.filter(({ basis }) => basis === 'blocks' || basis === 'stakes')
  return `# Back-test: the engine against mainnet

What the engine says was paid, beside what the chain paid, for epochs ${first} to ${last}. Made by \`npm run backtest\`;
\`npm run backtest -- --check\` works it all out again and fails if a figure has changed. The same tables for programs:
[data/mainnet/backtest.json](../data/mainnet/backtest.json). An epoch is the one in which blocks were made; its rewards
are paid two epochs later. Amounts are in ada, rounded down, unless another unit is named.

**In short**

- **Where every input is known, the engine is right to the lovelace**: ${count(passed)} of ${count(passed + failed)} cases of chain data,
  among them the reserves and the treasury of mainnet after ${count(pots)} epochs.
- ${count(pools.length)} epochs of eight pools: ${count(ofPools('no block', 'exact'))} to the lovelace, ${count(ofPools('dust'))} to within a lovelace a member, ${count(ofPools('left'))} less
  than the formula by what one departed account forfeits, ${count(ofPools('short'))} less by accounts that cannot be told apart,
  **${count(ofPools('over'))} more than the formula**.
- Totals of ${count(byStake.length)} epochs from every pool's stake: ${verdicts('luck')} within luck, ${verdicts('pledges')} within what unknown pledges can make of
  them, **${verdicts('unexplained')} unexplained**; ${verdicts('exact')} more epochs are exact because nobody was paid. For the other ${verdicts('bounds')} no pool's stake is known.
- ${count(bands.length)} groups of pools by size: the members of all together got ${percent(
    sum((row) => row.members),
    sum((row) => row.paidMembers),
  )} % as much by the engine as on the chain.`
}

function replaysReport({ replays }: Backtest): string {
  const rows = replays.map(({ file, kind, passed, failed, amounts }) => [
    ...[file, kind],
    ...[count(passed), count(failed), count(amounts)],
  ])
  return `## Every input known: equal to the lovelace

Cases from nodes and from db-sync, each with everything that the rule needs: reserves, fees and blocks for a pot; stake,
pledge, owners' stake, blocks, fees and, where members are compared, every member's stake for a pool. A case counts as
passed when every amount in it comes out. (Of the *inferred* ones the node's blocks were not known: they are the one count
that explains the treasury.)

${table(['cases', 'kind', 'passed', 'failed', 'amounts compared'], rows, 2)}`
}

const sources = `## Where the chain's figures are from

Reserves and treasury: the node's, by acropolis, BEACNpool and Input Output, which agree wherever two report the same epoch.
Blocks, fees and rewards paid: the Cardano Foundation's rewards calculation to 536, later db-sync by nhenin. Stake of
every pool: the node's, by acropolis (210–236, 509–617) and for 500 by ouroboros-leios. Eight pools: Koios in
September 2023, by the Cardano Foundation. Groups by size: Input Output, with two decimals.

Known faults of the sources:

- Rewards that were delivered are floating-point ada from 537 on, right to about 10 lovelace. What was paid is taken from the
  reserves instead, which are exact. At five boundaries the reserves moved for other reasons too; there the amount that the
  table above leaves over is taken out first.
- Of a pool's payment only the sum is the chain's. Its division into operator's fees and the rest is worked out by
  the source from that sum (fixed cost, margin), so it is not compared.
- A table of blocks and operators' rewards per pool says 36 epochs (548–583); its sums fit 38. It is not used.
- Owners' stake is known at 589 alone, and not of every owner. It is not used: a pledge counts as met.
- The treasury of 518 and 508, in one source, lacks gifts that others list. Treasuries are not compared here.`
