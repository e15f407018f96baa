import type { Text } from '../site/rich-text.tsx'

const steps = ['delegate', 'snapshot', 'earn', 'work', 'pay'] as const

/** When a delegation is paid, in epochs: what can be said without the reader's clock. */
export function UndatedTimeline({ text: { t } }: { text: Text }) {
  return (
    <section className="section" aria-labelledby="paid">
      <div>
        <h2 id="paid">{t('paid.title')}</h2>
        <p>{t('paid.lead')}</p>
      </div>
      <div>
        <ol className="days">
          {steps.map((step) => (
            <li key={step}>
              <div>
                <b>{t(`paid.${step}`)}</b>
                <small>{t(`paid.undated.${step}`)}</small>
              </div>
            </li>
          ))}
        </ol>
        <p className="foot">{t('paid.oldPoolUndated')}</p>
      </div>
    </section>
  )
}
