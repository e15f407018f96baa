'use client'

import type { ReactElement } from 'react'
import { formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { Retrospect, UnknownSpan } from '../../lib/outcomes/retrospect.ts'
import type { Scenario } from '../../lib/scenario/index.ts'
import type { NetworkFigures } from '../../lib/snapshot/index.ts'
import { Scroll } from '../site/scroll.tsx'
import { useText } from '../site/text.tsx'
import { LookedBackTable } from './was-it-right-table.tsx'

type Props = {
  readonly looked: Retrospect
  readonly figures: NetworkFigures
  readonly name: ReactElement
  readonly kind: Scenario['pool']['kind']
}

/** More epochs than this are folded away under their total. */
const mostOpen = 12

/** The difference in words, epoch by epoch, and what of it is not known. */
export function LookedBackWords({ looked, figures, name, kind }: Props) {
  const { t, locale } = useText()
  const { made, over, rows, unknown, came } = looked
  const epoch = (value: number) => formatCount(value, locale)
  if (made > over)
    return <p>{t(made > over + 1 ? 'kept.notBegun' : 'kept.notOver', { epoch: epoch(made) })}</p>
  if (came === null)
    return (
      <p>{t('kept.nothing', { count: over - made + 1, from: epoch(made), to: epoch(over) })}</p>
    )

  const told = rows.some((row) => row.actual !== null)
  const table = (
    <Scroll label={t('kept.caption')}>
      <LookedBackTable looked={looked} />
    </Scroll>
  )
  const terms = { pool: name, epoch: epoch(figures.poolsEpoch), data: epoch(figures.epoch) }
  return (
    <div className="stack">
      <Finding looked={looked} />
      {rows.length > mostOpen ? (
        <details>
          <summary>{t('kept.every', { count: rows.length })}</summary>
          {table}
        </details>
      ) : (
        table
      )}
      <ul>
        {unknown.map((span) => (
          <li key={span.from}>
            <span className="unknown">{spanWords(span)}</span>
          </li>
        ))}
      </ul>
      <Foot kind={kind} terms={{ ...terms, made: told ? 'told' : 'unknown' }} />
    </div>
  )

  function spanWords({ from, to, why }: UnknownSpan): string {
    const later = why === 'pot' && to === over
    return t('kept.unknown', {
      count: to - from + 1,
      from: epoch(from),
      to: epoch(to),
      why: later ? 'later' : why,
    })
  }
}

function Finding({ looked }: { looked: Retrospect }) {
  const { t, rich, locale } = useText()
  const { rows, came, saidInAll, difference, differenceShare } = looked
  const ada = (amount: bigint) => formatAda(amount, locale, { decimals: 2 })
  const values = {
    count: rows.length,
    from: formatCount(rows[0]?.epoch ?? 0, locale),
    to: formatCount(rows.at(-1)?.epoch ?? 0, locale),
    came: ada(came ?? 0n),
  }
  if (saidInAll === null || difference === null) return <p>{rich('kept.findingUnsaid', values)}</p>
  return (
    <p>
      {rich('kept.finding', {
        ...values,
        said: ada(saidInAll),
        way: difference > 0n ? 'more' : difference < 0n ? 'less' : 'same',
        difference: ada(difference < 0n ? -difference : difference),
        share:
          differenceShare === null
            ? t('status.unknown')
            : formatPercent(differenceShare, locale, 1, { sign: true }),
      })}
    </p>
  )
}

function Foot({
  kind,
  terms,
}: {
  kind: Props['kind']
  terms: Record<string, string | ReactElement>
}) {
  const { t, rich } = useText()
  return (
    <p className="foot">
      {t('kept.foot')} {rich(`kept.foot.${kind}`, terms)}
    </p>
  )
}
