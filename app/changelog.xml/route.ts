import { changelogFeed } from '../changelog-feed.ts'
import { releases } from '../documents.ts'

export const dynamic = 'force-static'

/** The changelog as a feed. */
export const GET = () =>
  new Response(changelogFeed(releases()), { headers: { 'Content-Type': 'application/atom+xml' } })
