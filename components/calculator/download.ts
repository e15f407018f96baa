import Papa from 'papaparse'
import { adaDecimals, formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { Translator } from '../../lib/i18n/translate.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { adaText, epochStart, type Lovelace, networks } from '../../lib/rewards/index.ts'
import { horizonWords } from '../figures/horizon-words.ts'
import { saveCsv } from '../live/save-file.ts'
import type { FormState } from './form-state.ts'

/**
 * The projection's rows as CSV: ada in plain decimals whatever the locale, epochs as numbers, and a
 * first part that says what was asked and on which data. Text that a spreadsheet would run is disarmed.
 */
export function projectionCsv(outcome: DelegatorOutcome, state: FormState): string {
  const asked = Object.entries(state.text)
    .filter(([, value]) => value !== '')
    .map(([field, value]) => [`asked: ${field}`, value])
  const head = [
    ['data epoch', String(outcome.dataEpoch)],
    ['first epoch of the forecast', String(outcome.clockEpoch)],
    ...asked,
    [],
    [
      'epochs earned',
      'epoch',
      'epoch starts (UTC)',
      'reward expected (ada)',
      'reward, 1 in 10 below (ada)',
      'reward, 1 in 10 above (ada)',
      'paid by then (ada)',
      'holding (ada)',
    ],
  ]
  const ada = (amount: Lovelace | null) => (amount === null ? '' : adaText(amount))
  const rows = outcome.projection.map((row) => [
    String(row.epochs),
    String(row.epoch),
    new Date(epochStart(networks.mainnet, row.epoch) * 1000).toISOString(),
    ada(row.reward),
    ada(row.low),
    ada(row.high),
    ada(row.paid),
    ada(row.holding),
  ])
  return Papa.unparse([...head, ...rows], { escapeFormulae: true, newline: '\r\n' })
}

/** Save the rows as a file on the reader's device. */
export function downloadProjection(outcome: DelegatorOutcome, state: FormState): void {
  const name = `cardano-rewards-epoch-${outcome.clockEpoch}.csv`
  saveCsv(projectionCsv(outcome, state), name)
}

/** The answer in a few lines, with its width, its data and its link. */
export function answerText(
  t: Translator,
  locale: string,
  outcome: DelegatorOutcome,
  pool: string,
  link: string,
): string {
  const ada = (amount: bigint) =>
    `${formatAda(amount, locale, { decimals: adaDecimals('reward', amount) })} ₳`
  const { horizon, ros } = outcome
  const words = horizonWords(t, horizon.epochs, networks.mainnet.epochsPerYear)
  return [
    t('share.answer', {
      stake: ada(outcome.stake),
      pool,
      reward: ada(horizon.reward),
      horizon: words,
    }),
    horizon.low !== null && horizon.high !== null
      ? t('share.band', { low: ada(horizon.low), high: ada(horizon.high) })
      : null,
    t('answer.rate', {
      rate: formatPercent(ros.overHorizon, locale, 2),
      horizon: words,
      simple: formatPercent(ros.simplePerYear, locale, 2),
    }),
    t('share.data', {
      epoch: formatCount(outcome.clockEpoch, locale),
      data: formatCount(outcome.dataEpoch, locale),
    }),
    link,
  ]
    .filter((line) => line !== null)
    .join('\n')
}
