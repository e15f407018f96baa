'use client'

import { type ReactNode, useDeferredValue, useEffect, useMemo } from 'react'
import { formatCount } from '../../lib/format/index.ts'
import type { AstCatalogue } from '../../lib/i18n/message.ts'
import { followedOutcome } from '../../lib/outcomes/learn.ts'
import { ownersShare } from '../../lib/outcomes/operator-share.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { epochStart, lovelace, networks } from '../../lib/rewards/index.ts'
import type { Scenario } from '../../lib/scenario/index.ts'
import type { NetworkFigures, PartRef, Pool } from '../../lib/snapshot/index.ts'
import { stakeDecimals } from '../calculator/answer.tsx'
import { LinkNotes } from '../calculator/link-notes.tsx'
import { PoolField } from '../calculator/pool-field.tsx'
import { StakeField } from '../calculator/stake-field.tsx'
import { useScenarioForm } from '../calculator/use-scenario-form.ts'
import { Ada } from '../figures/ada.tsx'
import { useClock } from '../live/use-clock.ts'
import { usePools } from '../live/use-pools.ts'
import { poolLabel } from '../site/pool-label.ts'
import { textWithTerms } from '../site/term-text.tsx'
import { TextProvider, useText } from '../site/text.tsx'
import { BlocksStep } from './blocks-step.tsx'
import { ClaimStep } from './claim-step.tsx'
import { OperatorStep } from './operator-step.tsx'
import { PotStep } from './pot-step.tsx'
import type { Story } from './story.ts'
import { YouStep } from './you-step.tsx'

type Props = {
  readonly locale: string
  readonly messages: AstCatalogue
  readonly figures: NetworkFigures
  readonly bundle: PartRef
  /** Followed where the reader names no pool. */
  readonly example: Pool
  /** The build's own answer for it. */
  readonly ahead: DelegatorOutcome
  /** The page's question, above the lead. */
  readonly heading: ReactNode
}

/** The story, drawn into the HTML with the example's figures of the data epoch; live with the reader's own. */
export function LearnStory({ locale, messages, ...data }: Props) {
  return (
    <TextProvider messages={messages} locale={locale}>
      <Live {...data} />
    </TextProvider>
  )
}

function Live({ figures, bundle, example, ahead, heading }: Omit<Props, 'locale' | 'messages'>) {
  const plain = useText()
  const text = useMemo(() => textWithTerms(plain), [plain])
  const { t, rich, locale } = text
  const network = networks[figures.network]
  const clock = useClock(network)
  const pools = usePools(bundle, figures.network)
  const form = useScenarioForm(pools, locale)
  const ready = useDeferredValue(form.ready)
  const asked = useDeferredValue(form.state.scenario)
  const live = clock !== null && ready
  const now = live ? clock : epochStart(network, figures.epoch)
  const { load, list } = pools
  const wanted = asked.pool.kind === 'pool'
  useEffect(() => {
    if (wanted) load()
  }, [wanted, load])
  const pool = poolOf(asked, example, list?.byId ?? (() => null))
  const missing = wanted && pool === null
  const told = useMemo(() => {
    if (!live && typeof window !== 'undefined') return ahead
    return missing ? null : followedOutcome({ scenario: asked, figures, pool, now })
  }, [live, ahead, missing, asked, figures, pool, now])
  const failed = pools.failed && missing
  const answered = (live && told !== null) || failed
  const outcome = told && !('kind' in told) ? told : null
  const called = pool ? poolLabel(pool) : t('pool.own')
  const name = <bdi>{called}</bdi>
  const label = `\u2068${called}\u2069`
  const story = outcome && storyOf({ text, figures, outcome, pool, name, label })
  const shownStake = outcome && (
    <Ada text={text} amount={outcome.stake} decimals={stakeDecimals(outcome.stake)} />
  )

  return (
    <>
      <div className="opening asked" data-live={answered ? '' : undefined}>
        {heading}
        <p>
          {outcome &&
            shownStake &&
            rich(`learn.lead.${outcome.now.kind}`, {
              stake: shownStake,
              pool: name,
              epoch: formatCount(outcome.now.epoch, locale),
              data: formatCount(outcome.dataEpoch, locale),
            })}
        </p>
        {asked.pool.kind === 'average' && <p>{rich('learn.example', { pool: name })}</p>}
      </div>
      <fieldset className="change" disabled={!form.ready} aria-label={t('form.first')}>
        <StakeField form={form} />
        <PoolField
          form={form}
          pools={pools}
          pool={pool}
          figures={figures}
          example={t('learn.exampleButton')}
        />
      </fieldset>
      <noscript>
        <p className="foot">{t('learn.needsScript')}</p>
      </noscript>
      <LinkNotes notes={form.state.linkNotes} />
      <div className="learn asked" data-live={answered ? '' : undefined}>
        {failed && (
          <p role="alert" className="message">
            {t('answer.noPools')}{' '}
            <button type="button" className="text-button" onClick={load}>
              {t('pools.retry')}
            </button>
          </p>
        )}
        {!failed && !told && <p className="foot">{t('pools.loading')}</p>}
        {told && !outcome && (
          <p className="message" role="status">
            {t('learn.problem')}
          </p>
        )}
        {story && (
          <>
            <PotStep {...story} />
            <ClaimStep {...story} />
            <BlocksStep {...story} />
            <OperatorStep {...story} />
            <YouStep {...story} clock={live ? clock : null} />
          </>
        )}
      </div>
    </>
  )
}

/** The record of the pool that is followed; null for a pool of the reader's own, and while the list is missing. */
function poolOf(asked: Scenario, example: Pool, byId: (id: Pool['id']) => Pool | null) {
  if (asked.pool.kind === 'average') return example
  return asked.pool.kind === 'pool' ? byId(asked.pool.id) : null
}

/** What the steps need, once there is an answer of one pool. */
function storyOf({
  text,
  figures,
  outcome,
  pool: record,
  name,
  label,
}: Pick<Story, 'text' | 'figures' | 'outcome' | 'name' | 'label'> & {
  pool: Pool | null
}): Story | null {
  const { pool, sum } = outcome
  if (!pool || !sum) return null
  const ownerStake = record ? ownersShare(record, figures) : (pool.ownerStake ?? lovelace(0n))
  return { text, figures, outcome, pool, sum, ownerStake, name, label }
}
