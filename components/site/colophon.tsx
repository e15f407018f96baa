import { localeName, locales } from '../../lib/i18n/locales.ts'
import type { Translator } from '../../lib/i18n/translate.ts'
import { LocaleLink } from './locale-link.tsx'
import { type PageName, pagePath } from './paths.ts'

type Props = {
  readonly t: Translator
  readonly locale: string
  /** The page that the other languages are offered for. */
  readonly current: PageName
  readonly bundle: string
}

/** The foot of every page: what this is, what it is not, where the figures are, and the languages. */
export function Colophon({ t, locale, current, bundle }: Props) {
  const home = pagePath(locale, 'calculator')
  return (
    <footer className="colophon">
      <div className="wrap">
        <div>
          <p>
            <b>Cardano Rewards</b> {t('colophon.what')}
          </p>
          <p>{t('colophon.not')}</p>
        </div>
        <div>
          <h2>{t('colophon.figures')}</h2>
          <ul>
            <li>
              <a href={`${home}#network`}>{t('colophon.sources')}</a>
            </li>
            <li>
              <a href={`${home}#examples`}>{t('colophon.examples')}</a>
            </li>
          </ul>
        </div>
        <div>
          <h2>{t('colophon.elsewhere')}</h2>
          <ul>
            <li>
              <a href={pagePath(locale, 'embed')}>{t('site.embed')}</a>
            </li>
            <li>
              <a href={pagePath(locale, 'developers')}>{t('site.developers')}</a>
            </li>
            <li>
              <a href={bundle} type="application/json">
                {t('colophon.download')}
              </a>
            </li>
          </ul>
        </div>
        <div>
          <h2>{t('colophon.language')}</h2>
          <ul>
            {locales.map((other) => (
              <li key={other} lang={other}>
                {other === locale ? (
                  <span>{localeName(other)}</span>
                ) : (
                  <LocaleLink href={pagePath(other, current)} locale={other}>
                    {localeName(other)}
                  </LocaleLink>
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </footer>
  )
}
