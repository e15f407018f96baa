import { formatAda, formatPercent } from '../../format/index.ts'
import type { Pool } from '../../snapshot/index.ts'
import type { Note } from '../config.ts'
import type { Speaker } from '../words.ts'
import { element, part } from './parts.ts'
import type { ViewInputs } from './view.ts'

export type PoolFieldInputs = ViewInputs & {
  readonly explain: (id: string, note: Note | null) => Promise<void>
}

/** Ticker, else name, else the start of the id: text of strangers, never markup. */
export const labelOf = (pool: Pool | null) =>
  pool?.ticker ?? pool?.name ?? pool?.id.slice(0, 8) ?? ''

/** Which pool; pressed, where the site allows it, a search over all of them. */
export function createPoolField(inputs: PoolFieldInputs) {
  const { calculation, parts, explain } = inputs
  const place = part('pool')
  let speaker: Speaker | null = null
  let searching: HTMLElement | null = null

  async function choose() {
    place.setAttribute('aria-busy', 'true')
    try {
      const { searchPools } = await parts.later()
      searching = await searchPools({ ...inputs, locale: speaker?.locale ?? '', close })
      place.replaceChildren(searching)
      searching.querySelector('input')?.focus()
    } catch {
      void explain('pool-error', { field: 'pool', code: 'part-failed', read: '', used: '' })
    }
    place.removeAttribute('aria-busy')
  }

  function close(refocus = false) {
    searching = null
    if (speaker) show(speaker)
    if (refocus) place.querySelector('button')?.focus()
  }

  function show(say: Speaker) {
    speaker = say
    const { pool, picker, notes } = calculation.asked()
    void explain('pool-error', notes.find(({ field }) => field === 'pool') ?? null)
    if (searching) return
    const facts =
      pool &&
      say('widget.fees', {
        cost: formatAda(pool.fixedCost, say.locale, { decimals: 0 }),
        margin: formatPercent(pool.margin, say.locale, 1),
      })
    const kept = place.querySelector('button')
    const button = kept ?? element('button', { type: 'button', 'aria-haspopup': 'listbox' })
    if (!kept) button.addEventListener('click', choose)
    button.hidden = !picker
    button.textContent = say('widget.choose')
    for (const child of [...place.children]) if (child !== button) child.remove()
    // Moved, it would lose the focus.
    if (!kept) place.append(button)
    button.before(
      element('span', {}, say('field.pool')),
      element('b', {}, element('bdi', {}, pool ? labelOf(pool) : say('pools.average'))),
      element('span', {}, facts ?? ''),
    )
  }

  return {
    show,
    close,
    /** A ticker names a pool only if no other has it; the list knows. */
    async named(text: string) {
      const unread = calculation.asked().notes.some(({ field }) => field === 'pool')
      if (!unread || !/^\S{1,5}$/u.test(text)) return
      const { poolByTicker } = await parts.later()
      await poolByTicker(inputs, text)
    },
  }
}
