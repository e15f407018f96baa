import { accentIsReadable, type Scheme } from '../accent.ts'
import type { Looks, OptionIssue } from '../config.ts'

const dark = () => matchMedia('(prefers-color-scheme: dark)')

/** The theme that holds now. */
export function schemeOf({ theme }: Pick<Looks, 'theme'>): Scheme {
  return theme === 'auto' ? (dark().matches ? 'dark' : 'light') : theme
}

/** Called when the reader's system changes between light and dark. */
export function whenSchemeChanges(changed: () => void): void {
  dark().addEventListener('change', changed)
}

/**
 * Dress the frame. An accent that cannot be read on the paper of this theme is left out, with an issue.
 *
 * Set through the style object: a policy that blocks style attributes does not block that.
 */
export function dress({ style, dataset }: HTMLElement, looks: Looks): OptionIssue | null {
  const { theme, accent, radius, density, layout } = looks
  const scheme = schemeOf({ theme })
  dataset.theme = scheme
  dataset.density = density
  dataset.layout = layout
  style.setProperty('--radius', `${radius}px`)
  const refused = accent !== null && !accentIsReadable(accent, scheme)
  const mixes = { '--you': '100%', '--you-tint': '14%', '--band': '32%' }
  for (const [name, share] of Object.entries(mixes)) {
    if (accent === null || refused) style.removeProperty(name)
    else style.setProperty(name, `color-mix(in srgb, ${accent} ${share}, var(--paper))`)
  }
  return refused ? { option: 'accent', code: 'low-contrast' } : null
}
