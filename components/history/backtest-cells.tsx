import { formatCount, formatRational } from '../../lib/format/index.ts'
import type { BacktestSummary, UnexplainedGroup } from '../../lib/outcomes/history-backtest.ts'
import type { Text } from '../site/rich-text.tsx'

type Props = { readonly text: Text; readonly summary: BacktestSummary }

/** What the formula says beside what the chain paid, in counts; and what nobody has explained. */
export function BacktestCells({ text, summary }: Props) {
  const { t, locale } = text
  const { cases, poolEpochs, totals, newest, unexplained } = summary
  const count = (value: number) => formatCount(value, locale)
  const cells = [
    {
      name: t('historyPage.backtest.cases'),
      value: t('historyPage.backtest.of', { part: count(cases.exact), whole: count(cases.all) }),
      note: t('historyPage.backtest.casesNote'),
    },
    {
      name: t('historyPage.backtest.poolEpochs', { pools: poolEpochs.pools }),
      value: t('historyPage.backtest.of', {
        part: count(poolEpochs.exact),
        whole: count(poolEpochs.all),
      }),
      note: t('historyPage.backtest.poolNote', {
        dust: count(poolEpochs.dust),
        less: count(poolEpochs.less),
        more: count(poolEpochs.more),
      }),
    },
    {
      name: t('historyPage.backtest.totals'),
      value: t('historyPage.backtest.of', {
        part: count(totals.verdicts.luck + totals.verdicts.pledges),
        whole: count(totals.known),
      }),
      note: t('historyPage.backtest.totalsNote', {
        luck: count(totals.verdicts.luck),
        pledges: count(totals.verdicts.pledges),
        unexplained: count(totals.verdicts.unexplained),
      }),
    },
    newest && {
      name: t('historyPage.backtest.ratio', { epoch: count(newest.epoch) }),
      value: formatRational(newest.ratio, locale, 4),
      note: t('historyPage.backtest.ratioNote'),
    },
  ]
  return (
    <>
      <dl className="cells">
        {cells.map(
          (cell) =>
            cell && (
              <div key={cell.name}>
                <dt>{cell.name}</dt>
                <dd>{cell.value}</dd>
                <dd>{cell.note}</dd>
              </div>
            ),
        )}
      </dl>
      <table className="statement">
        <caption>{t('historyPage.backtest.open', { count: totals.verdicts.unexplained })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('historyPage.backtest.side')}</th>
            <th scope="col" className="words">
              {t('historyPage.backtest.epochs')}
            </th>
            <th scope="col" className="words">
              {t('historyPage.backtest.cause')}
            </th>
          </tr>
        </thead>
        <tbody>
          {unexplained.map((group) => (
            <tr key={group.since + group.engine}>
              <th scope="row">
                {t('historyPage.backtest.sideOf', { engine: group.engine, since: group.since })}
              </th>
              <td className="words">{runs(group.epochs)}</td>
              <td className="words">{cause(text, group)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function cause({ t }: Text, { engine, since }: UnexplainedGroup): string {
  if (engine === 'less') return t('historyPage.backtest.pledgesHigher')
  return t(
    since === 'shelley' ? 'historyPage.backtest.smallest' : 'historyPage.backtest.pledgeMissed',
  )
}

/** `211–213, 217`: neighbours drawn together. */
function runs(epochs: readonly number[]): string {
  const found: [number, number][] = []
  for (const epoch of epochs) {
    const last = found.at(-1)
    if (last && last[1] === epoch - 1) last[1] = epoch
    else found.push([epoch, epoch])
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
