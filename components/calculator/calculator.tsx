'use client'

import { type ReactElement, useDeferredValue, useEffect, useMemo } from 'react'
import { formatAda } from '../../lib/format/index.ts'
import type { AstCatalogue } from '../../lib/i18n/message.ts'
import { delegatorOutcome } from '../../lib/outcomes/delegator.ts'
import type { AveragePoolTable, DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { adaForPlot, epochStart, networks } from '../../lib/rewards/index.ts'
import {
  decodeNetworkFigures,
  type NetworkFigures,
  type PartRef,
  type Pool,
} from '../../lib/snapshot/index.ts'
import { AdaScale } from '../fields/ada-scale.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { TextProvider, useText } from '../site/text.tsx'
import { Answer, stakeDecimals } from './answer.tsx'
import { AnswerStrip } from './answer-strip.tsx'
import { FeeSplit } from './fee-split.tsx'
import { fieldText } from './form-state.ts'
import { Joining } from './joining.tsx'
import { LinkNotes } from './link-notes.tsx'
import { LuckFigure } from './luck-figure.tsx'
import { CompoundSwitch, HorizonField, RareFields } from './more-fields.tsx'
import { noteWords } from './note-words.tsx'
import { OwnPoolFields } from './own-pool-fields.tsx'
import { PoolField, poolLabel } from './pool-field.tsx'
import { Projection } from './projection-figure.tsx'
import { ShareButtons } from './share-buttons.tsx'
import { SumOfIt } from './sum.tsx'
import { PaymentTimeline } from './timeline.tsx'
import { useClock } from './use-clock.ts'
import { type Pools, usePools } from './use-pools.ts'
import { type ScenarioForm, useScenarioForm } from './use-scenario-form.ts'
import { Warnings } from './warnings.tsx'

type Props = {
  readonly locale: string
  readonly messages: AstCatalogue
  /** `networkFiguresJson`. */
  readonly figures: string
  readonly average: AveragePoolTable
  readonly bundle: PartRef
}

/**
 * The calculator. Rendered at build time on the data epoch's own figures; once live, on the reader's
 * clock and the link's scenario.
 */
export function Calculator({ locale, messages, figures: json, average, bundle }: Props) {
  const figures = useMemo(() => decodeNetworkFigures(json, { network: 'mainnet' }), [json])
  return (
    <TextProvider messages={messages} locale={locale}>
      <Live figures={figures} average={average} bundle={bundle} />
    </TextProvider>
  )
}

const stakeScale = { from: 1, to: 8 }

function Live({
  figures,
  average,
  bundle,
}: {
  figures: NetworkFigures
  average: AveragePoolTable
  bundle: PartRef
}) {
  const { t } = useText()
  const network = networks[figures.network]
  const clock = useClock(network)
  const pools = usePools(bundle, figures.network)
  const { locale } = useText()
  const form = useScenarioForm(pools, locale)
  const live = clock !== null && form.ready
  const now = live ? clock : epochStart(network, figures.epoch)

  const scenario = useDeferredValue(form.state.scenario)
  const { pool, missing } = usePool(form, pools)
  const outcome = useMemo(
    () => (missing ? null : delegatorOutcome({ scenario, figures, pool, average, now })),
    [scenario, figures, pool, average, now, missing],
  )
  const asked = live && outcome ? '' : undefined
  const name = <PoolName kind={scenario.pool.kind} pool={pool} />

  return (
    <>
      <div className="calculator">
        <div className="fields">
          <fieldset disabled={!live && !form.ready} aria-label={t('form.first')}>
            <StakeField form={form} />
            <PoolField form={form} pools={pools} pool={pool} figures={figures} />
            {form.state.scenario.pool.kind === 'own' && <OwnPoolFields form={form} />}
          </fieldset>
          <fieldset className="more" disabled={!live && !form.ready} aria-label={t('form.more')}>
            <HorizonField form={form} epochsPerYear={network.epochsPerYear} />
            <CompoundSwitch form={form} />
            <RareFields form={form} />
            {outcome && <ShareButtons form={form} outcome={outcome} pool={pool} />}
          </fieldset>
        </div>
        <div className="answers asked" data-live={asked}>
          <noscript>
            <p className="foot">{t('form.needsScript')}</p>
          </noscript>
          <LinkNotes notes={form.state.linkNotes} />
          <section className="answer" id="answer" aria-label={t('answer.label')} aria-live="polite">
            {outcome ? (
              <Answer
                outcome={outcome}
                name={name}
                epochsPerYear={network.epochsPerYear}
                dated={live}
              />
            ) : (
              <p className="context">
                {t(pools.state === 'failed' ? 'pools.failed' : 'pools.loading')}
              </p>
            )}
          </section>
          {outcome && !outcome.problem && (
            <>
              <SumOfIt outcome={outcome} name={name} />
              <Warnings outcome={outcome} name={name} />
            </>
          )}
        </div>
      </div>
      {outcome && !outcome.problem && (
        <div className="asked" data-live={asked}>
          <Details
            outcome={outcome}
            name={name}
            form={form}
            dated={live}
            now={now}
            epochsPerYear={network.epochsPerYear}
          />
          {live && <AnswerStrip outcome={outcome} epochsPerYear={network.epochsPerYear} />}
        </div>
      )}
    </>
  )
}

function StakeField({ form }: { form: ScenarioForm }) {
  const { t, locale } = useText()
  const { stake } = form.state.scenario
  const note = form.state.notes.stake
  return (
    <NumberField
      id="stake"
      label={t('field.stake')}
      unit="₳"
      value={fieldText(form.state, 'stake', locale)}
      error={note && noteWords(t, locale, note)}
      onType={(text) => form.type('stake', text)}
      onLeave={() => form.leave('stake')}
    >
      <AdaScale
        label={t('scale.stake')}
        scale={stakeScale}
        ada={adaForPlot(stake)}
        spoken={t('unit.ada', {
          amount: formatAda(stake, locale, { decimals: stakeDecimals(stake) }),
        })}
        onChange={(canonical) => form.slide('stake', canonical)}
      />
    </NumberField>
  )
}

/** The pool that the scenario names; `missing` while the list that would tell is not here. */
function usePool(form: ScenarioForm, pools: Pools): { pool: Pool | null; missing: boolean } {
  const scenario = useDeferredValue(form.state.scenario)
  const choice = scenario.pool
  const { load, list } = pools
  const wanted = choice.kind === 'pool'
  useEffect(() => {
    if (wanted) load()
  }, [wanted, load])
  const pool = choice.kind === 'pool' ? (list?.byId(choice.id) ?? null) : null
  return { pool, missing: wanted && pool === null }
}

function PoolName({
  kind,
  pool,
}: {
  kind: 'average' | 'pool' | 'own'
  pool: Pool | null
}): ReactElement {
  const { t } = useText()
  if (kind === 'pool' && pool) return <bdi>{poolLabel(pool)}</bdi>
  return <>{t(kind === 'own' ? 'pool.own' : 'pool.average')}</>
}

type DetailsProps = {
  outcome: DelegatorOutcome
  name: ReactElement
  form: ScenarioForm
  dated: boolean
  now: number
  epochsPerYear: number
}

function Details({ outcome, name, form, dated, now, epochsPerYear }: DetailsProps) {
  const { t, locale } = useText()
  return (
    <>
      <FeeSplit outcome={outcome} name={name} />
      {outcome.luck && <LuckFigure outcome={outcome} luck={outcome.luck} name={name} />}
      <Joining outcome={outcome} name={name} />
      <PaymentTimeline timeline={outcome.timeline} dated={dated} now={now} />
      <Projection
        outcome={outcome}
        epochsPerYear={epochsPerYear}
        onDownload={() => {
          import('./download.ts').then(({ downloadProjection }) =>
            downloadProjection(t, locale, outcome, form.state),
          )
        }}
      />
    </>
  )
}
