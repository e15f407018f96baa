'use client'

import { formatAda } from '../../lib/format/index.ts'
import type { OperateStatement } from '../../lib/outcomes/operate-statement.ts'
import { OffScreenStrip } from '../figures/off-screen-strip.tsx'
import { useText } from '../site/text.tsx'
import { answerFigures } from './answer-figures.ts'

/** The plan's answer in a line, at the bottom of a narrow screen. */
export function PlanStrip({ statement }: { statement: OperateStatement }) {
  const { t, locale } = useText()
  const { kind, perEpoch } = answerFigures(statement)
  return (
    <OffScreenStrip>
      <span>
        <b>{formatAda(perEpoch, locale, { decimals: 2 })} ₳</b> {t(`operate.each.${kind}`)}
      </span>
      <a href="#fixedCost">{t('strip.change')}</a>
    </OffScreenStrip>
  )
}
