'use client'

import { OwnPoolFields } from '../calculator/own-pool-fields.tsx'
import type { ScenarioForm } from '../calculator/use-scenario-form.ts'
import { useText } from '../site/text.tsx'

/** The figures of one own pool, open below the buttons that made it. */
export function OwnEditor({ form, close }: { form: ScenarioForm; close: () => void }) {
  const { t } = useText()
  return (
    <div className="own-editor">
      <OwnPoolFields form={form} />
      <button type="button" className="button" onClick={close}>
        {t('compare.done')}
      </button>
    </div>
  )
}
