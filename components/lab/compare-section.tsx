'use client'

import { memo } from 'react'
import { formatCount } from '../../lib/format/index.ts'
import type { Compared as ComparedAnswer } from '../../lib/outcomes/lab-compare.ts'
import { presets } from '../../lib/rewards/index.ts'
import { presetOf, presetRules, presetToday, rulesText } from '../../lib/scenario/lab-text.ts'
import { type LabText, type RulesText, rulesFields } from '../../lib/scenario/lab-words.ts'
import { HistorySection } from '../history/section.tsx'
import { useSeen } from '../live/use-seen.ts'
import { UpDownIcon } from '../site/icons.tsx'
import { useText } from '../site/text.tsx'
import { ComparedStatement } from './compared-statement.tsx'
import type { LaterLine } from './later-line.ts'
import { LaterState } from './later-state.tsx'
import { presetKey, rulesKey, rulesName } from './preset-words.ts'
import type { LabControl } from './use-lab-form.ts'
import { useLaterAnswer } from './use-later-answer.ts'
import { useQuestion } from './use-question.ts'

type Props = { readonly line: LaterLine | null; readonly control: LabControl }

/** Today, the rules above (A) and a second set (B) in one statement; the link carries both. */
export function CompareSection({ line, control }: Props) {
  const { t } = useText()
  const { form, choose } = control
  const { rules, against, reaction } = form.scenario
  const { react: on, reactRounds, reactShare, reactSeed, reactStop } = form.text
  const question = useQuestion(
    against && { sets: [rules, against], reaction },
    [
      ...[rulesKey(form.text), form.text.against && rulesKey(form.text.against)],
      ...[on, reactRounds, reactShare, reactSeed, reactStop],
    ].join(),
  )
  const { place, seen } = useSeen()
  const live = useLaterAnswer(line, 'compare', seen ? question : null)
  const own = ownRules(form.text)
  const other = form.text.against
  const names = (live.of?.sets ?? []).map((set) => rulesName(t, rulesText(set), form.today))
  const fromPreset = (id: string) =>
    choose({ against: rulesText(presetRules(presetOf(id) ?? presetToday(), form.today)) })
  return (
    <HistorySection id="two" title={t('lab.two.head')} lead={t('lab.two.lead')}>
      <div className="later lab" ref={place}>
        <div className="field preset">
          <label htmlFor="lab-against">{t('lab.two.second')}</label>
          <div className="box">
            <select
              id="lab-against"
              value={other?.preset ?? ''}
              onChange={(event) =>
                event.target.value === ''
                  ? choose({ against: null })
                  : fromPreset(event.target.value)
              }
            >
              <option value="">{t('lab.two.none')}</option>
              {presets.map(({ id }) => (
                <option key={id} value={id}>
                  {t(presetKey(id, 'name'))}
                </option>
              ))}
            </select>
            <UpDownIcon />
          </div>
        </div>
        <div className="buttons">
          <button type="button" className="button" onClick={() => choose({ against: own })}>
            {t('lab.two.keep')}
          </button>
          {other && (
            <button
              type="button"
              className="button"
              onClick={() => choose({ ...other, against: own } as Partial<LabText>)}
            >
              {t('lab.two.swap')}
            </button>
          )}
        </div>
        {other ? (
          <>
            <LaterState answer={live} />
            {live.answer && (
              <Compared
                answer={live.answer}
                moving={live.of?.reaction ? 'yes' : 'no'}
                first={names[0] ?? ''}
                second={names[1] ?? ''}
              />
            )}
          </>
        ) : (
          <p className="foot">{t('lab.two.empty')}</p>
        )}
      </div>
    </HistorySection>
  )
}

type ComparedProps = {
  readonly answer: ComparedAnswer
  readonly moving: 'yes' | 'no'
  readonly first: string
  readonly second: string
}

const Compared = memo(function Compared({ answer, moving, first, second }: ComparedProps) {
  const text = useText()
  const { t, locale } = text
  const [a, b] = answer.sides
  return (
    <ComparedStatement
      text={text}
      caption={t('lab.two.caption', { epoch: formatCount(answer.epoch, locale), moving })}
      columns={[
        { head: t('lab.todays'), side: answer.today },
        ...(a ? [{ head: t('lab.two.column', { letter: 'A', name: first }), side: a }] : []),
        ...(b ? [{ head: t('lab.two.column', { letter: 'B', name: second }), side: b }] : []),
      ]}
    />
  )
})

/** The words of the rules alone. */
function ownRules(text: LabText): RulesText {
  return Object.fromEntries(rulesFields.map((field) => [field, text[field]])) as RulesText
}
