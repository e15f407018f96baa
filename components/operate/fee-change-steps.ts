import { formatCount, formatDate, formatDateTime } from '../../lib/format/index.ts'
import type { FeeChange } from '../../lib/outcomes/fee-change.ts'
import type { Text } from '../site/rich-text.tsx'

export type FeeChangeStep = {
  readonly name: 'sent' | 'adopted' | 'snapshot' | 'applies' | 'paid'
  /** Unix seconds. */
  readonly at: number
  readonly epoch: string
  /** In UTC. */
  readonly when: string
  /** In the reader's zone, for who is read to. */
  readonly local: string
}

/** What happens, in order: a first registration is not adopted later than it is sent. */
export function feeChangeSteps(
  { t, locale }: Text,
  { sent, adopted, snapshot, applies, paid }: FeeChange,
  zone: string,
): FeeChangeStep[] {
  const moment = (name: FeeChangeStep['name'], at: number, epoch: number): FeeChangeStep => ({
    ...{ name, at, epoch: formatCount(epoch, locale) },
    when: formatDateTime(at, locale),
    local: t('takesEffect.local', { time: formatDateTime(at, locale, 'long', zone) }),
  })
  const days = (step: FeeChangeStep): FeeChangeStep => ({
    ...step,
    when: formatDate(step.at, locale, 'long'),
  })
  return [
    days(moment('sent', sent.at, sent.epoch)),
    ...(adopted ? [moment('adopted', adopted.start, adopted.epoch)] : []),
    moment('snapshot', snapshot.start, snapshot.epoch),
    days(moment('applies', applies.from, applies.epoch)),
    moment('paid', paid.start, paid.epoch),
  ]
}

/** Where the reader's clock stands. */
export const readersZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
