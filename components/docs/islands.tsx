'use client'

import { type ReactNode, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import type { AstCatalogue } from '../../lib/i18n/message.ts'
import { TextProvider } from '../site/text.tsx'
import { OperationTry } from './api/operation-try.tsx'
import { CodeBlock } from './code-block.tsx'
import { HostedCode } from './hosted-code.tsx'

/** Brings an island to life; resolved once it listens. Again for one that lives: the same promise. */
export type Wake = (island: HTMLElement) => Promise<void>

export const islandsIn = (element: HTMLElement) =>
  element.querySelectorAll<HTMLElement>('[data-island]')

export function waker(messages: AstCatalogue, locale: string): Wake {
  const living = new Map<HTMLElement, Promise<void>>()
  return (island) => {
    const found = living.get(island)
    if (found) return found
    const alive = new Promise<void>((listening) => {
      const then = () => {
        // Presses are its own from now on.
        island.dataset.island = ''
        listening()
      }
      hydrateRoot(
        island,
        <TextProvider messages={messages} locale={locale}>
          <Alive then={then}>{drawn(island)}</Alive>
        </TextProvider>,
      )
    })
    living.set(island, alive)
    return alive
  }
}

/** The same as stands in the HTML, out of what stands there. */
function drawn(island: HTMLElement): ReactNode {
  const { island: kind, label = '', tall, path = '', target = '', words } = island.dataset
  if (kind === 'try') return <OperationTry {...{ path, target }} words={words ?? null} />
  const code = island.querySelector('code')?.textContent ?? ''
  if (kind === 'hosted') return <HostedCode label={label} code={code} />
  return <CodeBlock label={label} code={code} tall={tall !== undefined} />
}

function Alive({ then, children }: { readonly then: () => void; readonly children: ReactNode }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it has been brought to life
  useEffect(then, [])
  return children
}
