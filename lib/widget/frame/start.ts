import type { NetworkFigures } from '../../snapshot/index.ts'
import { type OptionIssue, readFragment, readLooks } from '../config.ts'
import { gathered } from '../rate.ts'
import { type Catalogue, speakerOf } from '../words.ts'
import { createCalculation } from './calculation.ts'
import { hostOf, tellHeight } from './host.ts'
import { dress, whenSchemeChanges } from './looks.ts'
import { part } from './parts.ts'
import { releaseParts } from './parts-of-release.ts'
import { toldOf } from './told.ts'
import { createView } from './view.ts'

/** What the build puts into the frame. */
export type FrameData = {
  readonly figures: NetworkFigures
  /** By locale, the default first. */
  readonly catalogues: Readonly<Record<string, Catalogue>>
  /** Name of this release: the folder of its files. */
  readonly release: string
}

/** This release stops on the day that its notice says. */
type ReleaseIssue = { readonly option: null; readonly code: 'old-release' }

/** Changes are told to the host at most this often, in milliseconds. */
const tellEvery = 100

/** Bring the frame to life: read the fragment, answer, listen to reader and host. */
export function startFrame({ figures, catalogues, release }: FrameData): void {
  const fragment = readFragment(location.hash)
  const host = hostOf(fragment.host)
  const main = document.querySelector('main') as HTMLElement
  const parts = releaseParts(release)
  // Written into the HTML of a release that stops, in every language (`scripts/build/embed-notices.mjs`).
  const old = part('old')
  let { options } = fragment
  let tells = false
  const calculation = createCalculation({ figures, parts, changed })
  const view = createView({ figures, calculation, parts })

  host.hear(({ type, options: given }) => {
    options = { ...options, ...given }
    if (type === 'theme') look()
    else ask()
  })
  addEventListener('hashchange', () => {
    options = readFragment(location.hash).options
    look()
    ask()
  })
  whenSchemeChanges(look)
  // A page left open stands in another epoch when it is looked at again.
  document.addEventListener('visibilitychange', () => document.hidden || calculation.again())

  const tellChange = gathered(() => {
    const told = toldOf(calculation.asked())
    if (told) host.tell({ type: 'change', ...told })
  }, tellEvery)

  look()
  ask()
  main.hidden = false
  if (!old.hidden) report({ option: null, code: 'old-release' })

  function ask() {
    view.forget()
    calculation.ask(options)
    view.named(options.pool ?? '')
  }

  function changed() {
    view.show()
    // Before the first answer or its failure the height is nothing to go by.
    if (!tells && calculation.asked().poolState !== 'loading') {
      tells = true
      requestAnimationFrame(() => tellHeight(main, host))
    }
    tellChange()
  }

  function look() {
    const { looks, issues } = readLooks(options, Object.keys(catalogues), navigator.languages)
    const refused = dress(main, looks)
    for (const issue of refused ? [...issues, refused] : issues) report(issue)
    const root = document.documentElement
    root.lang = looks.locale
    root.dir = /^(ar|fa|he|ur)\b/.test(looks.locale) ? 'rtl' : 'ltr'
    for (const notice of old.children as HTMLCollectionOf<HTMLElement>)
      notice.hidden = notice.lang !== looks.locale
    view.speak(speakerOf(catalogues[looks.locale] as Catalogue, looks.locale))
  }

  /** To the site's owner: readers can do nothing about it. */
  function report({ option, code }: OptionIssue | ReleaseIssue) {
    console.warn(`<cardano-rewards> ${option ?? old.dataset.stops}: ${code}`)
    host.tell({ type: 'error', code, option })
  }
}
