import { UndatedSteps } from '../figures/undated-steps.tsx'
import type { Text } from '../site/rich-text.tsx'

const steps = ['sent', 'adopted', 'snapshot', 'applies', 'paid'] as const

/** When new fees count, in epochs. */
export function UndatedEffect({ text: { t } }: { readonly text: Text }) {
  return (
    <UndatedSteps
      id="takes-effect-ahead"
      title={t('takesEffect.title')}
      lead={t('takesEffect.undated.lead')}
      steps={steps.map((step) => ({
        name: t(`takesEffect.${step}`),
        when: t(`takesEffect.undated.${step}`),
      }))}
      foot={t('takesEffect.undated.foot')}
    />
  )
}
