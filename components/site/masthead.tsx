import type { Translator } from '../../lib/i18n/translate.ts'
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

type Props = { readonly t: Translator; readonly home: string }

export function Masthead({ t, home }: Props) {
  return (
    <header className="masthead">
      <a className="skip" href="#main">
        {t('site.skip')}
      </a>
      <div className="wrap">
        <a className="logo" href={home}>
          <Mark />
          Cardano Rewards
        </a>
        <nav className="nav" aria-label={t('site.navigation')}>
          <a href={home} aria-current="page">
            {t('site.calculator')}
          </a>
        </nav>
        <div className="tools">
          <ThemeButton
            names={{ system: t('theme.system'), light: t('theme.light'), dark: t('theme.dark') }}
          />
        </div>
      </div>
    </header>
  )
}
