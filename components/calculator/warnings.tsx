import type { ComponentType, ReactElement } from 'react'
import type { DelegatorOutcome, Warning } from '../../lib/outcomes/types.ts'
import { ClockIcon, InfoIcon, OctagonIcon, TriangleIcon, UnknownIcon } from '../site/icons.tsx'
import { useText } from '../site/text.tsx'

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

type WordsProps = { readonly warning: Warning; readonly name: ReactElement }

type Props = {
  readonly outcome: DelegatorOutcome
  readonly name: ReactElement
  /** What each says: `WarningWords`, or less where no pool was asked for. */
  readonly Words: ComponentType<WordsProps>
}

/** Every warning with its amount, worst first. Never dismissible. */
export function Warnings({ outcome, name, Words }: Props) {
  const { t } = useText()
  return (
    <section aria-labelledby="warnings">
      <h2 className="unseen" id="warnings">
        {t('warnings.title')}
      </h2>
      <div className="warnings">
        {outcome.warnings.map((warning) => (
          <WarningEntry key={warning.kind} id={warning.kind} {...{ warning, name, Words }} />
        ))}
      </div>
    </section>
  )
}

type EntryProps = WordsProps & {
  readonly Words: ComponentType<WordsProps>
  /** Where the page shows one of a kind. */
  readonly id?: string
}

/** One warning, with the look of its kind. */
export function WarningEntry({ warning, name, id, Words }: EntryProps) {
  const { kind, icon } = looks[warning.kind]
  return (
    <div className="warning" id={id} data-kind={kind}>
      {icon}
      <Words warning={warning} name={name} />
    </div>
  )
}
