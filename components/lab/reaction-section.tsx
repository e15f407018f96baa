'use client'

import { memo } from 'react'
import { formatAdaCompact, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { Reacted } from '../../lib/outcomes/lab-compare.ts'
import { rulesText } from '../../lib/scenario/lab-text.ts'
import { HistorySection } from '../history/section.tsx'
import { useSeen } from '../live/use-seen.ts'
import { useText } from '../site/text.tsx'
import { ComparedStatement } from './compared-statement.tsx'
import { LabNumberField } from './lab-number.tsx'
import type { LaterLine } from './later-line.ts'
import { LaterState } from './later-state.tsx'
import { rulesKey, rulesName } from './preset-words.ts'
import { ReactionRuleWords } from './reaction-words.tsx'
import type { LabControl } from './use-lab-form.ts'
import { useLaterAnswer } from './use-later-answer.ts'
import { useQuestion } from './use-question.ts'

type Props = { readonly line: LaterLine | null; readonly control: LabControl }

/** Off by default: stake that looks for better pools by a rule that stands beside the switch. */
export function ReactionSection({ line, control }: Props) {
  const text = useText()
  const { t } = text
  const { form, choose } = control
  const { rules, reaction } = form.scenario
  const { react: on, reactRounds, reactShare, reactSeed, reactStop } = form.text
  const question = useQuestion(
    reaction && { rules, reaction },
    [rulesKey(form.text), on, reactRounds, reactShare, reactSeed, reactStop].join(),
  )
  const { place, seen } = useSeen()
  const live = useLaterAnswer(line, 'react', seen ? question : null)
  const fields = [
    ['reactShare', '%'],
    ['reactStop', '%'],
    ['reactRounds', ''],
    ['reactSeed', ''],
  ] as const
  return (
    <HistorySection id="reaction" title={t('lab.react.head')} lead={t('lab.react.lead')}>
      <div className="later lab" ref={place}>
        <label className="switch">
          <input
            type="checkbox"
            checked={reaction !== null}
            onChange={(event) => choose({ react: event.target.checked ? '1' : '0' })}
          />
          <span>{t('lab.react.switch')}</span>
        </label>
        <ReactionRuleWords text={text} rule={reaction} />
        {reaction && (
          <>
            <div className="lab-four">
              {fields.map(([field, unit]) => (
                <LabNumberField
                  key={field}
                  small
                  {...{ control, field, unit }}
                  label={t(`lab.field.${field}`)}
                />
              ))}
            </div>
            <LaterState answer={live} />
            {live.answer && live.of && (
              <Result
                reacted={live.answer}
                name={rulesName(t, rulesText(live.of.rules), form.today)}
              />
            )}
          </>
        )}
      </div>
    </HistorySection>
  )
}

type ResultProps = { readonly reacted: Reacted; readonly name: string }

const Result = memo(function Result({ reacted, name }: ResultProps) {
  const text = useText()
  const { t, rich, locale } = text
  const { today, still, moved, underToday, epoch } = reacted
  const reaction = moved.reaction
  if (!reaction) return null
  const ada = (amount: bigint) => `${formatAdaCompact(amount, locale, 3)}\u00a0₳`
  return (
    <>
      <p>
        {rich('lab.react.result', {
          moved: <b>{ada(reaction.moved)}</b>,
          rounds: reaction.rounds,
          end: reaction.end,
          grew: formatCount(reaction.grew, locale),
          shrank: formatCount(reaction.shrank, locale),
          today: ada(underToday),
          ros: formatPercent(moved.network.average.simplePerYear, locale, 2),
          stillRos: formatPercent(still.network.average.simplePerYear, locale, 2),
        })}
      </p>
      <ComparedStatement
        text={text}
        caption={t('lab.react.caption', { epoch: formatCount(epoch, locale) })}
        columns={[
          { head: t('lab.todays'), side: today },
          { head: t('lab.react.still', { name }), side: still },
          { head: t('lab.react.moved', { name }), side: moved },
        ]}
      />
      <p className="foot">{t('lab.react.foot')}</p>
    </>
  )
})
