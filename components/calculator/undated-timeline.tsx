import { UndatedSteps } from '../figures/undated-steps.tsx'
import type { Text } from '../site/rich-text.tsx'

const steps = ['delegate', 'snapshot', 'earn', 'work', 'pay'] as const

/** When a delegation is paid, in epochs. */
export function UndatedTimeline({ text: { t } }: { readonly text: Text }) {
  return (
    <UndatedSteps
      id="paid"
      title={t('paid.title')}
      lead={t('paid.lead')}
      steps={steps.map((step) => ({ name: t(`paid.${step}`), when: t(`paid.undated.${step}`) }))}
      foot={t('paid.oldPoolUndated')}
    />
  )
}
