import type { RewardRule } from '../rewards/index.ts'
import type { LabRules } from '../scenario/lab-words.ts'
import type { WhatIf } from './simulation.ts'

/** The lab's rules as the simulation takes them. */
export function whatIfOf(rules: LabRules): WhatIf {
  const { k, a0, rho, tau, minPoolCost, costs, fees } = rules
  const { leverage, curve, ownSaturation, blend, minMargin, fullPot } = rules
  const rule: RewardRule = {
    ...(leverage && { leverage }),
    ...(curve && { pledgeCurve: curve }),
    ...(ownSaturation && { pledgeSaturation: ownSaturation }),
    ...(blend && { bonusFill: blend }),
    ...(minMargin.n > 0n && { minPoolMargin: minMargin }),
    ...(costs === 'lift' && { minPoolCost }),
    ...(fullPot && { fullPot }),
  }
  return {
    rule,
    parameters: { k, a0, rho, tau, minPoolCost },
    fixedCosts: costs === 'follow' ? 'follow' : 'stay',
    ...(fees !== null && { fees }),
  }
}
