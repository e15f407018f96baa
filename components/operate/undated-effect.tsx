import type { Text } from '../site/rich-text.tsx'

const steps = ['sent', 'adopted', 'snapshot', 'applies', 'paid'] as const

/** When new fees count, in epochs: what can be said without the reader's clock. */
export function UndatedEffect({ text: { t } }: { readonly text: Text }) {
  return (
    <section className="section" aria-labelledby="takes-effect-ahead">
      <div>
        <h2 id="takes-effect-ahead">{t('takesEffect.title')}</h2>
        <p>{t('takesEffect.undated.lead')}</p>
      </div>
      <div>
        <ol className="days">
          {steps.map((step) => (
            <li key={step}>
              <div>
                <b>{t(`takesEffect.${step}`)}</b>
                <small>{t(`takesEffect.undated.${step}`)}</small>
              </div>
            </li>
          ))}
        </ol>
        <p className="foot">{t('takesEffect.undated.foot')}</p>
      </div>
    </section>
  )
}
