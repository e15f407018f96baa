import { fileURLToPath } from 'node:url'

/** The repository's root, with a slash at the end. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** What the build makes: the pages for any static host, and beside them what our server needs. */
export const exportFolder = `${root}out`
export const buildFolder = `${root}build`
export const encodedFolder = `${root}build/encoded`
export const serverFile = `${root}build/server.mjs`
export const reportsFolder = `${root}test-results`
export const stampFile = `${root}build/stamp.json`

/** Languages are the message catalogues; the default one lives at `/`, the others under their name. */
export const catalogueFolder = `${root}lib/i18n/messages`
export const defaultLocale = 'en'
