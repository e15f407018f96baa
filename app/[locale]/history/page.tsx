import type { Metadata } from 'next'
import { TraceNotes } from '../../../components/figures/trace-notes.tsx'
import { BacktestCells } from '../../../components/history/backtest-cells.tsx'
import { Comparison } from '../../../components/history/comparison.tsx'
import { EpochLines } from '../../../components/history/epoch-lines.tsx'
import { EpochRow, EpochTable } from '../../../components/history/epoch-table.tsx'
import { EventsList } from '../../../components/history/events-list.tsx'
import { datesOf } from '../../../components/history/figure-words.ts'
import { GlossaryLine } from '../../../components/history/glossary-line.tsx'
import { HistoryProvider } from '../../../components/history/history-state.tsx'
import { LiveBacktest } from '../../../components/history/live-backtest.tsx'
import { LiveComparison } from '../../../components/history/live-comparison.tsx'
import { LiveEpoch, LiveEpochHead } from '../../../components/history/live-epoch.tsx'
import { LivePanels } from '../../../components/history/live-panels.tsx'
import { LivePotUse } from '../../../components/history/live-pot-use.tsx'
import { LiveTable } from '../../../components/history/live-table.tsx'
import { historyNotes } from '../../../components/history/notes.tsx'
import { Panels } from '../../../components/history/panels.tsx'
import { partsWords } from '../../../components/history/parts-words.ts'
import { PotUseTable } from '../../../components/history/pot-use-table.tsx'
import { ReadoutValues } from '../../../components/history/readout-values.tsx'
import { HistorySection } from '../../../components/history/section.tsx'
import { SharesDrawing } from '../../../components/history/shares-drawing.tsx'
import { SharesFigure } from '../../../components/history/shares-figure.tsx'
import { HistorySources } from '../../../components/history/sources.tsx'
import { WalletsTable } from '../../../components/history/wallets-table.tsx'
import { textOf } from '../../../components/site/rich-text.tsx'
import { Scroll } from '../../../components/site/scroll.tsx'
import { formatCount, formatDate, formatPercent } from '../../../lib/format/index.ts'
import { loadCatalogue, pickMessages } from '../../../lib/i18n/catalogue.ts'
import { createTranslator } from '../../../lib/i18n/translate.ts'
import { SiteFrame } from '../site-frame.tsx'
import { embeddedHistory } from './embedded-history.ts'
import '../../styles/history.css'

type Props = { readonly params: Promise<{ locale: string }> }

/** What the islands say while they live. */
const islandMessages = [
  'chart.',
  'error.',
  'history.',
  'later.',
  'status.',
  'sum.',
  'unit.',
] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = createTranslator(loadCatalogue(locale), locale)
  return { title: t('historyPage.pageTitle'), description: t('historyPage.description') }
}

export default async function HistoryPage({ params }: Props) {
  const { locale } = await params
  const catalogue = loadCatalogue(locale)
  const text = textOf(createTranslator(catalogue, locale))
  const { t } = text
  const data = embeddedHistory()
  const { epochs, events, now, against, sum, wallets, summary, range, network } = data
  const count = (value: number) => formatCount(value, locale)
  return (
    <SiteFrame locale={locale} current="history">
      <HistoryProvider
        locale={locale}
        messages={pickMessages(catalogue, islandMessages)}
        network={network}
        part={data.part}
        range={range}
      >
        <div className="wrap history">
          <div className="opening">
            <h1>{t('historyPage.heading')}</h1>
            <p>
              {t('historyPage.lead', {
                count: count(epochs.length),
                from: formatDate(data.first.start, locale),
                to: formatDate(data.last.end, locale),
              })}
            </p>
          </div>
          <section aria-label={t('historyPage.heading')}>
            <LivePanels
              dates={datesOf(text, now)}
              values={<ReadoutValues text={text} figures={now} />}
            >
              <Panels text={text} epochs={epochs} events={events} cursor={now.epoch} />
            </LivePanels>
            <p className="foot strips-foot">
              {t('historyPage.stripsFoot')} <a href="#sources">{t('historyPage.sources.title')}</a>{' '}
              <GlossaryLine text={text} />
            </p>
          </section>
          <HistorySection
            id="events"
            title={t('historyPage.events.title')}
            lead={t('historyPage.events.lead')}
          >
            <EventsList text={text} events={events} />
          </HistorySection>
          <section className="section" id="one-epoch" aria-labelledby="one-epoch-title">
            <div>
              <LiveEpochHead>
                <h2 id="one-epoch-title">{t('history.sum.title', { epoch: count(now.epoch) })}</h2>
                <p>{datesOf(text, now)}</p>
              </LiveEpochHead>
              <p>{t('historyPage.sum.lead')}</p>
            </div>
            <div>
              <LiveEpoch>
                <EpochLines text={text} sum={sum} />
              </LiveEpoch>
            </div>
          </section>
          <HistorySection
            id="pots"
            title={t('historyPage.parts.title')}
            lead={t('historyPage.parts.lead')}
          >
            <SharesFigure
              ahead={partsWords(text, now)}
              foot={t('historyPage.parts.foot', { epoch: count(now.epoch) })}
              chart={<SharesDrawing text={text} epochs={epochs} cursor={now.epoch} />}
            />
            <LivePotUse bundle={data.bundle} network={network}>
              <PotUseTable text={text} answer={data.use} />
            </LivePotUse>
          </HistorySection>
          <HistorySection
            id="two-epochs"
            title={t('historyPage.compare.title')}
            lead={t('historyPage.compare.lead')}
          >
            <LiveComparison>
              <Comparison text={text} now={now} then={against} />
            </LiveComparison>
          </HistorySection>
          <HistorySection
            id="wallets"
            title={t('historyPage.wallets.title')}
            lead={t('historyPage.wallets.lead', { epoch: count(wallets.epoch) })}
          >
            <Scroll label={t('historyPage.wallets.caption')}>
              <WalletsTable text={text} wallets={wallets} />
            </Scroll>
            <ul className="facts">
              {wallets.top.map(({ accounts, share }) => (
                <li key={accounts}>
                  {t('historyPage.wallets.top', {
                    accounts: count(accounts),
                    share: formatPercent(share, locale, 1),
                  })}
                </li>
              ))}
            </ul>
            <p className="foot">
              {t('historyPage.wallets.foot', { source: wallets.source })}{' '}
              <a href="/data/mainnet/wallets.json">{t('history.json')}</a>
            </p>
          </HistorySection>
          <HistorySection
            id="backtest"
            title={t('historyPage.backtest.title')}
            lead={t('historyPage.backtest.lead')}
          >
            <BacktestCells text={text} summary={summary} />
            <LiveBacktest file={data.backtestFile} network={network} count={data.backtestEpochs} />
          </HistorySection>
          <HistorySection
            id="data"
            title={t('historyPage.table.title')}
            lead={t('historyPage.table.lead')}
          >
            <LiveTable count={epochs.length} json={data.part.path}>
              <EpochTable text={text}>
                {data.newest.map((row) => (
                  <EpochRow key={row.epoch} text={text} row={row} />
                ))}
              </EpochTable>
            </LiveTable>
            <p className="foot">{t('historyPage.table.foot')}</p>
          </HistorySection>
          <HistorySection
            id="sources"
            title={t('historyPage.sources.title')}
            lead={t('historyPage.sources.lead')}
          >
            <HistorySources text={text} />
          </HistorySection>
          <TraceNotes t={t} notes={historyNotes(text, data.first.epoch, data.last.epoch)} />
        </div>
      </HistoryProvider>
    </SiteFrame>
  )
}
