import type { PoolFieldInputs } from '../frame/pool-field.ts'
import { readPoolList } from '../pool-list.ts'
import { type Catalogue, type LaterMessageKey, speakerOf } from '../words.ts'
import { findTicker, openPicker } from './picker.ts'

type Inputs = PoolFieldInputs & {
  readonly locale: string
  /** @param refocus whether the reader is done with it and stays at the field. */
  readonly close: (refocus?: boolean) => void
}

/** The search over all pools, ready to stand in the frame. @throws when the list cannot be had. */
export async function searchPools({ calculation, parts, locale, close }: Inputs) {
  const { catalogues } = await parts.later()
  return openPicker({
    pools: readPoolList(await parts.list()),
    say: speakerOf(catalogues[locale] as Catalogue<LaterMessageKey>, locale),
    onClose: close,
    onPick(choice) {
      close(true)
      if (choice.kind === 'average') calculation.setAverage()
      else if (choice.kind === 'id')
        calculation.findPool(() => parts.pool(choice.id), choice.id.slice(0, 20))
      else calculation.findPool(() => parts.listed(choice.pool), choice.pool.ticker ?? '')
    },
  })
}

/** The pool that a site named by its ticker: found if it is the only one of that name. */
export async function poolByTicker({ calculation, parts }: PoolFieldInputs, text: string) {
  const { notes } = calculation.asked()
  const [found, ...others] = findTicker(readPoolList(await parts.list()), text)
  if (!found || calculation.asked().notes !== notes) return
  if (others.length === 0) calculation.findPool(() => parts.listed(found), text)
  else
    calculation.note({
      ...{ field: 'pool', code: 'ambiguous-pool', read: text, used: 'average' },
      count: others.length + 1,
    })
}
