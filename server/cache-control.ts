const forever = 'public, max-age=31536000, immutable'
const aMinute = 'public, max-age=60, stale-if-error=86400'
const anHour = 'public, max-age=3600, stale-while-revalidate=86400'
const tenMinutes = 'public, max-age=600, stale-while-revalidate=86400, stale-if-error=604800'
const aDay = 'public, max-age=86400, stale-while-revalidate=604800'
const asked = 'public, max-age=0, s-maxage=60, stale-while-revalidate=86400, stale-if-error=604800'

/**
 * How long a file may be kept, by its path in the export. What is named by its content is kept for
 * ever; pages are asked about each time (a 304 mostly), while a shared cache may hold them a minute.
 */
export function cacheControl(path: string): string {
  if (path.startsWith('_next/static/')) return forever
  if (/^data\/.*[0-9a-f]{64}\.json$/.test(path)) return forever
  // A release never changes; the folder of the newest one does.
  // Its frame may be given a notice that it stops.
  if (/^embed\/(?:v\d+\/|[^/]+\/calculator\.html$)/.test(path)) return tenMinutes
  if (/^embed\/[^/]+\/./.test(path) && !path.endsWith('/index.html')) return forever
  if (/^data\/.*latest\.json$/.test(path)) return aMinute
  // The search's own file names the bundle, as pages do: it must not outlive them.
  if (/\.(?:html|txt)$|(?:^|\/)search\.json$/.test(path)) return asked
  if (path.startsWith('api/')) return anHour
  return aDay
}
