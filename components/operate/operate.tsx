'use client'

import { lazy, useDeferredValue, useEffect, useMemo } from 'react'
import type { AstCatalogue } from '../../lib/i18n/message.ts'
import type { OperateExample } from '../../lib/outcomes/operate-example.ts'
import { networks } from '../../lib/rewards/index.ts'
import type { NetworkFigures, PartRef } from '../../lib/snapshot/index.ts'
import { LinkNotes } from '../calculator/link-notes.tsx'
import { useClock } from '../live/use-clock.ts'
import { useLater } from '../live/use-later.ts'
import { usePools } from '../live/use-pools.ts'
import { InHtml } from '../site/in-html.tsx'
import { poolLabel } from '../site/pool-label.ts'
import { TextProvider, useText } from '../site/text.tsx'
import { PlanButtons } from './plan-buttons.tsx'
import { CostFields, FixedCostField, PlanFields } from './plan-fields.tsx'
import { RareFields } from './rare-fields.tsx'
import { StartField } from './start-field.tsx'
import { useOperate } from './use-operate.ts'
import { useOperateParts } from './use-operate-parts.ts'

type Props = {
  readonly locale: string
  readonly messages: AstCatalogue
  readonly figures: NetworkFigures
  readonly bundle: PartRef
  /** Stands in the HTML until something is asked. */
  readonly example: OperateExample
}

/** The planner. In the HTML an example at the data epoch; once something is asked, the plan on the reader's clock. */
export function Operate({ locale, messages, ...data }: Props) {
  return (
    <TextProvider messages={messages} locale={locale}>
      <Live {...data} />
    </TextProvider>
  )
}

const fetchLive = () => import('./live-plan.tsx')
const AheadAnswer = lazy(() =>
  import('./ahead.tsx').then((module) => ({ default: module.AheadAnswer })),
)
const AheadDetails = lazy(() =>
  import('./ahead.tsx').then((module) => ({ default: module.AheadDetails })),
)

function Live({ figures, bundle, example }: Omit<Props, 'locale' | 'messages'>) {
  const text = useText()
  const { t, locale } = text
  const pools = usePools(bundle, figures.network)
  const { control, ready, asked } = useOperate(pools, locale)
  const clock = useClock(networks[figures.network])
  const { part: live, failed, want } = useLater(fetchLive)
  const { form } = control
  useEffect(() => {
    if (asked) want()
  }, [asked, want])

  const scenario = useDeferredValue(form.scenario)
  const answer = useMemo(
    () =>
      live && asked && ready && clock !== null
        ? live.operateStatement({ scenario, figures, now: clock })
        : null,
    [live, asked, ready, clock, scenario, figures],
  )
  const { accounts, walletsEpoch } = example
  const question = useMemo(
    () =>
      answer && !('kind' in answer) && clock !== null
        ? {
            ...{ scenario, now: clock },
            stakes: [...accounts.map(({ stake }) => stake), scenario.memberStake],
          }
        : null,
    [answer, scenario, clock, accounts],
  )
  const around = useOperateParts(bundle, figures.network, question)
  const pool = (form.scenario.start && pools.list?.byId(form.scenario.start)) || null
  const label = pool ? poolLabel(pool) : t('operate.newPool')
  const name = pool ? <bdi>{label}</bdi> : t('operate.yourPool')
  const stuck = asked && !answer && (failed || pools.failed)
  const shown = answer || stuck ? '' : undefined
  const ahead = { text, figures, example }
  const retry = () => {
    pools.load()
    want()
  }

  return (
    <>
      <div className="calculator operate">
        <fieldset className="first" disabled={!ready} aria-label={t('operate.form.first')}>
          <StartField control={control} pools={pools} pool={pool} figures={figures} />
          <FixedCostField control={control} figures={figures} />
        </fieldset>
        <div className="answers asked" data-live={shown}>
          <noscript>
            <p className="foot">{t('operate.needsScript')}</p>
          </noscript>
          <LinkNotes notes={form.linkNotes} />
          {stuck && (
            <div role="alert">
              <p className="context">{t('answer.noPools')}</p>
              <button type="button" className="button" onClick={retry}>
                {t('pools.retry')}
              </button>
            </div>
          )}
          {live && answer && (
            <live.LivePlan {...{ control, answer, name, accounts, walletsEpoch }} live={around} />
          )}
          {!answer && !stuck && <InHtml>{() => <AheadAnswer {...ahead} />}</InHtml>}
        </div>
        <fieldset className="more" disabled={!ready} aria-label={t('operate.form.more')}>
          <PlanFields control={control} />
          <div className="pair">
            <CostFields control={control} />
          </div>
          <RareFields control={control} figures={figures} />
          <PlanButtons
            control={control}
            name={label}
            taken={() =>
              answer && !('kind' in answer) ? { statement: answer, parts: around.parts } : null
            }
          />
        </fieldset>
      </div>
      <div className="details asked" data-live={shown}>
        {live && answer && !('kind' in answer) && clock !== null && (
          <live.LiveDetails
            {...{ control, statement: answer, now: clock }}
            live={around}
            loadPools={pools.load}
            poolsReady={pools.list !== null}
          />
        )}
        {!answer && !stuck && <InHtml>{() => <AheadDetails {...ahead} />}</InHtml>}
      </div>
    </>
  )
}
