import { createHash } from 'node:crypto'
import { embeddedFile } from '../../../data/embedded.ts'
import { backtestSummary } from '../../../lib/outcomes/history-backtest.ts'
import { historyEvents } from '../../../lib/outcomes/history-events.ts'
import {
  type EpochFigures,
  epochFigures,
  everyEpoch,
  newestComplete,
} from '../../../lib/outcomes/history-figures.ts'
import { potUseAnswer } from '../../../lib/outcomes/history-pot-use.ts'
import { historySum } from '../../../lib/outcomes/history-sum.ts'
import { epoch, epochStart, networks } from '../../../lib/rewards/index.ts'
import type { HistoryRange } from '../../../lib/scenario/index.ts'
import { decodeBacktest, decodeHistory, decodeWallets } from '../../../lib/snapshot/index.ts'
import { embedded } from '../../embedded.ts'

/** The epoch that others are compared with until one is chosen: November 2021, well into the life of k = 500. */
const standardAgainst = epoch(300)
/** Rows of the table in the HTML. */
const newestRows = 12

function readHistory() {
  const { snapshot, figures, bundle } = embedded()
  const { network, parts } = snapshot
  const history = decodeHistory(embeddedFile(parts.history.path), network)
  const epochs = everyEpoch(history)
  const standard = { epoch: newestComplete(history), against: standardAgainst }
  const range: HistoryRange = { from: history.from, to: history.to, standard }
  const now = epochFigures(history, standard.epoch)
  const backtest = embeddedFile('backtest.json')
  const { epochs: totals, ...tested } = decodeBacktest(backtest, network)
  return {
    ...{ network, bundle, epochs, range, now },
    part: { ...parts.history, path: `/data/${network}/${parts.history.path}` },
    first: epochs[0] as EpochFigures,
    last: epochs.at(-1) as EpochFigures,
    newest: epochs.slice(-newestRows).reverse(),
    against: epochFigures(history, standardAgainst),
    sum: historySum(history, standard.epoch),
    events: historyEvents(history),
    use: potUseAnswer(snapshot, epochStart(networks[network], figures.epoch)),
    wallets: decodeWallets(embeddedFile('wallets.json'), network),
    summary: backtestSummary({ ...tested, epochs: totals }),
    backtestEpochs: totals.length,
    backtestFile: { path: `/data/${network}/backtest.json`, integrity: integrityOf(backtest) },
  }
}

const integrityOf = (bytes: Uint8Array) =>
  `sha256-${createHash('sha256').update(bytes).digest('base64')}`

let read: ReturnType<typeof readHistory> | undefined

/** Read once per build process. */
export function embeddedHistory() {
  read ??= readHistory()
  return read
}
