'use client'

import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { Scroll } from '../site/scroll.tsx'
import { traceOf } from './traced.tsx'

export type HeatCell = {
  /** Printed in the cell. */
  readonly text: string
  /** 1, the palest, to 7; 0 where there is nothing to shade. */
  readonly step: number
  /** Read aloud instead: where it stands, and its value with its unit. */
  readonly spoken?: string
  readonly isNow?: boolean
  readonly isPlan?: boolean
  /** Where no such thing may be: drawn hatched. */
  readonly refused?: boolean
}

export type HeatColumn = {
  readonly key: string
  readonly label: ReactNode
  /** Left out where the window is narrow. */
  readonly wideOnly?: boolean
  readonly refused?: boolean
}

export type HeatRow = {
  readonly key: string
  readonly label: ReactNode
  readonly cells: readonly HeatCell[]
}

export type HeatPlace = { readonly row: number; readonly column: number }

type Props = {
  /** What the map is of, for who cannot see it. */
  readonly label: string
  /** What rows and columns are, over their heads. */
  readonly corner: ReactNode
  readonly columns: readonly HeatColumn[]
  /** Top to bottom. */
  readonly rows: readonly HeatRow[]
  /** Where the cursor is before it has been moved. */
  readonly start: HeatPlace
  /** The line of the page's notes that tells where the values come from. */
  readonly trace?: string
  /** Heads of columns stand below, as those of a chart. */
  readonly headsBelow?: boolean
  /** The cell under the pointer or the cursor; null when it is left. */
  readonly onLook?: (place: HeatPlace | null) => void
  /** A click, or Enter. */
  readonly onTake?: (place: HeatPlace) => void
}

/** A table that is its own drawing: seven steps, the value in each cell. Arrow keys move the cursor, Home and End too. */
export function HeatMap(props: Props) {
  const { label, corner, columns, rows, start, trace, headsBelow, onLook, onTake } = props
  const [at, setAt] = useState<HeatPlace | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const asked = at ?? start
  // Values change under the cursor, and with them how many there are.
  const focused = {
    row: held(asked.row, rows.length),
    column: held(asked.column, columns.length),
  }

  const cellAt = ({ row, column }: HeatPlace) =>
    table.current?.querySelector<HTMLElement>(`[data-at="${row}-${column}"]`)

  const placeOf = (target: EventTarget): HeatPlace | null => {
    const [row, column] = (target as Element).closest('td')?.dataset.at?.split('-') ?? []
    return row === undefined ? null : { row: Number(row), column: Number(column) }
  }
  const take = (place: HeatPlace | null) => {
    if (!place || !onTake) return
    // What is taken may come to stand elsewhere: it is where the cursor starts from.
    setAt(null)
    onTake(place)
  }

  const onKey = (event: KeyboardEvent) => {
    const from = placeOf(event.target) ?? focused
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return take(from)
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    let next = from
    for (let moved = 0; moved < columns.length; moved += 1) {
      next = {
        row: held(next.row + step.row, rows.length),
        column: held(next.column + step.column, columns.length),
      }
      // A column that is left out of a narrow drawing is passed over.
      if (cellAt(next)?.getClientRects().length) break
    }
    const cell = cellAt(next)
    if (!cell?.getClientRects().length) return
    setAt(next)
    cell.focus()
  }

  const onFocus = (event: FocusEvent) => {
    const place = placeOf(event.target)
    if (place) setAt(place)
    onLook?.(place)
  }

  return (
    <Scroll label={label}>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells arrow keys walk is a grid
        role="grid"
        className={headsBelow ? 'heat-grid heads-below' : 'heat-grid'}
        data-take={onTake ? '' : undefined}
        aria-label={label}
        onKeyDown={onKey}
        onClick={(event) => take(placeOf(event.target))}
        onFocus={onFocus}
        onBlur={() => onLook?.(null)}
        onMouseOver={(event) => onLook?.(placeOf(event.target))}
        onMouseLeave={() => onLook?.(null)}
      >
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ key, label: head, wideOnly, refused }) => (
              <th
                scope="col"
                key={key}
                className={wideOnly ? 'wide-column' : undefined}
                data-refused={refused ? '' : undefined}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label: head, cells }, row) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map(({ text, step, spoken, isNow, isPlan, refused }, column) => (
                <td
                  key={columns[column]?.key}
                  className={`s${step}${columns[column]?.wideOnly ? ' wide-column' : ''}`}
                  aria-label={spoken}
                  data-now={isNow ? '' : undefined}
                  data-mine={isPlan ? '' : undefined}
                  data-refused={refused ? '' : undefined}
                  data-at={`${row}-${column}`}
                  tabIndex={focused.row === row && focused.column === column ? 0 : -1}
                  {...(trace && traceOf(trace))}
                >
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

const far = Number.MAX_SAFE_INTEGER
const steps: Readonly<Record<string, HeatPlace>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  Home: { row: 0, column: -far },
  End: { row: 0, column: far },
}

const held = (index: number, count: number) => Math.min(Math.max(index, 0), count - 1)
