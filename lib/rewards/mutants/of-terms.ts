import { type Mutant, of } from './mutant.ts'

const pots = of('pots.ts')
const boundary = of('boundary.ts')
const pool = of('pool-reward.ts')
const split = of('split.ts')
const payees = of('payees.ts')

const cut = 'floorOfProduct(pot, tau) // F3'
const earned = 'floorDivide(n * gated, d)), // F5'

/** Each term of the formulas of pots, pools and their split. */
export const termMutants: readonly Mutant[] = [
  // Pots.
  pots('η not capped at 1', 'min(one, eta)', 'eta'),
  pots('η ignores d', 'sub(one, decentralisation)', 'one'),
  pots('d of 4/5 counts performance', '>= federatedFrom.n', '> federatedFrom.n'),
  pots(
    'd never excuses',
    'const federated = isFederated(decentralisation)',
    'const federated = false',
  ),
  pots('fees left out of the pot', 'const pot = fees + deltaR1', 'const pot = deltaR1'),
  pots('treasury does not tax fees', cut, 'floorOfProduct(deltaR1, tau)'),
  pots('R before the treasury’s cut', 'lovelace(pot - deltaT1)', 'lovelace(pot)'),
  pots('ρ squared', 'min(one, eta), rho)', 'min(one, eta), rho, rho)'),
  boundary(
    'what is not paid is lost',
    'const deltaR2 = pot - sumRewards',
    'const deltaR2 = pot - pot',
  ),
  boundary('ΔR1 stays in the reserves', 'reserves - deltaR1 + deltaR2', 'reserves + deltaR2'),
  boundary('ΔT1 misses the treasury', 'treasury + deltaT1 + ', 'treasury + '),
  boundary('unregistered rewards lost', '+ unregisteredRewards + ', '+ '),
  boundary('unclaimed refunds lost', '+ unclaimedRefunds + ', '+ '),
  boundary('donations lost', ' + donations\n', '\n'),
  boundary('withdrawals stay', 'received - treasuryWithdrawals', 'received'),
  boundary('treasury MIR stays', ' - treasuryMir', ''),
  boundary('reserve MIR stays', ' - reservesMir', ''),
  boundary('AVVM not returned', ' + avvmReturned', ''),

  // The ceiling and the performance.
  pool('stake not capped at 1/k', 'least(k * poolStake * scale, total)', '(k * poolStake * scale)'),
  pool('pledge not capped at 1/k', 'least(k * pledge * scale, total)', '(k * pledge * scale)'),
  pool('no division by 1 + a0', '(a0.d + a0.n) * k', 'a0.d * k'),
  pool('no pledge bonus', ' + a0.n * pledged * inner', ''),
  pool('bonus without its brake', 'stake * total - pledged * (total - stake)', 'stake * total'),
  pool('k taken as 500', 'a0.n) * k * total', 'a0.n) * 500n * total'),
  pool(
    'leverage ignored',
    'stake = least(stake, k * leverage.n * pledge)',
    'stake = least(stake, total)',
  ),
  pool(
    'leverage of the capped pledge',
    'k * leverage.n * pledge)',
    '(least(k * pledge * scale, total) * leverage.n) / scale)',
  ),
  pool('unmet pledge still pays', 'pledgeMet ? ceiling : nothing', 'ceiling'),
  pool('pledge exactly met counts as unmet', 'pledge <= ownerStake', 'pledge < ownerStake'),
  pool(
    'declared pledge replaced by owner stake',
    'const ceiling = maxPoolReward(input)',
    'const ceiling = maxPoolReward({ ...input, pledge: ownerStake })',
  ),
  pool('a pool without blocks is paid', 'if (blocks === 0n)', 'if (blocks < 0n)'),
  pool(
    'performance over the total stake',
    'n: blocks * networkActiveStake',
    'n: blocks * (input as PoolRewardInput).totalStake',
  ),
  pool('performance ignores blocks', 'n: blocks * networkActiveStake', 'n: networkActiveStake'),
  pool('performance counts at d ≥ 4/5', 'if (isFederated(decentralisation)) return one', ''),
  pool('performance capped at 1', earned, 'floorDivide((n < d ? n : d) * gated, d)),'),
  pool('no block at all divides by zero', 'totalBlocks > 1n ? totalBlocks : 1n', 'totalBlocks'),

  // The split.
  split('fixed cost not taken', 'signedLovelace(fixedCost + ', 'signedLovelace('),
  split(
    'members pay no fixed cost',
    '(poolReward - fixedCost) * (margin.d - margin.n)',
    'poolReward * (margin.d - margin.n)',
  ),
  split('members pay no margin', '(margin.d - margin.n) * memberStake', 'margin.d * memberStake'),
  split('operator takes no margin', 'margin.n * poolStake + (', '('),
  split(
    'owners share before the margin',
    '(margin.d - margin.n) * ownerStake',
    'margin.d * ownerStake',
  ),
  split('owners get no share', '+ (margin.d - margin.n) * ownerStake', ''),
  split(
    'a poor pool pays its fixed cost',
    'if (poolReward <= fixedCost) return poolReward',
    'if (poolReward <= fixedCost) return fixedCost',
  ),
  split('members share a poor pool', 'if (poolReward <= fixedCost) return lovelace(0n)', ''),
  split('least margin ignored', 'max(fees.margin, minPoolMargin)', 'fees.margin'),
  split('least cost ignored', 'fees.fixedCost : minPoolCost', 'fees.fixedCost : fees.fixedCost'),
  payees('a script passes for an owner', "kind === 'key' && owners", 'owners'),
  payees('owners are members too', 'if (isOwner(credential)) continue', ''),
  payees('entries of nothing', 'if (reward === 0n) continue', ''),
  payees('Shelley pays members first', "return a.kind === 'leader'", "return a.kind === 'member'"),
  payees('Shelley takes the last pool', 'return a.pool < b.pool', 'return a.pool > b.pool'),
  payees('one reward in Allegra too', 'protocolMajor > 2', 'protocolMajor > 3'),
]
