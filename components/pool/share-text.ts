import { adaDecimals, formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { Translator } from '../../lib/i18n/translate.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { networks } from '../../lib/rewards/index.ts'
import type { Pool } from '../../lib/snapshot/index.ts'
import { horizonWords } from '../figures/horizon-words.ts'
import { poolLabel } from '../site/pool-label.ts'

/** The pool in a few lines, with what its figures are of and the link. */
export function shareText(
  t: Translator,
  locale: string,
  pool: Pool,
  outcome: DelegatorOutcome,
  link: string,
): string {
  const ada = (amount: bigint) =>
    `${formatAda(amount, locale, { decimals: adaDecimals('reward', amount) })} ₳`
  const { horizon, dataEpoch, clockEpoch, problem } = outcome
  const label = poolLabel(pool)
  const earns = t('share.answer', {
    stake: ada(outcome.stake),
    pool: label,
    reward: ada(horizon.reward),
    horizon: horizonWords(t, horizon.epochs, networks.mainnet.epochsPerYear),
  })
  const fees = t('view.shareFees', {
    pool: label,
    stake: ada(pool.activeStake),
    cost: ada(pool.fixedCost),
    margin: formatPercent(pool.margin, locale, 2),
    epoch: formatCount(dataEpoch, locale),
  })
  const data = t('share.data', {
    epoch: formatCount(clockEpoch, locale),
    data: formatCount(dataEpoch, locale),
  })
  return [...(problem ? [] : [earns]), fees, data, link].join('\n')
}
