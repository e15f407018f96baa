import {
  adaDecimals,
  formatChance,
  formatCount,
  formatDate,
  formatFiat,
  formatRational,
} from '../../lib/format/index.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { Ada } from '../figures/ada.tsx'
import { useText } from '../site/text.tsx'

type Props = {
  readonly outcome: DelegatorOutcome
  readonly dated: boolean
  readonly epochsPerYear: number
}

/** What else is asked first: per epoch, month, year; when, how often nothing. */
export function Cells({ outcome, dated, epochsPerYear }: Props) {
  const text = useText()
  const { t, locale } = text
  const { luck, spread, perEpoch, perMonth, perYear, timeline, fiat, horizon } = outcome
  const nothing = luck?.chanceOfNothing ?? spread?.chanceOfNothing
  return (
    <dl className="cells">
      <div>
        <dt>{t('cell.epoch')}</dt>
        <dd>
          <Ada
            amount={perEpoch.reward}
            text={text}
            decimals={adaDecimals('epoch', perEpoch.reward)}
          />
        </dd>
        <dd>{t('cell.epochNote', { epoch: formatCount(outcome.now.epoch, locale) })}</dd>
      </div>
      <div>
        <dt>{t('cell.month')}</dt>
        <dd>
          <Ada amount={perMonth} text={text} decimals={adaDecimals('reward', perMonth)} />
        </dd>
      </div>
      <div>
        <dt>{t('cell.year')}</dt>
        <dd>
          <Ada amount={perYear} text={text} decimals={adaDecimals('reward', perYear)} />
        </dd>
        <dd>{t('cell.yearNote', { epochs: epochsPerYear })}</dd>
      </div>
      <div>
        <dt>{t('cell.first')}</dt>
        <dd>{dated ? formatDate(timeline.paid.at, locale, 'short') : t('cell.firstDays')}</dd>
        <dd>{t(dated ? 'cell.firstNote' : 'cell.firstDaysNote')}</dd>
      </div>
      {luck && (
        <div>
          <dt>{t('cell.blocks')}</dt>
          <dd>{formatRational(luck.expectedBlocks, locale, luckDecimals(luck.expectedBlocks))}</dd>
          <dd>
            {t('cell.blocksNote', { chance: formatChance(luck.chanceOfNoBlock, locale).percent })}
          </dd>
        </div>
      )}
      {nothing && (
        <div>
          <dt>{t('cell.nothing')}</dt>
          <dd>{formatChance(nothing, locale).percent}</dd>
          <dd>{t(luck ? 'cell.nothingNote' : 'cell.nothingAverage')}</dd>
        </div>
      )}
      {luck && (
        <div>
          <dt>{t('cell.dry')}</dt>
          <dd>{t('cell.dryValue', { epochs: luck.drySpell.median })}</dd>
          <dd>{t('cell.dryNote', { epochs: luck.drySpell.ninetieth })}</dd>
        </div>
      )}
      <div>
        <dt>{t('cell.paid')}</dt>
        <dd>
          <Ada
            amount={horizon.paidByThen}
            text={text}
            decimals={adaDecimals('reward', horizon.paidByThen)}
          />
        </dd>
        <dd>{t('cell.paidNote')}</dd>
      </div>
      {fiat && (
        <div>
          <dt>{t('cell.worth')}</dt>
          <dd>{formatFiat(fiat.horizon, fiat.currency, locale)}</dd>
          <dd>{t('cell.worthNote')}</dd>
        </div>
      )}
    </dl>
  )
}

const luckDecimals = ({ n, d }: { n: bigint; d: bigint }) => (n >= 100n * d ? 0 : n >= d ? 1 : 2)
