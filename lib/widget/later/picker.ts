import { formatAda, formatPercent } from '../../format/index.ts'
import { indexInOrder, type PoolId, readPoolId, searchPools } from '../../snapshot/index.ts'
import { element } from '../frame/parts.ts'
import type { ListedPool } from '../pool-list.ts'
import type { LaterMessageKey, Speaker } from '../words.ts'

/** What the reader chose: the average, a pool of the list, or an id that they pasted. */
export type Choice =
  | { readonly kind: 'average' }
  | ListedChoice
  | { readonly kind: 'id'; readonly id: PoolId }
type ListedChoice = { readonly kind: 'listed'; readonly pool: ListedPool }

type Inputs = {
  readonly pools: readonly ListedPool[]
  readonly say: Speaker<LaterMessageKey>
  readonly onPick: (choice: Choice) => void
  readonly onClose: (refocus?: boolean) => void
}

/** Rows shown at once: more are found by typing on. */
const most = 40

/** Pools whose ticker is this text, in any case: one, several, or none. */
export function findTicker(pools: readonly ListedPool[], text: string): readonly ListedPool[] {
  const wanted = text.trim().toUpperCase()
  return pools.filter(({ ticker }) => ticker?.toUpperCase() === wanted)
}

/** A field whose list is open as long as it is there (WAI-ARIA combobox). */
export function openPicker({ pools, say, onPick, onClose }: Inputs): HTMLElement {
  const index = indexInOrder(pools)
  const input = element('input', {
    id: 'search',
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': 'pools',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
  })
  const label = element('label', { for: 'search' }, say('pools.search'))
  const list = element('ul', { id: 'pools', role: 'listbox', 'aria-label': say('pools.search') })
  const count = element('p', { class: 'count', role: 'status' })
  const box = element('div', { class: 'box' }, input)
  const root = element('div', { class: 'picker' }, label, box, list, count)
  let choices: readonly Choice[] = []
  let active = 0
  // Taken out of the page, the field loses the focus once more.
  let done = false

  input.addEventListener('input', search)
  input.addEventListener('keydown', (event) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 6,
      PageUp: -6,
    }
    const move = moves[event.key]
    if (move !== undefined) activate(active + move)
    else if (event.key === 'Enter') pick(active)
    else if (event.key === 'Escape') close(true)
    else return
    event.preventDefault()
  })
  // Pressing a row must not take the focus from the field.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => {
    const row = target instanceof Element ? target.closest('li') : null
    if (row) pick([...list.children].indexOf(row))
  })
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) close()
  })
  search()
  return root

  function search() {
    const text = input.value.trim()
    const id = readPoolId(text)
    const found = id ? [] : searchPools(index, text, pools.length)
    choices = [
      ...(text === '' ? [{ kind: 'average' } as const] : []),
      ...(id ? [{ kind: 'id', id } as const] : []),
      ...found.slice(0, most).map((pool) => ({ kind: 'listed', pool }) as const),
    ]
    list.replaceChildren(...choices.map(row))
    const none = choices.length === 0
    count.textContent = none
      ? say('pools.none', { typed: text })
      : say('widget.found', { found: id ? 1 : found.length })
    activate(0)
  }

  function activate(at: number) {
    active = Math.min(Math.max(at, 0), Math.max(choices.length - 1, 0))
    for (const [i, row] of [...list.children].entries())
      row.setAttribute('aria-selected', String(i === active))
    const row = list.children[active]
    if (row) input.setAttribute('aria-activedescendant', row.id)
    else input.removeAttribute('aria-activedescendant')
    if (row) list.scrollTop = Math.max(0, (row as HTMLElement).offsetTop - list.clientHeight / 2)
  }

  function pick(at: number) {
    const choice = choices[at]
    if (!choice || done) return
    done = true
    onPick(choice)
  }

  function close(refocus = false) {
    if (done) return
    done = true
    onClose(refocus)
  }

  function row(choice: Choice, at: number): HTMLElement {
    const [name, note, facts] = wordsOf(choice)
    return element(
      'li',
      { id: `pool-${at}`, role: 'option' },
      element('b', {}, element('bdi', {}, name)),
      element('span', {}, element('bdi', {}, note)),
      element('small', {}, facts),
    )
  }

  function wordsOf(choice: Choice): readonly [name: string, note: string, facts: string] {
    if (choice.kind === 'average') return [say('pools.average'), say('pools.averageFacts'), '']
    if (choice.kind === 'id') return [`${choice.id.slice(0, 8)}…`, input.value.slice(0, 20), '']
    const { ticker, name, fixedCost, margin } = choice.pool
    const cost = formatAda(fixedCost, say.locale, { decimals: 0 })
    const facts = say('widget.fees', { cost, margin: formatPercent(margin, say.locale, 1) })
    return ticker
      ? [ticker, name ?? say('pools.noName'), facts]
      : [name ?? say('pools.noName'), '', facts]
  }
}
