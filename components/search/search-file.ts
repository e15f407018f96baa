import type { AstCatalogue } from '../../lib/i18n/message.ts'
import type { NetworkName } from '../../lib/rewards/index.ts'
import type { PartRef } from '../../lib/snapshot/index.ts'

/** A page, or a word of the glossary. */
export type Place = {
  readonly kind: 'page' | 'word'
  /** Its name in English, whatever the locale: `saturation` is found by it too. */
  readonly name: string
  readonly href: string
  readonly title: string
  /** One line on what is there; empty for a word. */
  readonly about: string
}

/** What the search needs and no page carries: a file of each locale, fetched when it is first opened. */
export type SearchFile = {
  readonly locale: string
  readonly messages: AstCatalogue
  readonly bundle: PartRef
  readonly network: NetworkName
  /** Whose stake the pools are shown with. */
  readonly epoch: number
  /** Where a pool's page and the list of all pools are. */
  readonly pool: string
  readonly pools: string
  readonly places: readonly Place[]
}

/** Its address, below the locale's own. */
export const searchFileName = 'search.json'
