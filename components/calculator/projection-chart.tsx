'use client'

import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts'
import { formatCompact } from '../../lib/format/index.ts'
import { useText } from '../site/text.tsx'
import type { ProjectionPoint } from './projection-rows.ts'

type Props = {
  readonly points: readonly ProjectionPoint[]
  readonly title: string
  readonly axis: (epochs: number) => string
  readonly ticks: readonly number[]
  readonly onPoint: (point: ProjectionPoint | null) => void
}

/** Cumulative reward with its band. Loaded when it is first looked at; the table is there before. */
export function ProjectionChart({ points, title, axis, ticks, onPoint }: Props) {
  const { locale } = useText()
  return (
    <div className="canvas">
      <ResponsiveContainer
        width="100%"
        height="100%"
        initialDimension={{ width: 640, height: 280 }}
      >
        <ComposedChart
          data={[...points]}
          title={title}
          margin={{ top: 16, right: 8, bottom: 4, left: 0 }}
          onMouseMove={({ activeTooltipIndex }) => {
            const index = Number(activeTooltipIndex)
            onPoint(Number.isInteger(index) ? (points[index] ?? null) : null)
          }}
          onMouseLeave={() => onPoint(null)}
        >
          <CartesianGrid stroke="var(--rule)" vertical={false} />
          <XAxis
            dataKey="epochs"
            type="number"
            domain={['dataMin', 'dataMax']}
            ticks={[...ticks]}
            tickFormatter={axis}
            stroke="var(--ink)"
            tickMargin={6}
            interval="preserveStartEnd"
          />
          <YAxis
            mirror
            width={72}
            tick={{ dy: -8, dx: -6 }}
            axisLine={false}
            tickLine={false}
            // The base line says nought, and the curve starts where its label would stand.
            tickFormatter={(ada: number) => (ada === 0 ? '' : `${formatCompact(ada, locale)} ₳`)}
          />
          <Area
            dataKey="band"
            stroke="none"
            fill="var(--band)"
            fillOpacity={1}
            isAnimationActive={false}
            activeDot={false}
          />
          <Line
            dataKey="reward"
            stroke="var(--you)"
            strokeWidth={2.5}
            dot={false}
            activeDot={{ r: 4, fill: 'var(--you)', stroke: 'none' }}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}
