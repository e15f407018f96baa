'use client'

import { useEffect, useRef, useState } from 'react'
import { previews } from '../../lib/widget/builder-query.ts'
import { fragmentOf, type OptionTexts, widgetOptions } from '../../lib/widget/options.ts'
import { decodeFrameMessage, encode } from '../../lib/widget/protocol.ts'
import { reservedHeight } from '../../lib/widget/reserve.ts'
import { whenHere } from '../live/when-here.ts'
import { whenNear } from '../live/when-near.ts'
import { useText } from '../site/text.tsx'
import { ChoiceField } from './choice-field.tsx'
import type { Builder } from './use-builder.ts'

/** The very frame that other sites show, at the width that is looked at; changed live as the element would. */
export function Preview({ builder }: { readonly builder: Builder }) {
  const { t } = useText()
  const { texts, options, choose, form } = builder
  const place = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState(false)
  const [room, setRoom] = useState(400)
  // A second page is much to start: it comes for a question in the link, or once somebody is here and near it.
  useEffect(() => {
    const element = place.current
    if (!element) return
    const whenSeen = () =>
      whenNear(element, () => {
        setRoom(element.clientWidth)
        setWanted(true)
      })
    if (window.location.search !== '') return whenSeen()
    let stop = whenHere(() => {
      stop = whenSeen()
    })
    return () => stop()
  }, [])
  const width = texts.see === 'full' ? room : Math.min(Number(texts.see), room)
  const height = reservedHeight(width, options)

  return (
    <section className="preview" aria-label={t('embed.preview')}>
      <ChoiceField
        name="see"
        label={t('embed.preview')}
        value={texts.see}
        choices={previews.map((value) => ({
          value,
          words: value === 'full' ? t('embed.full') : t('embed.pixels', { pixels: Number(value) }),
        }))}
        onChoose={(see) => choose({ see })}
        disabled={!form.ready}
      />
      <div ref={place} className="stage needs-js" data-see={texts.see}>
        {/* Keeps the room, before and after. */}
        <svg className="strut" width="0" height={height} aria-hidden="true" />
        {wanted && form.ready ? (
          <Frame options={options} reserved={height} />
        ) : (
          <button
            type="button"
            className="button"
            disabled={!form.ready}
            onClick={() => setWanted(true)}
          >
            {t('embed.preview.load')}
          </button>
        )}
      </div>
    </section>
  )
}

function Frame({
  options,
  reserved,
}: {
  readonly options: OptionTexts
  readonly reserved: number
}) {
  const { t } = useText()
  const frame = useRef<HTMLIFrameElement>(null)
  // The address stays: another one would be a step in the reader's history. What changes is told.
  const [source] = useState(
    () => `/embed/v1/calculator.html${fragmentOf(options, window.location.origin)}`,
  )
  const [height, setHeight] = useState(reserved)
  const [ready, setReady] = useState(false)

  useEffect(() => {
    const hear = (event: MessageEvent) => {
      // A sandboxed frame has no origin of its own.
      if (event.origin !== 'null' || event.source !== frame.current?.contentWindow) return
      const message = decodeFrameMessage(event.data)
      if (message?.type !== 'ready' && message?.type !== 'resize') return
      setHeight(message.height)
      setReady(true)
    }
    window.addEventListener('message', hear)
    return () => window.removeEventListener('message', hear)
  }, [])

  useEffect(() => {
    if (!ready) return
    for (const [type, of] of [
      ['theme', 'look'],
      ['change', 'question'],
    ] as const) {
      const all = widgetOptions
        .filter((option) => option.of === of)
        .map(({ name, default: usual }) => [name, options[name] ?? usual])
      const message = encode({ type, options: Object.fromEntries(all) })
      frame.current?.contentWindow?.postMessage(message, '*')
    }
  }, [ready, options])

  return (
    <iframe
      ref={frame}
      title={t('embed.frameTitle')}
      src={source}
      height={height}
      sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
    />
  )
}
