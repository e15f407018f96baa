import { formatAda } from '../../lib/format/index.ts'
import type { Text } from '../site/rich-text.tsx'

type Props = {
  readonly text: Text
  /** Lovelace; below zero for what is taken. */
  readonly amount: bigint
  readonly decimals: number
}

/** An amount with its sign ₳: one piece, never parted, read aloud as "ada". */
export function Ada({ text, amount, decimals }: Props) {
  return (
    <span className="figure">
      <bdi>{formatAda(amount, text.locale, { decimals })}</bdi>
      <span className="unit" aria-hidden="true">
        ₳
      </span>
      <span className="unseen"> {text.t('unit.spoken')}</span>
    </span>
  )
}
