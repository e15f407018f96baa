'use client'

import { type ReactElement, useDeferredValue, useEffect, useMemo } from 'react'
import type { AstCatalogue } from '../../lib/i18n/message.ts'
import { averageOutcome } from '../../lib/outcomes/average-outcome.ts'
import type { AveragePoolTable } from '../../lib/outcomes/average-table.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { epochStart, networks } from '../../lib/rewards/index.ts'
import type { Scenario } from '../../lib/scenario/index.ts'
import type { NetworkFigures, PartRef, Pool } from '../../lib/snapshot/index.ts'
import { TraceLine } from '../figures/trace-line.tsx'
import { useClock } from '../live/use-clock.ts'
import { useLater } from '../live/use-later.ts'
import { type Pools, usePools } from '../live/use-pools.ts'
import { poolLabel } from '../site/pool-label.ts'
import { TextProvider, useText } from '../site/text.tsx'
import { Answer } from './answer.tsx'
import { AnswerStrip } from './answer-strip.tsx'
import { ClockWarningWords } from './clock-warning-words.tsx'
import { FiguresInHtml } from './figures-in-html.tsx'
import type { FormState } from './form-state.ts'
import { LaterDetails } from './later-details.tsx'
import { LinkNotes } from './link-notes.tsx'
import { CompoundSwitch, HorizonField, RareFields } from './more-fields.tsx'
import { OwnPoolFields } from './own-pool-fields.tsx'
import { PoolField } from './pool-field.tsx'
import { ShareButtons } from './share-buttons.tsx'
import { Spoken } from './spoken.tsx'
import { StakeField } from './stake-field.tsx'
import { SumDisclosure } from './sum-disclosure.tsx'
import { useScenarioForm } from './use-scenario-form.ts'
import { Warnings } from './warnings.tsx'
import { WasItRightPlace } from './was-it-right-place.tsx'

type Props = {
  readonly locale: string
  readonly messages: AstCatalogue
  readonly figures: NetworkFigures
  readonly average: AveragePoolTable
  /** The build's own answer: the browser need not work it out to take the page over. */
  readonly ahead: DelegatorOutcome
  readonly bundle: PartRef
}

/**
 * The calculator. Rendered at build time on the data epoch's own figures; once live, on the reader's
 * clock and the link's scenario.
 */
export function Calculator({ locale, messages, ...data }: Props) {
  return (
    <TextProvider messages={messages} locale={locale}>
      <Live {...data} />
    </TextProvider>
  )
}

/** One pool's blocks, luck and warnings: fetched when a pool is chosen. The average pool does without. */
const fetchPoolPart = () => import('./pool-part.ts')

function Live({ figures, average, bundle, ahead }: Omit<Props, 'locale' | 'messages'>) {
  const text = useText()
  const { t, locale } = text
  const network = networks[figures.network]
  const { epochsPerYear } = network
  const clock = useClock(network)
  const pools = usePools(bundle, figures.network)
  const form = useScenarioForm(pools, locale)
  // Deferred together with the scenario: no answer is shown between the link's arrival and its own.
  const ready = useDeferredValue(form.ready)
  const live = clock !== null && ready
  const now = live ? clock : epochStart(network, figures.epoch)

  const scenario = useDeferredValue(form.state.scenario)
  const { pool, missing } = usePool(scenario, pools)
  const { part: poolPart, failed, want } = useLater(fetchPoolPart)
  const ofAverage = scenario.pool.kind === 'average'
  useEffect(() => {
    if (!ofAverage) want()
  }, [ofAverage, want])
  const outcome = useMemo(() => {
    // The build itself draws from all of it; what is handed to the browser is without the rows ahead.
    if (!live && typeof window !== 'undefined') return ahead
    const input = { scenario, figures, average, now }
    if (ofAverage) return averageOutcome(input)
    return poolPart === null || missing ? null : poolPart.delegatorOutcome({ ...input, pool })
  }, [scenario, figures, pool, average, ahead, live, now, missing, ofAverage, poolPart])
  const answered = live && outcome !== null
  // The pool asked for cannot be known: said where its answer would stand, with a way out.
  const stuck = clock !== null && !answered && (failed || pools.failed)
  const shown = answered || stuck ? '' : undefined
  const retry = () => {
    pools.load()
    if (failed) want()
  }
  const name = <PoolName kind={scenario.pool.kind} pool={pool} />

  return (
    <>
      <div className="calculator">
        <fieldset className="first" disabled={!form.ready} aria-label={t('form.first')}>
          <StakeField form={form} />
          <PoolField form={form} pools={pools} pool={pool} figures={figures} />
          {form.state.scenario.pool.kind === 'own' && <OwnPoolFields form={form} />}
        </fieldset>
        <div className="answers asked" data-live={shown}>
          <noscript>
            <p className="foot">{t('form.needsScript')}</p>
          </noscript>
          <LinkNotes notes={form.state.linkNotes} />
          <section className="answer" id="answer" aria-label={t('answer.label')}>
            {stuck && <NoList retry={retry} />}
            {!stuck && !outcome && <p className="context">{t('pools.loading')}</p>}
            {!stuck && outcome && (
              <Answer outcome={outcome} name={name} epochsPerYear={epochsPerYear} dated={live} />
            )}
          </section>
          {answered && <Spoken outcome={outcome} live={live} epochsPerYear={epochsPerYear} />}
          {outcome && !stuck && !outcome.problem && (
            <>
              <SumDisclosure {...{ outcome, name, figures, live }} />
              <Warnings
                {...{ outcome, Words: poolPart?.WarningWords ?? ClockWarningWords }}
                name={<PoolName kind={scenario.pool.kind} pool={pool} first />}
              />
            </>
          )}
        </div>
        <fieldset className="more" disabled={!form.ready} aria-label={t('form.more')}>
          <HorizonField form={form} epochsPerYear={epochsPerYear} />
          <CompoundSwitch form={form} />
          <RareFields form={form} />
          {outcome && <ShareButtons form={form} outcome={outcome} pool={pool} />}
        </fieldset>
      </div>
      {outcome && !outcome.problem && (
        <>
          {answered && (
            <WasItRightPlace {...{ scenario, figures, average, bundle, pools, pool, name, now }} />
          )}
          <LaterDetails
            live={answered}
            outcome={outcome}
            name={name}
            now={now}
            epochsPerYear={epochsPerYear}
            compound={scenario.compound}
            onDownload={() => downloadRows(outcome, form.state)}
          />
          {answered && <AnswerStrip outcome={outcome} epochsPerYear={epochsPerYear} />}
        </>
      )}
      <FiguresInHtml figures={figures} average={average} />
      <TraceLine />
    </>
  )
}

async function downloadRows(outcome: DelegatorOutcome, state: FormState) {
  const { downloadProjection } = await import('./download.ts')
  downloadProjection(outcome, state)
}

/** The pool that the scenario names; `missing` while the list that would tell is not here. */
function usePool(scenario: Scenario, pools: Pools): { pool: Pool | null; missing: boolean } {
  const choice = scenario.pool
  const { load, list } = pools
  const wanted = choice.kind === 'pool'
  useEffect(() => {
    if (wanted) load()
  }, [wanted, load])
  const pool = choice.kind === 'pool' ? (list?.byId(choice.id) ?? null) : null
  return { pool, missing: wanted && pool === null }
}

/** The list of pools did not come: what is missing, and one press to try again. */
function NoList({ retry }: { retry: () => void }) {
  const { t } = useText()
  return (
    <div role="alert">
      <p className="context">{t('answer.noPools')}</p>
      <button type="button" className="button" onClick={retry}>
        {t('pools.retry')}
      </button>
    </div>
  )
}

type PoolNameProps = {
  kind: 'average' | 'pool' | 'own'
  pool: Pool | null
  /** Whether it begins a sentence. */
  first?: boolean
}

function PoolName({ kind, pool, first = false }: PoolNameProps): ReactElement {
  const { t } = useText()
  if (kind === 'pool' && pool) return <bdi>{poolLabel(pool)}</bdi>
  if (first) return <>{t(kind === 'own' ? 'pools.own' : 'pools.average')}</>
  return <>{t(kind === 'own' ? 'pool.own' : 'pool.average')}</>
}
