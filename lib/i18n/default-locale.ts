/** A language tag that names a catalogue, such as `ko`. */
export type Locale = string

/** Served at the root; the others under their name. Apart from the catalogues, so that a client need not load them. */
export const defaultLocale: Locale = 'en'
