import { formatCompact } from '../../format/index.ts'
import { type LogScale, minorTicks, positionOf, positions } from '../../format/log-scale.ts'
import type { ProjectionRow } from '../../outcomes/types.ts'
import { adaForPlot } from '../../rewards/index.ts'

/** 10 ada to 100 million, as in the calculator; the field takes any amount. */
export const stakeScale: LogScale = { from: 1, to: 8 }

const svgNamespace = 'http://www.w3.org/2000/svg'

function shape(name: string, attributes: Readonly<Record<string, string | number>>, text = '') {
  const element = document.createElementNS(svgNamespace, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  element.textContent = text
  return element
}

/** Base line, ticks and figures; returns what moves the filled part. */
export function drawScale(svg: Element, locale: string): (ada: number) => void {
  const last = positions(stakeScale)
  const at = (ada: number) => `${((positionOf(stakeScale, ada) / last) * 100).toFixed(2)}%`
  const line = { x1: 0, y1: 21.5, y2: 21.5 }
  const fill = shape('line', { ...line, class: 'fill' })
  const ticks = minorTicks(stakeScale)
  const decades = ticks.filter((tick) => Number.isInteger(Math.log10(tick)))
  const path = (some: readonly number[], length: number) =>
    some.map((tick) => `M${positionOf(stakeScale, tick)} 22v${length}`).join('')
  // The box of the ticks is stretched, their lines are not.
  const box = shape('svg', { viewBox: `0 0 ${last} 50`, preserveAspectRatio: 'none' })
  box.append(
    shape('path', { d: path(ticks, 6) }),
    shape('path', { d: path(decades, 12), class: 'major' }),
  )
  const figures = decades
    .filter((_, i) => i % 2 === 0)
    .map((tick, i) => {
      const place = { x: at(tick), y: 47, 'text-anchor': i === 0 ? 'start' : 'middle' }
      return shape('text', place, formatCompact(tick, locale))
    })
  svg.replaceChildren(shape('line', { ...line, x2: '100%', class: 'base' }), fill, box, ...figures)
  return (ada) => fill.setAttribute('x2', at(ada))
}

/** The year ahead: its mean and, of one pool, the band of luck. In a box of 100 by 40. */
export function drawSpark(svg: Element, rows: readonly ProjectionRow[]): void {
  const [band, mean] = svg.children
  const span = rows.at(-1)?.epochs || 1
  const most = Math.max(...rows.map(({ reward, high }) => adaForPlot(high ?? reward))) || 1
  const point = (epochs: number, ada: number) =>
    `${((epochs / span) * 100).toFixed(1)} ${(38 - (ada / most) * 36).toFixed(1)}`
  const line = (of: 'reward' | 'low' | 'high') =>
    rows.map((row) => point(row.epochs, adaForPlot(row[of] ?? row.reward)))
  const edge = [...line('low'), ...line('high').reverse()]
  band?.setAttribute('d', rows.at(-1)?.high == null ? '' : `M${edge.join('L')}Z`)
  mean?.setAttribute('d', `M${line('reward').join('L')}`)
}
