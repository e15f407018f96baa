import { dateFormat } from './intl.ts'

/** `short` 10 Dec · `medium` 10 Dec 2026 · `long` 10 December 2026. */
export type DateStyle = 'short' | 'medium' | 'long'

const dateParts = {
  short: { day: 'numeric', month: 'short' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
} as const

/**
 * A day. The zone is UTC unless the caller names another (`Asia/Seoul`): nothing here asks the
 * machine where it is.
 *
 * @param unix seconds since 1970-01-01T00:00:00Z
 */
export function formatDate(
  unix: number,
  locale: string,
  style: DateStyle = 'long',
  zone = 'UTC',
): string {
  return dateFormat(dateLocale(locale), { ...dateParts[style], timeZone: zone }).format(unix * 1000)
}

/** A day and a time of 24 hours with the zone's name: `10 December 2026 at 21:44 UTC`. */
export function formatDateTime(
  unix: number,
  locale: string,
  style: DateStyle = 'long',
  zone = 'UTC',
): string {
  return dateFormat(dateLocale(locale), {
    ...dateParts[style],
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    timeZoneName: 'short',
  }).format(unix * 1000)
}

/** Plain English is read all over the world: the day comes first and nobody takes 10/12 for October. */
const dateLocale = (locale: string) => (locale === 'en' ? 'en-GB' : locale)
