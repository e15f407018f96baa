import type { OperateExample } from '../../lib/outcomes/operate-example.ts'
import { type OperateStatement, operateStatement } from '../../lib/outcomes/operate-statement.ts'
import { epochStart, networks } from '../../lib/rewards/index.ts'
import type { NetworkFigures } from '../../lib/snapshot/index.ts'
import type { Text } from '../site/rich-text.tsx'
import { OperateAnswer } from './answer.tsx'
import { OperateCells } from './cells.tsx'
import { DecideAhead } from './decide-ahead.tsx'
import { FeeSteps, MemberYears, membersFigure, StillFigure } from './members.tsx'
import { MinimumTable } from './minimum.tsx'
import { breakEvenWords, pathFigure } from './path.tsx'
import { Statement } from './statement.tsx'
import { OperateSum } from './sum.tsx'

/** The build has no reader's clock: the data epoch's own figures. */
function exampleStatement({ figures, example }: Omit<Props, 'text'>): OperateStatement {
  const now = epochStart(networks[figures.network], figures.epoch)
  const statement = operateStatement({ scenario: example.scenario, figures, now })
  if ('kind' in statement) throw new Error('The example has no answer.')
  return statement
}

type Props = {
  readonly text: Text
  readonly figures: NetworkFigures
  readonly example: OperateExample
}

/** A pool of 3 M ada at 170 instead of 340 ada, for whoever has asked nothing yet or has no script. */
export function AheadAnswer({ text, figures, example }: Props) {
  const { t } = text
  const { scenario, parts, accounts, walletsEpoch } = example
  const statement = exampleStatement({ figures, example })
  const shown = { text, scenario, statement }
  return (
    <>
      <section className="answer" id="answer" aria-label={t('answer.label')}>
        <OperateAnswer
          {...shown}
          name={t('operate.exampleName')}
          standing={parts.standing}
          dated={false}
        />
        <Statement {...shown} />
        <OperateCells {...shown} parts={parts} />
      </section>
      <section className="delegators" aria-labelledby="delegators">
        <h2 id="delegators">{t('operate.members.title')}</h2>
        <StillFigure text={text} {...membersFigure(text, statement, parts.standing)} />
        <div className="scroll gap">
          <MemberYears
            {...{ text, statement, members: parts.members, accounts, walletsEpoch }}
            asked={scenario.memberStake}
          />
        </div>
        <FeeSteps text={text} steps={parts.members.steps} />
      </section>
      <OperateSum text={text} statement={statement} />
    </>
  )
}

export function AheadDetails({ text, figures, example }: Props) {
  const { t } = text
  const { scenario, parts } = example
  const statement = exampleStatement({ figures, example })
  return (
    <>
      <section className="section" aria-labelledby="path">
        <div>
          <h2 id="path">{t('operate.path.title')}</h2>
          <p>{t('operate.path.lead')}</p>
          {breakEvenWords(text, parts.path).map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
        <StillFigure text={text} {...pathFigure({ text, path: parts.path, scenario })} />
      </section>
      <section className="section" aria-labelledby="minimum">
        <div>
          <h2 id="minimum">{t('operate.minimum.title')}</h2>
          <p>{t('operate.minimum.lead')}</p>
        </div>
        <div>
          <MinimumTable text={text} views={parts.minimum} statement={statement} />
        </div>
      </section>
      <DecideAhead text={text} statement={statement} />
    </>
  )
}
