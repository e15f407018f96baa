'use client'

import { useState } from 'react'
import { formatAda, formatPercent } from '../../lib/format/index.ts'
import { DoneButton } from '../site/done-button.tsx'
import { LinkIcon, SaveIcon } from '../site/icons.tsx'
import { useText } from '../site/text.tsx'
import type { OperateExport } from './export.ts'
import { savePlan } from './saved-plans.ts'
import { type OperateControl, queryOf } from './use-operate.ts'

type Props = {
  readonly control: OperateControl
  /** The pool's name as plain text. */
  readonly name: string
  /** Null until there is an answer to take along. */
  readonly taken: () => Omit<OperateExport, 'link' | 'text' | 'scenario'> | null
}

/** Keep the plan on this device, copy its link, one page of paper, its figures as a file. */
export function PlanButtons({ control, name, taken }: Props) {
  const { t, locale } = useText()
  const { form } = control
  const { plan } = form.scenario
  const [failed, setFailed] = useState(false)
  const save = (as: 'csv' | 'json') => {
    setFailed(false)
    import('./export.ts').then(
      ({ downloadPlan }) => {
        const answer = taken()
        const { text, scenario } = form
        if (answer) downloadPlan({ ...answer, text, scenario, link: control.link() }, as)
        else setFailed(true)
      },
      (error: unknown) => {
        console.warn(error)
        setFailed(true)
      },
    )
  }
  return (
    <div className="buttons needs-js">
      <DoneButton
        icon={<SaveIcon />}
        label={t('operate.save')}
        done={t('operate.saveDone')}
        act={async () =>
          savePlan({
            query: queryOf(form),
            name: t('operate.saved.name', {
              pool: name,
              cost: formatAda(plan.fixedCost, locale, { decimals: 0 }),
              margin: formatPercent(plan.margin, locale, 1),
            }),
          })
        }
      />
      <DoneButton
        icon={<LinkIcon />}
        label={t('share.link')}
        done={t('share.linkDone')}
        act={() => navigator.clipboard.writeText(control.link())}
      />
      <button type="button" className="button" onClick={() => window.print()}>
        {t('operate.print')}
      </button>
      <button type="button" className="button" onClick={() => save('csv')}>
        <SaveIcon />
        CSV
      </button>
      <button type="button" className="button" onClick={() => save('json')}>
        <SaveIcon />
        JSON
      </button>
      {failed && <p role="alert">{t('operate.exportFailed')}</p>}
    </div>
  )
}
