import type { Translator } from '../../lib/i18n/translate.ts'
import { SearchTool } from '../search/search-tool.tsx'
import { SearchIcon } from './icons.tsx'
import { localePath, type PageName, pagePath } from './paths.ts'
import { ThemeButton } from './theme-button.tsx'

/** Four ticks and the fifth in mulberry: an epoch is five days, and a page's mark. */
function Mark() {
  return (
    <svg viewBox="0 0 26 18" aria-hidden="true">
      <path d="M1 8v10M7 8v10M13 8v10M19 8v10" stroke="currentColor" strokeWidth="2" />
      <path d="M25 0v18" stroke="var(--you)" strokeWidth="2.5" />
    </svg>
  )
}

type Props = {
  readonly t: Translator
  readonly locale: string
  /** The page that is shown, or the one it belongs to; null where it is none of them. */
  readonly current: PageName | null
}

const main = ['calculator', 'pools', 'operate', 'lab', 'history', 'learn'] as const

/** The word that a page without one of its own stands under. */
const parent: Partial<Record<PageName, PageName>> = { pool: 'pools', compare: 'pools' }

/** The words of a wide screen stand in a row; a narrow one opens the same as a list, without script. */
export function Masthead({ t, locale, current }: Props) {
  const links = main.map((page) => (
    <a
      key={page}
      href={pagePath(locale, page)}
      data-carry=""
      aria-current={
        page === current ? 'page' : page === parent[current ?? page] ? 'true' : undefined
      }
    >
      {t(`site.${page}`)}
    </a>
  ))
  const search = (
    <>
      <SearchIcon />
      <span className="word">{t('search.title')}</span>
    </>
  )
  const theme = (
    <ThemeButton
      names={{ system: t('theme.system'), light: t('theme.light'), dark: t('theme.dark') }}
    />
  )
  return (
    <header className="masthead">
      <a className="skip" href="#main">
        {t('site.skip')}
      </a>
      <div className="wrap">
        <a className="logo" href={pagePath(locale, 'calculator')} data-carry="">
          <Mark />
          <span>Cardano Rewards</span>
        </a>
        <nav className="nav" aria-label={t('site.navigation')}>
          {links}
        </nav>
        <div className="tools">
          <a className="tool without-js" href={pagePath(locale, 'pools')} data-carry="">
            {search}
          </a>
          <SearchTool home={localePath(locale)} failed={t('search.failed')}>
            {search}
            <span className="key" aria-hidden="true">
              /
            </span>
          </SearchTool>
          {theme}
        </div>
        <details className="menu">
          <summary className="tool">{t('site.menu')}</summary>
          <div>
            <nav aria-label={t('site.navigation')}>{links}</nav>
            {theme}
          </div>
        </details>
      </div>
    </header>
  )
}
