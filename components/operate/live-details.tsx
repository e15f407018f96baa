'use client'

import type { OperateStatement } from '../../lib/outcomes/operate-statement.ts'
import { ChartFrame } from '../figures/chart-frame.tsx'
import { useText } from '../site/text.tsx'
import { LaterDecide } from './later-decide.tsx'
import { MinimumTable } from './minimum.tsx'
import { MinimumSwitch } from './minimum-switch.tsx'
import { breakEvenWords, pathFigure } from './path.tsx'
import { SavedSection } from './saved-section.tsx'
import type { OperateControl } from './use-operate.ts'
import type { LiveParts } from './use-operate-parts.ts'

type Props = {
  readonly control: OperateControl
  readonly statement: OperateStatement
  readonly live: LiveParts
  readonly now: number
  readonly loadPools: () => void
  readonly poolsReady: boolean
}

/** Below the answer: the way ahead, other minimum costs, plans kept on the device. */
export function LiveDetails({ control, statement, live, now, loadPools, poolsReady }: Props) {
  const text = useText()
  const { t } = text
  const { scenario } = control.form
  const { path, minimum } = live.parts
  return (
    <>
      <LaterDecide {...{ control, statement, live, now }} />
      <section className="section" aria-labelledby="path">
        <div>
          <h2 id="path">{t('operate.path.title')}</h2>
          <p>{t('operate.path.lead')}</p>
          {path && breakEvenWords(text, path).map((words) => <p key={words}>{words}</p>)}
        </div>
        <div>
          {path ? (
            <ChartFrame {...pathFigure({ text, path, scenario })} />
          ) : (
            <p className="foot">{t('operate.waits')}</p>
          )}
        </div>
      </section>
      <section className="section" aria-labelledby="minimum">
        <div>
          <h2 id="minimum">{t('operate.minimum.title')}</h2>
          <p>{t('operate.minimum.lead')}</p>
        </div>
        <div>
          <MinimumSwitch control={control} />
          {minimum ? (
            <MinimumTable text={text} views={minimum} statement={statement} />
          ) : (
            <p className="foot">{t('operate.waits')}</p>
          )}
        </div>
      </section>
      <section className="section saved-plans" aria-labelledby="saved">
        <div>
          <h2 id="saved">{t('operate.saved.title')}</h2>
          <p>{t('operate.saved.lead')}</p>
        </div>
        <div>
          <SavedSection {...{ control, live, now, loadPools, poolsReady }} />
        </div>
      </section>
    </>
  )
}
