import { formatCount, formatPercent } from '../../lib/format/index.ts'
import { type EpochFigures, potParts } from '../../lib/outcomes/history-figures.ts'
import { ratio } from '../../lib/rewards/index.ts'
import type { Text } from '../site/rich-text.tsx'

/** The finding above the shares, and the other parts: of the epoch under the cursor. */
export function partsWords({ t, locale }: Text, figures: EpochFigures) {
  const epoch = formatCount(figures.epoch, locale)
  const parts = potParts(figures)
  if (parts === null)
    return { title: t('history.parts.unknown', { epoch }), unit: t('history.parts.unit') }
  const share = (amount: bigint) => formatPercent(ratio(amount, parts.pot), locale, 1)
  return {
    title: t('history.parts.finding', { epoch, share: share(parts.paid) }),
    unit: t('history.parts.others', {
      treasury: share(parts.treasury),
      returned: share(parts.returned),
    }),
  }
}
