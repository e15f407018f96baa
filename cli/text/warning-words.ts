import type { Warning } from '../../lib/outcomes/types.ts'
import { ada, adaAnEpoch, count, moment, percent } from '../figures.ts'
import type { Block } from '../layout/blocks.ts'

/** What is to be known before anyone relies on the figures, the largest loss first. */
export function warningBlocks(warnings: readonly Warning[]): Block[] {
  if (warnings.length === 0) return []
  return [
    { kind: 'heading', text: 'Before you rely on this' },
    { kind: 'notes', notes: warnings.map(warningWords) },
  ]
}

function warningWords(warning: Warning): string {
  switch (warning.kind) {
    case 'pledge-unmet':
      return `The pool does not keep its pledge: it declares ${ada(warning.pledge)} and holds ${ada(warning.poolStake)} as a whole. While that is so it pays nobody. Lost: ${adaAnEpoch(warning.perEpoch)} an epoch.`
    case 'pledge-unknown': {
      const last = warning.lastKnown
      const known = last ? ` Last known: ${ada(last.ownerStake)} in epoch ${last.epoch}.` : ''
      return `Whether the pool keeps its pledge of ${ada(warning.pledge)} is unknown; it is taken as met. In an epoch in which it is not, the pool pays nobody: ${adaAnEpoch(warning.perEpoch)}.${known}`
    }
    case 'saturated':
      return `The pool is over full${warning.withoutMe ? '' : ' with this stake'}: ${percent(warning.saturation, 0)} of what a pool can use. Lost against a pool that is just full: ${adaAnEpoch(warning.perEpoch)} an epoch.`
    case 'whole-margin':
      return `The pool’s margin is 100 %: its members are paid nothing. Before fees: ${adaAnEpoch(warning.perEpoch)} an epoch.`
    case 'cost-above-reward':
      return `The pool’s fixed cost of ${ada(warning.fixedCost)} is more than the ${ada(warning.expectedPoolReward)} it expects to earn in an epoch. Members are paid only in epochs with more blocks than usual. It takes ${adaAnEpoch(warning.perEpoch)} an epoch.`
    case 'retired':
      return `The pool retired in epoch ${warning.epoch}: it makes no blocks and pays nothing. Lost: ${adaAnEpoch(warning.perEpoch)} an epoch.`
    case 'retiring':
      return `The pool retires as epoch ${warning.epoch} starts (${moment(warning.at)}); epoch ${warning.lastEarning} is the last that earns. Lost after it: ${adaAnEpoch(warning.perEpoch)} an epoch.`
    case 'old-data':
      return `The figures are ${count(warning.epochs)} epochs old. The pot has fallen since: an epoch now pays nearer ${adaAnEpoch(warning.perEpoch)} than the ${adaAnEpoch(warning.atDataEpoch)} of epoch ${warning.dataEpoch}. The forecast starts from now.`
    case 'clock-before-data':
      return `It is epoch ${warning.clockEpoch}, and the figures are of epoch ${warning.dataEpoch}: they are shown as they are.`
    case 'vote-delegation':
      return `Since ${warning.since} rewards leave an account only once it has delegated its vote; until then they add up as before.`
  }
}
