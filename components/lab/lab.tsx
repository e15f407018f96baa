'use client'

import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { AstCatalogue } from '../../lib/i18n/message.ts'
import type { LabQuestion } from '../../lib/outcomes/lab-answer.ts'
import type { LabPoints } from '../../lib/outcomes/lab-points.ts'
import { networks } from '../../lib/rewards/index.ts'
import { type ParametersToday, rulesText } from '../../lib/scenario/lab-text.ts'
import type { NetworkFigures, PartRef } from '../../lib/snapshot/index.ts'
import { useClock } from '../live/use-clock.ts'
import { usePaced } from '../live/use-paced.ts'
import { whenNear } from '../live/when-near.ts'
import { TextProvider, useText } from '../site/text.tsx'
import type { LabAhead } from './lab-ahead.ts'
import { LabAnswers } from './lab-answers.tsx'
import { LabButtons } from './lab-buttons.tsx'
import { LabLater } from './lab-later.tsx'
import { LabSections } from './lab-sections.tsx'
import { LabStrip } from './lab-strip.tsx'
import { MineField } from './mine-field.tsx'
import { MoreRules } from './more-rules.tsx'
import { ParameterField } from './parameter-field.tsx'
import { PresetField } from './preset-field.tsx'
import { rulesName } from './preset-words.ts'
import { rowsShown } from './rows-shown.ts'
import { useLabAnswer } from './use-lab-answer.ts'
import { type LabControl, useLabForm } from './use-lab-form.ts'

type Props = {
  readonly locale: string
  readonly messages: AstCatalogue
  readonly figures: NetworkFigures
  readonly bundle: PartRef
  /** The opening question, worked out by the build at the data epoch's own figures. */
  readonly ahead: LabAhead
  /** What takes longer, of the same question, as it stands in the HTML. */
  readonly laterAhead: ReactNode
  /** Of the product. */
  readonly version: string
}

/** The lab: rules on one side, what they do to every pool on the other. */
export function Lab({ locale, messages, ...data }: Props) {
  return (
    <TextProvider messages={messages} locale={locale}>
      <Live {...data} />
    </TextProvider>
  )
}

function Live({ figures, bundle, ahead, laterAhead, version }: Omit<Props, 'locale' | 'messages'>) {
  const { t, locale } = useText()
  const clock = useClock(networks[figures.network])
  const today: ParametersToday = figures.parameters
  const control = useLabForm(today, locale)
  const { form, ready } = control
  const { scenario } = form
  const [from, setFrom] = useState(0)
  const { by, descending } = scenario.sort
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same object for the same text
  const price = useMemo(() => scenario.price, [form.text.price, form.text.currency])
  const sort = useMemo(() => ({ by, descending }), [by, descending])
  const { text, typed, notes } = form
  const { slide, type, leave } = control
  // What the fields beneath the answer are drawn from: the others may move without them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the form only these are theirs
  const page = useMemo<LabControl>(
    () => control,
    [
      ...[text.running, text.price, text.currency, typed.running, typed.price],
      ...[notes.running, notes.price, ready, slide, type, leave],
    ],
  )
  // The sections that take longer follow a moving scale at a distance.
  const behind = usePaced(control, 200)
  const near = useNear()
  const question = useMemo<LabQuestion>(() => {
    const { rules, mine, runningCosts, show, sort } = scenario
    return { rules, mine, runningCosts, show, sort, from, rows: rowsShown }
  }, [scenario, from])
  const wanted = ready && (control.asked || near.near)
  const live = useLabAnswer(bundle, figures.network, wanted ? question : null, clock)
  const first = useMemo(() => ({ ...ahead, points: noPoints() }), [ahead])
  const answer = live.answer ?? first
  const answered = live.answer !== null
  const below = usePaced(answer, 200)
  const shown = answered || live.state === 'failed' ? '' : undefined
  const latest = useRef(question)
  useEffect(() => {
    latest.current = question
  }, [question])
  const { rows: rowsOf } = live
  const rows = useMemo(() => rowsOf && (() => rowsOf(latest.current)), [rowsOf])
  // The figures' own rules, not those of a field that is just being moved.
  const name = rulesName(t, rulesText(answer.rules), today)

  return (
    <>
      <div className="calculator lab">
        <fieldset className="first" disabled={!ready} aria-label={t('lab.rules')}>
          <PresetField
            preset={form.text.preset}
            note={form.notes.preset ?? null}
            start={control.start}
          />
          <ParameterField control={control} field="k" unit={t('lab.unit.pools')} />
        </fieldset>
        <div className="answers asked" data-live={shown} ref={near.place}>
          <noscript>
            <p className="foot">{t('lab.needsScript')}</p>
          </noscript>
          {live.state === 'failed' && <Failed retry={live.retry} />}
          <LabAnswers {...{ answer, answered, name, sort, price }} names={live.names} />
          <div className="lab-tools needs-js">
            <MineField
              {...{ figures, bundle, choose: control.choose, note: form.notes.pool ?? null }}
              asked={scenario.mine !== null}
              mine={below.mine?.pool ?? null}
            />
            <LabButtons
              {...{ rows, current: control.current, start: control.start }}
              answer={below}
            />
          </div>
        </div>
        <fieldset className="more" disabled={!ready} aria-label={t('lab.rulesMore')}>
          <ParameterField control={control} field="rho" unit={t('lab.unit.percentEpoch')} />
          <ParameterField control={control} field="tau" unit="%" />
          <ParameterField control={control} field="a0" unit="" />
          <ParameterField control={control} field="minCost" unit={t('lab.unit.adaEpoch')} />
          <p className="hint">
            {t('lab.scalesEnd')} <a href="#guardrails">{t('lab.guardrails')}</a>
          </p>
          <MoreRules control={control} />
        </fieldset>
      </div>
      {answered && <LabStrip answer={answer} />}
      <LabSections
        {...{ sort, today, page }}
        answer={below}
        show={scenario.show}
        choose={control.choose}
        onFrom={answered ? setFrom : null}
      />
      <LabLater
        {...{ figures, bundle, version, clock }}
        control={control.slid ? behind : control}
        ahead={laterAhead}
      />
    </>
  )
}

/** Before the first answer nothing is drawn. */
const noPoints = (): LabPoints => ({
  ...{ stake: new Float64Array(), change: new Float64Array() },
  ...{ side: new Uint8Array(), pool: new Uint32Array() },
})

/** Whether what is below the headline has come near the window: then it is worked out. */
function useNear() {
  const place = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    // Who jumps to a section has never been near the chart above it.
    const page = place.current?.closest('main')
    const parts = page?.querySelectorAll('.lab-map, .calculator ~ section') ?? []
    const stops = [...parts].map((part) => whenNear(part, () => setNear(true)))
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return { place, near }
}

function Failed({ retry }: { retry: () => void }): ReactNode {
  const { t } = useText()
  return (
    <div className="message" role="alert">
      <div>
        {t('lab.failed')}{' '}
        <button type="button" className="text-button" onClick={retry}>
          {t('pools.retry')}
        </button>
      </div>
    </div>
  )
}
