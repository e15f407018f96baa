import { formatRational } from '../../lib/format/index.ts'
import { ratio } from '../../lib/rewards/index.ts'
import { type PoolTrend, type StakeChange, trendLevels } from '../../lib/snapshot/pool-trends.ts'
import type { Text } from '../site/rich-text.tsx'
import { px } from './band-strip.tsx'

const width = 56
const height = 18

/** The stake from nothing to its largest; where it is not known the line has a gap. */
export function TrendLine({ line }: { line: PoolTrend['line'] }) {
  const step = (width - 6) / Math.max(1, line.length - 1)
  const at = (level: number) => px(2 + (1 - level / trendLevels) * (height - 4))
  const path = line
    .map((level, i) => {
      if (level === null) return ''
      const before = line[i - 1]
      const alone = before == null && line[i + 1] == null
      return `${before == null ? 'M' : 'L'}${px(2 + i * step)} ${at(level)}${alone ? 'h.1' : ''}`
    })
    .join('')
  const last = line.at(-1)
  return (
    <svg
      className="trend-line"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <path d={path} />
      {last != null && <circle cx={px(2 + (line.length - 1) * step)} cy={at(last)} r="1.8" />}
    </svg>
  )
}

/** A change in percent without its sign %, or how many times it is since it doubled. */
export function changeText({ t, locale }: Text, change: StakeChange): string {
  if (change === null) return t('offers.changeUnknown')
  if (change === 'new') return t('offers.changeNew')
  const now = ratio(BigInt(change) + 1_000n, 1_000n)
  if (change >= 1_000) return `×${formatRational(now, locale, change < 10_000 ? 1 : 0)}`
  const percent = formatRational(ratio(BigInt(Math.abs(change)), 10n), locale, 0)
  if (percent === formatRational(ratio(0n), locale, 0)) return percent
  return `${change < 0 ? '−' : '+'}${percent}`
}
