'use client'

import { lazy, useEffect, useMemo, useRef, useState } from 'react'
import type { AstCatalogue } from '../../lib/i18n/message.ts'
import type { AveragePoolTable } from '../../lib/outcomes/average-table.ts'
import { networks } from '../../lib/rewards/index.ts'
import {
  type NetworkFigures,
  type PartRef,
  type Pool,
  poolIdText,
} from '../../lib/snapshot/index.ts'
import { LinkNotes } from '../calculator/link-notes.tsx'
import { HorizonField } from '../calculator/more-fields.tsx'
import { StakeField } from '../calculator/stake-field.tsx'
import { usePools } from '../live/use-pools.ts'
import { InHtml } from '../site/in-html.tsx'
import { TextProvider, useText } from '../site/text.tsx'
import { AddPool } from './add-pool.tsx'
import { CompareButtons } from './compare-buttons.tsx'
import { EntryNotes } from './entry-notes.tsx'
import { Moving } from './moving.tsx'
import { OwnEditor } from './own-editor.tsx'
import { PoolTools } from './pool-tools.tsx'
import { PoolWarnings } from './pool-warnings.tsx'
import { Statement } from './statement.tsx'
import { Strips } from './strips.tsx'
import { newOwn, useCompare } from './use-compare.ts'
import { useComparison } from './use-comparison.ts'
import { Verdict } from './verdict.tsx'
import { VerdictSpoken } from './verdict-spoken.tsx'

type Props = {
  readonly locale: string
  readonly messages: AstCatalogue
  readonly figures: NetworkFigures
  readonly average: AveragePoolTable
  readonly bundle: PartRef
  /** Two pools chosen by a rule that the page states: shown until others are asked for. */
  readonly example: readonly Pool[]
}

/** The comparison. In the HTML two pools at the data epoch; once live, the reader's on the reader's clock. */
export function Compare({ locale, messages, ...data }: Props) {
  return (
    <TextProvider messages={messages} locale={locale}>
      <Live {...data} />
    </TextProvider>
  )
}

const AheadAnswer = lazy(() =>
  import('./ahead.tsx').then((module) => ({ default: module.AheadAnswer })),
)
const AheadDetails = lazy(() =>
  import('./ahead.tsx').then((module) => ({ default: module.AheadDetails })),
)

function Live({ bundle, ...data }: Omit<Props, 'locale' | 'messages'>) {
  const { figures, example } = data
  const text = useText()
  const { t, locale } = text
  const pools = usePools(bundle, figures.network)
  const names = useMemo(() => example.map(({ id }) => poolIdText(id)), [example])
  const compare = useCompare(pools, locale, names)
  const { comparison, mine, places, waiting, stuck, retry } = useComparison({
    ...{ compare, pools, ...data },
  })
  const { state, ready, setPools, edit } = compare
  const { entries } = state
  const texts = entries.map((entry) => entry.text)
  const shown = comparison || stuck ? '' : undefined
  const [said, say] = useState('')
  const focusNext = useFocusAfter(comparison)

  return (
    <>
      <div className="calculator compare">
        <fieldset className="first" disabled={!ready} aria-label={t('compare.form')}>
          <StakeField form={compare.form} />
          <AddPool
            pools={pools}
            figures={figures}
            count={entries.filter(({ choice }) => choice).length}
            onPick={(id) => {
              setPools([...texts, id])
              say(t('compare.said.added', { count: entries.length + 1 }))
            }}
            onOwn={() => setPools([...texts, newOwn(texts)], entries.length)}
          />
          {compare.own && <OwnEditor form={compare.own} close={() => edit(null)} />}
        </fieldset>
        <div className="answers asked" data-live={shown}>
          <noscript>
            <p className="foot">{t('compare.needsScript')}</p>
          </noscript>
          <LinkNotes notes={state.notes} />
          {!waiting && (
            <EntryNotes
              entries={entries}
              cut={state.cut}
              list={pools.list}
              onRemove={(at) => setPools(texts.toSpliced(at, 1))}
              onEdit={edit}
              onReplace={(at, id) => setPools(texts.with(at, id))}
            />
          )}
          {stuck && <Stuck retry={retry} />}
          {comparison && !stuck && (
            <>
              <section className="answer" id="answer" aria-label={t('answer.label')}>
                <Verdict text={text} comparison={comparison} />
              </section>
              <VerdictSpoken comparison={comparison} />
              <Strips
                text={text}
                comparison={comparison}
                mine={mine}
                tools={(index) => (
                  <PoolTools
                    {...{ compare, index, say, focusNext }}
                    at={places[index] ?? index}
                    candidates={comparison.pools.map(({ candidate }) => candidate)}
                  />
                )}
              />
            </>
          )}
          {!comparison && !stuck && <InHtml>{() => <AheadAnswer text={text} {...data} />}</InHtml>}
          <p className="unseen" role="status">
            {said}
          </p>
        </div>
        <fieldset className="more" disabled={!ready} aria-label={t('form.more')}>
          <HorizonField
            form={compare.form}
            epochsPerYear={networks[figures.network].epochsPerYear}
          />
          <CompareButtons compare={compare} comparison={comparison} />
        </fieldset>
      </div>
      <div className="details asked" data-live={shown}>
        {comparison && !stuck && (
          <>
            <Statement text={text} comparison={comparison} mine={mine} dated />
            <PoolWarnings comparison={comparison} />
            <Moving text={text} comparison={comparison} dated />
          </>
        )}
        {!comparison && !stuck && <InHtml>{() => <AheadDetails text={text} {...data} />}</InHtml>}
      </div>
    </>
  )
}

/** What a comparison takes did not come: what is missing, and one press to try again. */
function Stuck({ retry }: { retry: () => void }) {
  const { t } = useText()
  return (
    <div role="alert">
      <p className="context">{t('compare.stuck')}</p>
      <button type="button" className="button" onClick={retry}>
        {t('pools.retry')}
      </button>
    </div>
  )
}

/** Focus for the first of some elements that is there, once `drawn` has been drawn anew. */
function useFocusAfter(drawn: unknown) {
  const wanted = useRef<readonly string[]>([])
  useEffect(() => {
    if (drawn === null) return
    const element = wanted.current.map((id) => document.getElementById(id)).find(Boolean)
    wanted.current = []
    element?.focus()
  }, [drawn])
  return (...ids: string[]) => {
    wanted.current = ids
  }
}
