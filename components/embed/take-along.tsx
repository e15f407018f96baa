'use client'

import { useEffect } from 'react'
import { addresses, forms } from '../../lib/widget/builder-query.ts'
import {
  elementSnippet,
  iframeSnippet,
  policyLines,
  reactSnippet,
  type Snippet,
} from '../../lib/widget/snippets.ts'
import { CodeBlock } from '../docs/code-block.tsx'
import { useOrigin } from '../docs/use-origin.ts'
import { useText } from '../site/text.tsx'
import { ChoiceField } from './choice-field.tsx'
import type { Builder } from './use-builder.ts'
import { useRelease } from './use-release.ts'

const writers = { iframe: iframeSnippet, element: elementSnippet, react: reactSnippet } as const

/** What is to be pasted, as one of three, and what a page with a policy of its own has to allow. */
export function TakeAlong({ builder }: { readonly builder: Builder }) {
  const { t } = useText()
  const { texts, issues, options, choose, form } = builder
  const origin = useOrigin()
  const { release, want } = useRelease()
  const pinned = texts.at === 'release'
  useEffect(() => {
    if (pinned) want()
  }, [pinned, want])

  const snippet: Snippet = {
    ...{ origin, options, title: t('embed.frameTitle') },
    width: texts.width === '' || issues.width ? null : Number(texts.width),
    release: pinned && typeof release === 'object' ? release : null,
  }
  const waiting = pinned && typeof release !== 'object'

  return (
    <section className="take" aria-label={t('embed.take')}>
      <h2>{t('embed.take')}</h2>
      <ChoiceField
        name="as"
        label={t('embed.as')}
        value={texts.as}
        choices={forms.map((value) => ({ value, words: t(`embed.as.${value}`) }))}
        onChoose={(as) => choose({ as })}
        disabled={!form.ready}
        hint={t(`embed.as.${texts.as}.hint`)}
      />
      <ChoiceField
        name="at"
        label={t('embed.at')}
        value={texts.at}
        choices={addresses.map((value) => ({ value, words: t(`embed.at.${value}`) }))}
        onChoose={(at) => choose({ at })}
        disabled={!form.ready}
        hint={t(`embed.at.${texts.at}.hint`)}
      />
      {release === 'failed' && pinned && (
        <p className="message" role="alert">
          <span>
            {t('embed.noRelease')}{' '}
            <button type="button" className="text-button" onClick={want}>
              {t('pools.retry')}
            </button>
          </span>
        </p>
      )}
      {!waiting && (
        <>
          <CodeBlock label={t(`embed.as.${texts.as}`)} code={writers[texts.as](snippet)} />
          <p className="quiet">{t('embed.policy')}</p>
          <CodeBlock
            label="Content-Security-Policy"
            code={policyLines(snippet, texts.as !== 'iframe')}
          />
        </>
      )}
    </section>
  )
}
