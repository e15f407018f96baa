import type { Basis, EpochTotal, Verdict } from './epoch-totals.ts'
import { ada, count, percent, runs, signedPercent, table } from './written.ts'

const bases: readonly Basis[] = ['nothing', 'blocks', 'stakes', 'active stake']
const verdicts: readonly Verdict[] = ['exact', 'luck', 'pledges', 'unexplained', 'bounds']

export function totalsReport(totals: readonly EpochTotal[]): string {
  const epochsOf = (verdict: Verdict) =>
    runs(totals.filter((total) => total.verdict === verdict).map(({ chain }) => chain.epoch))
  const counts = bases.map((basis) => {
    const those = totals.filter((total) => total.basis === basis)
    const counted = verdicts.map((name) => those.filter(({ verdict }) => verdict === name).length)
    return [basis, runs(those.map(({ chain }) => chain.epoch)), ...counted]
  })
  const kernel = totals.filter(({ kernelAgrees }) => kernelAgrees !== null)
  const agreeing = kernel.filter(({ kernelAgrees }) => kernelAgrees)
  const samePots = totals.filter(({ chain }) => chain.theirPot === chain.pot.pot).length
  return `## All pools together

The pots of ${count(samePots)} of ${count(totals.length)} epochs are, to the lovelace, those of another calculation by the same formula.
Totals are sums of \`poolReward\`, pool by pool; the kernel, which works out all pools at once, makes the same of
${count(agreeing.length)} of ${count(kernel.length)} epochs, to the lovelace.

*Paid* is what the reward update paid: R less what the reserves got back, from the reserves before and after. It includes what then
went to the treasury because an account was gone; *delivered* is what is left of it. *Engine* is the sum of all pools' rewards, and
rests on:

- **nothing**: no pool made a block.
- **blocks**: every pool's stake, and which pools made a block. While d was 4/5 or more nothing else counted.
- **stakes**: every pool's stake. Blocks per pool are unknown: each pool is taken to make those due to its stake. Luck is the
  standard deviation of the total, the epoch's blocks falling on the pools by chance.
- **active stake**: no pool's stake is known. The engine's figure is what all active stake would get without pledges and without
  a pool above saturation, so it is a landmark, not a forecast.

A pledge of the epoch itself is never known: the nearest of those declared at 589 and 616 that the pool's stake could cover is taken,
and taken as met. Where the stake covers neither, the pool's pledge is *open*: the pool is taken to have had none.

${table(['basis', 'epochs', ...verdicts], counts, 2)}

**luck**: the difference is within three standard deviations. **pledges**: beyond that, but within what it would be if the pools of
open pledge were paid nothing, or had the best pledge for them. **unexplained** (${epochsOf('unexplained')}): beyond both.
What is known of their causes, none of it measured:

${causes(totals)}

${epochTable(totals)}`
}

/** What may lie behind the epochs that are not explained, by the rules in force. */
function causes(totals: readonly EpochTotal[]): string {
  const unexplained = totals.filter(({ verdict }) => verdict === 'unexplained')
  const those = (from: number, to: number, above: boolean) => {
    const found = unexplained.filter(
      ({ chain, engine }) =>
        chain.epoch >= from && chain.epoch <= to && engine > chain.paid === above,
    )
    return `${runs(found.map(({ chain }) => chain.epoch)) || 'none'} (${count(found.length)})`
  }
  return `- The engine says more, to 235: ${those(208, 235, true)}. Until Allegra a credential with several rewards got its smallest
  alone, and until Babbage an account that was not registered when rewards were worked out was left out; both only lower what is paid. Pledges of
  that time are unknown: 3.3 % in 220–226 comes and goes in steps of a few saturated pools, as unmet pledges or
  one reward account of many pools would.
- The engine says less, to 235: ${those(208, 235, false)}. Pledges were higher than those declared at 589 or 616.
- The engine says more, from 236: ${those(236, 9999, true)}. A pool whose pledge is taken as met may have missed it, and was paid nothing.
- The engine says less, from 236: ${those(236, 9999, false)}. Pledges of that time were higher than those taken.`
}

function epochTable(totals: readonly EpochTotal[]): string {
  const rows = totals.map(({ chain, engine, luck, open, basis, verdict }) => {
    const { epoch, pot, paid, delivered } = chain
    const byStake = basis === 'stakes'
    return [
      ...[epoch, ada(pot.rewardPot), ada(paid), delivered === null ? '' : ada(delivered)],
      ...[ada(engine), signedPercent(engine - paid, paid)],
      byStake ? percent(BigInt(Math.round(3 * luck)), paid) : '',
      byStake ? percent(open, paid) : '',
      ...[basis, verdict],
    ]
  })
  const heading = ['epoch', 'R', 'paid', 'delivered', 'engine', 'difference, %']
  return table([...heading, '3 × luck, %', 'open, %', 'basis', 'verdict'], rows)
}
