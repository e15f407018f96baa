/** The ruled scale of an amount: decades of ada, 100 positions each, ticks at 1…9. */
export type LogScale = {
  /** Powers of ten at the ends: 1 is 10 ada. */
  readonly from: number
  readonly to: number
}

export const positions = ({ from, to }: LogScale): number => (to - from) * 100

/** Where an amount in ada stands, held to the ends of the scale (the field shows what it is). */
export function positionOf(scale: LogScale, ada: number): number {
  const position = Math.round((Math.log10(Math.max(ada, Number.MIN_VALUE)) - scale.from) * 100)
  return Math.min(Math.max(position, 0), positions(scale))
}

/** The amount at a position as canonical text: three figures, no more than a hand can aim at. */
export function adaAt(scale: LogScale, position: number): string {
  const exponent = scale.from + position / 100
  const whole = Math.floor(exponent + 1e-9)
  const figures = Math.round(10 ** (exponent - whole) * 100)
  return shifted(figures, whole - 2)
}

/** The next minor tick (1, 2 … 9, 10) above or below an amount, as canonical text; held to the ends. */
export function nextTick(scale: LogScale, ada: number, direction: 1 | -1, ticks = 1): string {
  const all = minorTicks(scale)
  const above = all.findIndex((tick) => tick > ada * (1 + 1e-9))
  const at = all.findIndex((tick) => Math.abs(tick - ada) <= tick * 1e-9)
  const up = above < 0 ? all.length - 1 : above
  const target = direction > 0 ? up + ticks - 1 : (at >= 0 ? at : up) - ticks
  return String(all[Math.min(Math.max(target, 0), all.length - 1)])
}

/** Ascending, in ada. */
export function minorTicks({ from, to }: LogScale): number[] {
  const ticks: number[] = []
  for (let decade = from; decade < to; decade += 1)
    for (let figure = 1; figure <= 9; figure += 1) ticks.push(figure * 10 ** decade)
  return [...ticks, 10 ** to]
}

function shifted(figures: number, zeros: number): string {
  const text = String(figures)
  if (zeros >= 0) return text + '0'.repeat(zeros)
  const padded = text.padStart(1 - zeros, '0')
  const whole = padded.slice(0, zeros)
  const decimals = padded.slice(zeros).replace(/0+$/, '')
  return decimals ? `${whole}.${decimals}` : whole
}
