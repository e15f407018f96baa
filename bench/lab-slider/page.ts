// What runs in the page: each function is sent as its own text, and sees nothing but its argument.

export type Moves = 'k' | 'rho' | null

/** One stretch of frames. */
export type Stretch = {
  /** From one frame to the next, ms. */
  readonly intervals: readonly number[]
  /** Tasks that took 50 ms or more, ms. */
  readonly tasks: readonly number[]
  /** How often the network was worked out and shown anew. */
  readonly answers: number
}

/** Watches so many frames; in each the slider is moved, as a hand would, or nothing is. */
export async function watch([count, moves]: readonly [number, Moves]): Promise<Stretch> {
  const labels = { k: 'Pools wanted k: scale', rho: 'Reserves paid out ρ: scale' }
  const slider =
    moves === null ? null : document.querySelector(`input[aria-label="${labels[moves]}"]`)
  if (moves !== null && slider === null) throw new Error(`no slider for ${moves}`)
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const tasks: number[] = []
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  })
  observer.observe({ entryTypes: ['longtask'] })
  let answers = 0
  const shown = document.querySelector('.cells')
  const changes = new MutationObserver(() => {
    answers += 1
  })
  if (shown) changes.observe(shown, { subtree: true, characterData: true, childList: true })
  const intervals: number[] = []
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  let before = await frame()
  for (let i = 0; i < count; i++) {
    if (slider instanceof HTMLInputElement) {
      const [least, most] = [Number(slider.min), Number(slider.max)]
      const step = Number(slider.step) || 1
      const at = least + ((i * step) % (most - least))
      set?.call(slider, String(at))
      slider.dispatchEvent(new Event('input', { bubbles: true }))
    }
    const now = await frame()
    intervals.push(now - before)
    before = now
  }
  observer.disconnect()
  changes.disconnect()
  return { intervals, tasks, answers }
}

/** Objects, texts, sorting and arithmetic, as a page does them; always the same. */
export function steadyLoop(): number {
  let sum = 0
  let seed = 1
  for (let round = 0; round < 20; round++) {
    const rows = Array.from({ length: 2000 }, (_, i) => {
      seed = (seed * 48271) % 2147483647
      return { name: `row ${seed}`, at: seed / 2147483647, i }
    })
    rows.sort((a, b) => a.at - b.at)
    for (const { name, at, i } of rows) sum += name.length * at + Math.sqrt(i)
  }
  return sum
}
