'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { formatCount } from '../../lib/format/index.ts'
import { type Epoch, epoch } from '../../lib/rewards/index.ts'
import { noteWords } from '../calculator/note-words.tsx'
import { OctagonIcon } from '../site/icons.tsx'
import { useText } from '../site/text.tsx'
import { moveCursor, watchPointer } from './cursor.ts'
import { datesOf, figureIn } from './figure-words.ts'
import { useHistory } from './history-state.tsx'
import { Trouble } from './trouble.tsx'

type Props = {
  /** In the HTML: the days and the values of the standard epoch. */
  readonly dates: string
  readonly values: ReactNode
  readonly children: ReactNode
}

/** What Page keys move by, in epochs. */
const page = 10

/** The strips with one cursor: under the pointer, by touch, by keys. The drawings are never drawn again. */
export function LivePanels({ dates, values, children }: Props) {
  const text = useText()
  const { t, locale } = text
  const { ready, query, notes, typed, range, loaded, want, choose } = useHistory()
  const [hovered, setHovered] = useState<Epoch | null>(null)
  const panels = useRef<HTMLDivElement>(null)
  const pointed = useRef({ choose, setHovered, want, range })
  pointed.current = { choose, setHovered, want, range }
  const shown = hovered ?? query.epoch
  const { from, to, standard } = range
  // Until the figures are there, those of the HTML stand, under their own epoch.
  const figures = loaded?.figuresAt(shown)
  const told = figures?.epoch ?? standard.epoch

  useEffect(() => {
    if (panels.current) moveCursor(panels.current, (told - from) / (to - from))
  }, [told, from, to])
  useEffect(() => {
    if (!panels.current) return
    return watchPointer(panels.current, {
      touched: () => pointed.current.want(),
      over: (part) => pointed.current.setHovered(part === null ? null : at(part)),
      chosen: (part) => {
        pointed.current.setHovered(null)
        pointed.current.choose('epoch', at(part))
      },
    })
    function at(part: number): Epoch {
      const { from, to } = pointed.current.range
      return epoch(from + Math.round(part * (to - from)))
    }
  }, [])

  const go = (to: number) => choose('epoch', epoch(Math.min(range.to, Math.max(from, to))))
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'PageUp' ? page : event.key === 'PageDown' ? -page : 0
    if (by === 0) return
    event.preventDefault()
    go(query.epoch + by)
  }
  // Of the address: what is typed is told beside its field.
  const note = typed.epoch === undefined && notes.epoch
  const spoken = figures
    ? t('history.spoken', {
        epoch: formatCount(told, locale),
        dates: datesOf(text, figures),
        reserves: figureIn(text, figures, 'reserves'),
        pot: figureIn(text, figures, 'pot'),
        paid: figureIn(text, figures, 'paid'),
      })
    : t('history.epoch', { epoch: formatCount(shown, locale) })

  return (
    <>
      <div className="readout-bar" data-testid="readout">
        <p className="at">
          <b>{t('history.epoch', { epoch: formatCount(told, locale) })}</b>{' '}
          <span>{figures ? datesOf(text, figures) : dates}</span>
        </p>
        <div className="buttons needs-js">
          <button
            type="button"
            className="button"
            aria-label={t('history.previous')}
            disabled={!ready || query.epoch <= from}
            onClick={() => go(query.epoch - 1)}
          >
            ←
          </button>
          <button
            type="button"
            className="button"
            aria-label={t('history.next')}
            disabled={!ready || query.epoch >= to}
            onClick={() => go(query.epoch + 1)}
          >
            →
          </button>
          <a className="button" href="#two-epochs">
            {t('history.compareWith')}
          </a>
          <a className="button to-data" href="#data">
            {t('history.toData')}
          </a>
        </div>
        {note && (
          <p className="message">
            <OctagonIcon />
            <span>{noteWords(t, locale, note)}</span>
          </p>
        )}
        <input
          className="reading needs-js"
          type="range"
          min={from}
          max={to}
          value={query.epoch}
          disabled={!ready}
          aria-label={t('history.epochName')}
          aria-valuetext={spoken}
          onFocus={want}
          onPointerEnter={want}
          onKeyDown={onKeyDown}
          onChange={(event) => go(Number(event.target.value))}
        />
        {figures && loaded ? <loaded.parts.ReadoutValues text={text} figures={figures} /> : values}
        <Trouble />
      </div>
      <div ref={panels}>{children}</div>
    </>
  )
}
