import type { ReactNode } from 'react'
import { formatAda, formatPercent } from '../../lib/format/index.ts'
import type { Lovelace, Rational } from '../../lib/rewards/index.ts'

type AdaProps = {
  readonly amount: Lovelace | bigint
  readonly locale: string
  readonly decimals: number
  /** Write the sign, + or −. */
  readonly signed?: boolean
}

/** An amount with its sign ₳: one piece, read aloud as "ada". */
export function Ada({ amount, locale, decimals, signed = false }: AdaProps) {
  return (
    <WithUnit unit="₳" spoken="ada">
      {formatAda(amount, locale, { decimals, sign: signed })}
    </WithUnit>
  )
}

export function Percent({
  value,
  locale,
  decimals,
}: {
  value: Rational
  locale: string
  decimals: number
}) {
  return <span className="figure">{formatPercent(value, locale, decimals)}</span>
}

/** A figure and what it counts, never parted. `spoken` stands in where the sign has no good name. */
export function WithUnit({
  children,
  unit,
  spoken,
}: {
  children: ReactNode
  unit: string
  spoken?: string
}) {
  return (
    <span className="figure">
      <bdi>{children}</bdi>
      <span className="unit" aria-hidden={spoken !== undefined}>
        {unit}
      </span>
      {spoken !== undefined && <span className="unseen"> {spoken}</span>}
    </span>
  )
}
