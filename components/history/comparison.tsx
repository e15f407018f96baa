import { formatCount, formatPercent } from '../../lib/format/index.ts'
import { compareEpochs } from '../../lib/outcomes/history-comparison.ts'
import type { EpochFigures } from '../../lib/outcomes/history-figures.ts'
import { traceOf } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'
import { figureText, shortNames, tracesOf } from './figure-words.ts'

type Props = {
  readonly text: Text
  readonly now: EpochFigures
  readonly then: EpochFigures
}

/** Every figure of two epochs, and by how much it changed. */
export function Comparison({ text, now, then }: Props) {
  const { t, locale } = text
  const head = (epoch: number) => t('history.epoch', { epoch: formatCount(epoch, locale) })
  return (
    <table className="statement two-epochs">
      <caption className="unseen">{t('history.compare.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('history.compare.figure')}</th>
          <th scope="col">{head(then.epoch)}</th>
          <th scope="col">{head(now.epoch)}</th>
          <th scope="col">{t('history.compare.change')}</th>
        </tr>
      </thead>
      <tbody>
        {compareEpochs(now, then).map(({ name, before, now, change }) => (
          <tr key={name} {...traceOf(tracesOf[name])}>
            <th scope="row">{t(shortNames[name])}</th>
            <td>{figureText(text, name, before)}</td>
            <td>{figureText(text, name, now)}</td>
            <td>
              {change === null
                ? t('status.unknown')
                : formatPercent(change, locale, 1, { sign: true })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
