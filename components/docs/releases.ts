export type Release = {
  /** `0.1.0`; null is what comes next. */
  readonly version: string | null
  /** When it was released, `2026-11-22`; null with what comes next. */
  readonly date: string | null
  /** Markdown, headings from the third level on. */
  readonly text: string
}

/**
 * The versions of a changelog in the form of Keep a Changelog, as it lists them.
 *
 * @throws {Error} for a heading that is no version, or a version without its date.
 */
export function releasesOf(changelog: string): readonly Release[] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n')
      const [heading, text] = end < 0 ? [part, ''] : [part.slice(0, end), part.slice(end).trim()]
      if (heading.trim() === '[Unreleased]') return { version: null, date: null, text }
      const [, version, date] = /^\[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$/.exec(heading) ?? []
      if (version === undefined || date === undefined)
        throw new Error(`The changelog needs “## [x.y.z] - yyyy-mm-dd”, not “## ${heading}”.`)
      return { version, date, text }
    })
}

/** Where a release stands on the developers' page. */
export const releaseId = (version: string | null) => `changes-${version ?? 'next'}`
