import type { ReactElement } from 'react'
import type { DelegatorOutcome, Warning } from '../../lib/outcomes/types.ts'
import { ClockIcon, InfoIcon, OctagonIcon, TriangleIcon, UnknownIcon } from '../site/icons.tsx'
import { useText } from '../site/text.tsx'
import { WarningWords } from './warning-words.tsx'

/** You get nothing; you get less; you should know. */
type Kind = 'nothing' | 'less' | 'know'

const looks: Record<Warning['kind'], { kind: Kind; icon: ReactElement }> = {
  'pledge-unmet': { kind: 'nothing', icon: <OctagonIcon /> },
  'whole-margin': { kind: 'nothing', icon: <OctagonIcon /> },
  retired: { kind: 'nothing', icon: <OctagonIcon /> },
  retiring: { kind: 'less', icon: <TriangleIcon /> },
  saturated: { kind: 'less', icon: <TriangleIcon /> },
  'cost-above-reward': { kind: 'less', icon: <TriangleIcon /> },
  'old-data': { kind: 'less', icon: <ClockIcon /> },
  'clock-before-data': { kind: 'less', icon: <ClockIcon /> },
  'pledge-unknown': { kind: 'know', icon: <UnknownIcon /> },
  'vote-delegation': { kind: 'know', icon: <InfoIcon /> },
}

type Props = { readonly outcome: DelegatorOutcome; readonly name: ReactElement }

/** Every warning with its amount, worst first. Never dismissible. */
export function Warnings({ outcome, name }: Props) {
  const { t } = useText()
  return (
    <section aria-labelledby="warnings">
      <h2 className="unseen" id="warnings">
        {t('warnings.title')}
      </h2>
      <div className="warnings">
        {outcome.warnings.map((warning) => (
          <WarningEntry key={warning.kind} id={warning.kind} warning={warning} name={name} />
        ))}
      </div>
    </section>
  )
}

type EntryProps = {
  readonly warning: Warning
  readonly name: ReactElement
  /** Where the page shows one of a kind. */
  readonly id?: string
}

/** One warning, with the look of its kind. */
export function WarningEntry({ warning, name, id }: EntryProps) {
  const { kind, icon } = looks[warning.kind]
  return (
    <div className="warning" id={id} data-kind={kind}>
      {icon}
      <WarningWords warning={warning} name={name} />
    </div>
  )
}
