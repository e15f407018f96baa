import {
  adaDecimals,
  adaParts,
  formatAda,
  formatChance,
  formatCount,
  formatDate,
  formatPercent,
} from '../../format/index.ts'
import type { BriefOutcome } from '../../outcomes/brief.ts'
import type { Warning } from '../../outcomes/types.ts'
import type { Speaker } from '../words.ts'
import { drawSpark } from './drawing.ts'
import { element, part, write } from './parts.ts'

/** Figure, width, facts, drawing, warnings of an answer. @param pool its name, for the warnings. */
export function showAnswer(outcome: BriefOutcome, say: Speaker, pool: string): void {
  const { locale } = say
  const { problem, horizon, perEpoch, chanceOfNothing, rosSimplePerYear, timeline } = outcome
  if (problem) {
    write('earns', say('answer.none'))
    const whole = (amount: bigint) => formatAda(amount, locale, { decimals: 0 })
    const { poolStake, totalStake } = problem
    write(
      'width',
      say('answer.moreThanExists', { stake: whole(poolStake), total: whole(totalStake) }),
    )
    return
  }
  const ada = (amount: bigint, kind: 'reward' | 'epoch' = 'reward') =>
    `${formatAda(amount, locale, { decimals: adaDecimals(kind, amount) })}\u00a0₳`
  const { integer, decimal, fraction } = adaParts(
    horizon.reward,
    locale,
    adaDecimals('reward', horizon.reward),
  )
  write('earns', say('widget.earns'))
  write('whole', integer)
  write('part', decimal + fraction)
  write('within', say('widget.inAYear'))
  part('big').classList.toggle('long', integer.length > 7)
  write('width', widthWords(outcome, say, ada))
  part('dl').replaceChildren(
    ...[
      [say('cell.epoch'), ada(perEpoch.reward, 'epoch')],
      [
        say('widget.rate'),
        say('widget.rateValue', { rate: formatPercent(rosSimplePerYear, locale) }),
      ],
      [say('cell.first'), formatDate(timeline.paid.at, locale, 'medium')],
      [say('cell.nothing'), formatChance(chanceOfNothing, locale).percent],
    ].map(([name = '', figure = '']) =>
      element('div', {}, element('dt', {}, name), element('dd', {}, element('bdi', {}, figure))),
    ),
  )
  drawSpark(part<SVGElement>('spark'), outcome.projection)
  const warnings = outcome.warnings.flatMap((warning) => {
    const words = warningWords(warning, say, pool)
    return words ? [element('li', { class: lessOnly(warning) ? 'less' : '' }, words)] : []
  })
  if (outcome.clockEpoch < outcome.dataEpoch) {
    const epoch = formatCount(outcome.dataEpoch, locale)
    warnings.push(element('li', { class: 'less' }, say('widget.clock', { epoch })))
  }
  part('warnings').replaceChildren(...warnings)
}

/** Of one pool its luck; of the average how far pools lie apart. */
function widthWords(
  { horizon, spread }: BriefOutcome,
  say: Speaker,
  ada: (amount: bigint) => string,
): string | null {
  if (horizon.low !== null && horizon.high !== null)
    return say('answer.band', { low: ada(horizon.low), high: ada(horizon.high) })
  return spread && say('answer.spread', { low: ada(spread.low), high: ada(spread.high) })
}

/** What the reader must know before the figure; the calculator says the rest. */
function warningWords(warning: Warning, say: Speaker, pool: string): string | null {
  switch (warning.kind) {
    case 'pledge-unmet':
      return say('warning.pledgeUnmet.title', { pool })
    case 'whole-margin':
      return say('warning.wholeMargin.title', { pool })
    case 'saturated':
      return say('warning.saturated.title', { pool })
    case 'cost-above-reward':
      return say('warning.cost.title', { pool })
    case 'retired':
      return say('warning.retired.title', { pool, epoch: formatCount(warning.epoch, say.locale) })
    case 'retiring':
      return say('warning.retiring.title', {
        pool,
        date: formatDate(warning.at, say.locale, 'medium'),
      })
    default:
      return null
  }
}

const lessOnly = ({ kind }: Warning) => !['pledge-unmet', 'whole-margin', 'retired'].includes(kind)
