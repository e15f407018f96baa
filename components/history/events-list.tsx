import { formatCount, formatDate } from '../../lib/format/index.ts'
import type { HistoryEvent } from '../../lib/outcomes/history-events.ts'
import { epochStart, networks } from '../../lib/rewards/index.ts'
import type { Text } from '../site/rich-text.tsx'
import { eventSentence } from './event-words.ts'

/** The dotted lines in words. */
export function EventsList(props: { text: Text; events: readonly HistoryEvent[] }) {
  const { text, events } = props
  const { t, locale } = text
  return (
    <table className="statement">
      <caption className="unseen">{t('historyPage.events.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('historyPage.events.from')}</th>
          <th scope="col" className="words">
            {t('historyPage.events.date')}
          </th>
          <th scope="col" className="words">
            {t('historyPage.events.what')}
          </th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => {
          const sentence = eventSentence(text, event)
          return (
            <tr key={sentence}>
              <th scope="row">{formatCount(event.epoch, locale)}</th>
              <td className="date">
                {formatDate(epochStart(networks.mainnet, event.epoch), locale, 'medium')}
              </td>
              <td className="words">{sentence}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
