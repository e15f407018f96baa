import { formatPercent } from '../../lib/format/index.ts'
import { type OwnUse, publishedParts, publishedUse } from '../../lib/outcomes/pot-use-published.ts'
import { add, type Rational, ratio, sub } from '../../lib/rewards/index.ts'
import { ada, signedPercent, table } from '../backtest/written.ts'

const names = {
  paid: 'paid to pools',
  unstaked: 'ada that is in no pool',
  unusedPledgeBonus: 'unused pledge bonus',
  unmetPledge: 'pledge not met',
  missedBlocks: 'missed blocks',
  oversaturation: 'stake above saturation',
} as const

/** The document: both columns, and every difference with its reason. */
export function potUseReport(then: OwnUse, later: OwnUse): string {
  const { parts: published } = publishedUse
  const rows = publishedParts.map((part) => [
    names[part],
    share(published[part], 1),
    share(then.parts[part], 3),
    points(sub(then.parts[part], published[part])),
    share(later.parts[part], 3),
  ])
  const returned = (use: OwnUse) => sub(ratio(1n), use.parts.paid)
  const total = [
    '**returned to the reserves**',
    share(publishedUse.returned, 1),
    share(returned(then), 3),
    points(sub(returned(then), publishedUse.returned)),
    share(returned(later), 3),
  ]
  return `# Where the pot goes: this engine beside the published diagnostics

Made by \`npm run pot-use\`; \`npm run pot-use -- --check\` works it out again and fails if a figure has changed. Published: Input
Output's diagnostics of mainnet (${publishedUse.source}), of epoch ${publishedUse.epoch}. Ours: the
embedded bundle's ${then.epoch} (the stakes and pledges of that epoch) and ${later.epoch} (its stakes, the pledges of ${then.epoch}),
every pool making the blocks due to it, a pledge that nothing proves unmet taken as met. Parts of the pool pot, in percent.

${table(['', `published, ${publishedUse.epoch}`, `ours, ${then.epoch}`, 'difference, points', `ours, ${later.epoch}`], [...rows, total], 1)}

The published parts that were returned add up to ${sumOfPublished()}, not to ${share(publishedUse.returned, 1)}; ours add up exactly.

## In whose terms

In the published terms the pledge bonus is a budget of its own, a0 ÷ (1 + a0) = 23.08 % of the whole pot. So what ada in no
pool leaves behind is counted there at 1 ÷ (1 + a0), and the bonus that it would have had is counted as unused. The pages of this
site count all that unstaked ada leaves behind as unstaked (${ofPot(then, then.use.unstaked)} in ${then.epoch}) and the rest of the bonus
(${ofPot(then, then.use.unusedPledgeBonus)}) as unused. Neither is wrong; the table above translates ours.

## The differences

${differences(then)}

## What the chain paid

| epoch | pot, ada | formula | chain, by the reserves | chain ÷ formula |
|---|---:|---:|---:|---:|
${[then, later].map(chainRow).join('\n')}

The chain's amount is what the reserves did not get back of the pot at the next boundary but one: exact, and whoever was paid.
`
}

function differences(then: OwnUse): string {
  const { parts: published } = publishedUse
  const { parts, staked, stakedOfCirculating, chainPaid, potOfEarlierReserves, rewardPot } = then
  const both = add(published.unstaked, published.unmetPledge)
  const paidShare = chainPaid === null ? null : ratio(chainPaid, rewardPot)
  const room = paidShare === null ? 'unknown' : points(sub(parts.paid, paidShare)).slice(1)
  const circulating = stakedOfCirculating && sub(ratio(1n), stakedOfCirculating)
  return `- **The pot itself: explained.** They share out ${publishedUse.pot}, we ${ada(rewardPot)} ada. The ledger makes the pot of an epoch from the
  reserves after it; made from those before it, the pot is ${potOfEarlierReserves === null ? 'unknown' : ada(potOfEarlierReserves)} ada, which is theirs, ${potOfEarlierReserves === null ? '' : percentMore(potOfEarlierReserves, rewardPot)} more.
- **Paid: explained.** ${share(parts.paid, 3)} is the formula's mean; the chain paid ${paidShare === null ? 'unknown' : share(paidShare, 3)} of the pot, which of their larger
  pot is ${chainPaid === null || potOfEarlierReserves === null ? 'unknown' : share(ratio(chainPaid, potOfEarlierReserves), 3)}: their 43.7.
- **Ada in no pool and pledge not met: explained together, not apart.** Of max supply − reserves ${share(sub(ratio(1n), staked), 2)} is in no pool; ÷ (1 + a0)
  that is ${share(parts.unstaked, 2)} of the pot, and their history of the same figure says 34. Their ${share(published.unstaked, 1)} and ${share(published.unmetPledge, 1)} are ${share(both, 1)}
  together, the same to a tenth: theirs is smaller by just what they set apart. The ${share(published.unmetPledge, 1)} (692 pools with 1.08 billion ada, of epoch 615) cannot be on top of it: the chain paid
  ${room} points less than the formula does with all these pledges met, and that holds luck and every pledge that was not met.
  Which part of it is which is **unexplained**: owners' stakes of ${then.epoch} are not in our data, so we prove ${share(parts.unmetPledge, 3)} unmet.
  (By what circulates, ${circulating ? share(circulating, 2) : 'unknown'} unstaked would be ${circulating ? share(ratio(circulating.n * 10n, circulating.d * 13n), 2) : 'unknown'} of the pot: it is not that either.)
- **Unused pledge bonus: explained.** The same to a tenth: theirs is rounded, and of a larger pot.
- **Missed blocks: partly explained.** Blocks that the whole network missed lower η, and so the pot before it is shared; what is left is that some
  pools made fewer than their part of the blocks and others more, which has a mean of 0. Pools' blocks of ${then.epoch} are not in our data, so we say 0 by
  assumption; how ${share(published.missedBlocks, 1)} was measured is **unexplained**.
- **Stake above saturation: explained.** The same, rounded.
- **Pools no longer there**: ${ada(then.unlisted)} ada of the stake of ${then.epoch} were in pools without stake in 617, which the bundle leaves out.
  They count as unstaked, less than 0.01 points.`
}

function chainRow({ epoch, rewardPot, use, chainPaid }: OwnUse): string {
  const part = (amount: bigint) => share(ratio(amount, rewardPot), 3)
  const [chain, apart] =
    chainPaid === null ? ['unknown', ''] : [part(chainPaid), share(ratio(chainPaid, use.paid), 3)]
  return `| ${epoch} | ${ada(rewardPot)} | ${part(use.paid)} | ${chain} | ${apart} |`
}

const ofPot = ({ rewardPot }: OwnUse, amount: bigint) => share(ratio(amount, rewardPot), 2)

function sumOfPublished(): string {
  const { paid: _, ...back } = publishedUse.parts
  return share(Object.values(back).reduce(add), 1)
}

function percentMore(more: bigint, than: bigint): string {
  return share(ratio(more - than, than), 2)
}

/** `43.817 %`. */
function share(part: Rational, decimals: number): string {
  return formatPercent(part, 'en', decimals)
}

/** `+2.200`. */
function points({ n, d }: Rational): string {
  return signedPercent(n, d)
}
