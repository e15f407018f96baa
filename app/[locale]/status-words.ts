import { formatCount, formatDate } from '../../lib/format/index.ts'
import { loadCatalogue, pickMessages } from '../../lib/i18n/catalogue.ts'
import { epochEnd, networks } from '../../lib/rewards/index.ts'
import { embedded } from '../embedded.ts'

/** What the status line needs: few and small, since it is on every page. */
export function statusWords(locale: string) {
  const { figures } = embedded()
  const network = networks[figures.network]
  const ended = epochEnd(network, figures.epoch)
  return {
    locale,
    epoch: formatCount(figures.epoch, locale),
    ended: formatDate(ended, locale, 'medium'),
    endedAt: ended,
    epochSeconds: network.epochSeconds,
    messages: pickMessages(loadCatalogue(locale), [
      'site.network',
      'site.ended',
      'site.age',
      'site.ageLink',
      'site.status',
    ]),
  }
}
