import type { ReactNode } from 'react'
import { adaParts, formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { OperateParts } from '../../lib/outcomes/operate-parts.ts'
import type { OperateStatement } from '../../lib/outcomes/operate-statement.ts'
import type { OperateScenario } from '../../lib/scenario/operate-words.ts'
import { Ada } from '../figures/ada.tsx'
import { Traced } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'
import { answerFigures, changeWords } from './answer-figures.ts'

type Props = {
  readonly text: Text
  readonly scenario: OperateScenario
  readonly statement: OperateStatement
  /** The pool's name as it may stand in a sentence. */
  readonly name: ReactNode
  readonly standing: OperateParts['standing'] | null
  /** False in the HTML, where no reader's clock is known. */
  readonly dated: boolean
}

/** Sentence, figure, double rule, what it is against now for the operator and for the delegators. */
export function OperateAnswer({ text, scenario, statement, name, standing, dated }: Props) {
  const { t, rich, locale } = text
  const { now, plan, basis } = statement
  const { kind, perEpoch, difference } = answerFigures(statement)
  const parts = adaParts(perEpoch, locale, 2)
  const cost = (amount: bigint) =>
    formatAda(amount, locale, { decimals: amount % 1_000_000n ? 2 : 0 })
  const percent = (column: typeof now) => formatPercent(column.returns.simplePerYear, locale, 2)
  const moved = standing ? standing.now.rank - standing.plan.rank : 0
  return (
    <>
      <p className="context">
        {rich(`operate.context.${changeWords(scenario)}`, {
          pool: <b>{name}</b>,
          plan: cost(plan.pool.fixedCost),
          now: cost(now.pool.fixedCost),
          planMargin: formatPercent(plan.pool.margin, locale, 1),
          nowMargin: formatPercent(now.pool.margin, locale, 1),
        })}
      </p>
      <p className="big" data-testid="answer">
        <span className={parts.integer.length > 7 ? 'long' : undefined}>
          <Traced trace={kind}>
            <bdi>
              {parts.integer}
              <span className="decimals">
                {parts.decimal}
                {parts.fraction}
              </span>
            </bdi>
          </Traced>
        </span>
        <span className="unit">
          <span aria-hidden="true">₳</span>
          <span className="unseen">{t('unit.spoken')}</span> {t(`operate.each.${kind}`)}
        </span>
      </p>
      <hr className="double" />
      <p className="width">
        {difference === 0n
          ? t('operate.same')
          : rich(difference < 0n ? 'operate.less' : 'operate.more', {
              amount: (
                <b className="figure">
                  <Ada
                    text={text}
                    amount={difference < 0n ? -difference : difference}
                    decimals={0}
                  />
                </b>
              ),
            })}{' '}
        <Traced trace="returns">
          {percent(now) === percent(plan)
            ? rich('operate.delegatorsSame', { now: <b>{percent(now)}</b> })
            : rich('operate.delegators', { now: percent(now), plan: <b>{percent(plan)}</b> })}
        </Traced>{' '}
        {standing &&
          t(
            moved === 0 ? 'operate.placeSame' : moved > 0 ? 'operate.placeUp' : 'operate.placeDown',
            {
              places: Math.abs(moved),
              rank: formatCount(standing.plan.rank, locale),
              among: formatCount(standing.plan.among + 1, locale),
            },
          )}
      </p>
      <Warnings text={text} statement={statement} />
      <p className="foot">
        {t(dated ? 'operate.foot' : 'operate.footKnown', {
          epoch: formatCount(basis.epoch, locale),
          data: formatCount(statement.dataEpoch, locale),
        })}
      </p>
    </>
  )
}

/** What makes the plan another than it looks: nobody is paid, stake beyond the saturation point, a fee the chain refuses. */
function Warnings({ text, statement }: { text: Text; statement: OperateStatement }) {
  const { t, locale } = text
  const { plan, frame } = statement
  const { fixedCost } = plan.pool
  const { minPoolCost } = frame.parameters
  const refused = fixedCost < minPoolCost
  const lifted = frame.floors.minPoolCost !== undefined
  const words = {
    least: formatAda(minPoolCost, locale, { decimals: 0 }),
    full: formatPercent(plan.saturation, locale, 1),
  }
  return (
    <>
      {!plan.pledgeMet && <p className="message">{t('operate.warn.pledge')}</p>}
      {plan.saturation.n > plan.saturation.d && (
        <p className="foot warn">{t('operate.warn.full', words)}</p>
      )}
      {refused && (
        <p className="foot warn">
          {t(lifted ? 'operate.warn.lifted' : 'operate.warn.refused', words)}
        </p>
      )}
    </>
  )
}
