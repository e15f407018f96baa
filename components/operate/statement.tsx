import type { OperateStatement } from '../../lib/outcomes/operate-statement.ts'
import type { OperateScenario } from '../../lib/scenario/operate-words.ts'
import { traceOf } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'
import { Scroll } from '../site/scroll.tsx'
import { cellText, moneyText, type Span, spans, statementRows } from './statement-rows.ts'

type Props = {
  readonly text: Text
  readonly scenario: OperateScenario
  readonly statement: OperateStatement
}

/** Profit and loss, now beside planned: of an epoch, a month and a year. */
export function Statement(props: Props) {
  return (
    <div className="profit">
      <div className="wide-only">
        <Scroll label={props.text.t('operate.caption')}>
          <Wide {...props} />
        </Scroll>
      </div>
      <div className="narrow-only">
        <Narrow {...props} span="perEpoch" />
        {(['perMonth', 'perYear'] as const).map((span) => (
          <details key={span}>
            <summary>{props.text.t(`operate.span.${span}`)}</summary>
            <Narrow {...props} span={span} />
          </details>
        ))}
      </div>
    </div>
  )
}

function Wide({ text, scenario, statement }: Props) {
  const { t } = text
  const { now, plan } = statement
  const priced = scenario.price !== null
  return (
    <table className="statement">
      <caption className="unseen">{t('operate.caption')}</caption>
      <thead>
        <tr>
          <td />
          {spans.map((span) => (
            <th key={span} scope="colgroup" colSpan={2}>
              {t(`operate.span.${span}`)}
            </th>
          ))}
          {priced && (
            <th scope="colgroup">{t('operate.inMoney', { currency: scenario.currency })}</th>
          )}
        </tr>
        <tr>
          <th scope="col">{t('operate.average')}</th>
          {spans.map((span) => [
            <th key={`${span}-now`} scope="col">
              {t('operate.now')}
            </th>,
            <th key={`${span}-plan`} scope="col" className="planned">
              {t('operate.plan')}
            </th>,
          ])}
          {priced && (
            <th scope="col" className="planned">
              {t('operate.plan')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {statementRows(text, scenario, statement).map((row) => (
          <tr key={row.key} className={row.kind}>
            <th scope="row">{row.name}</th>
            {spans.map((span) => [
              <td key={`${span}-now`} {...traceOf(row.key)}>
                {cellText(text, row, now, span)}
              </td>,
              <td key={`${span}-plan`} {...traceOf(row.key)} className="planned">
                {cellText(text, row, plan, span)}
              </td>,
            ])}
            {priced && (
              <td {...traceOf(row.key)} className="planned">
                {moneyText(text, row, plan, scenario)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Narrow({ text, scenario, statement, span }: Props & { span: Span }) {
  const { t } = text
  const money = span === 'perYear' && scenario.price !== null
  return (
    <table className="statement">
      <caption className="unseen">{t('operate.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">
            {span === 'perEpoch' ? t('operate.average') : t(`operate.span.${span}`)}
          </th>
          <th scope="col">{t('operate.now')}</th>
          <th scope="col" className="planned">
            {t('operate.plan')}
          </th>
        </tr>
      </thead>
      <tbody>
        {statementRows(text, scenario, statement).map((row) => (
          <tr key={row.key} className={row.kind}>
            <th scope="row">{row.name}</th>
            <td {...traceOf(row.key)}>{cellText(text, row, statement.now, span)}</td>
            <td {...traceOf(row.key)} className="planned">
              {cellText(text, row, statement.plan, span)}
              {money && <small>{moneyText(text, row, statement.plan, scenario)}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
