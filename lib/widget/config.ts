import { adaText, type Lovelace, one, parseAda, RewardsError } from '../rewards/index.ts'
import type { FieldIssue, Scenario } from '../scenario/index.ts'
import { poolIdText, readPoolId } from '../snapshot/index.ts'
import { hostWord, type OptionName, type OptionTexts, widgetOptions } from './options.ts'

/** What is wrong with an option that a site set: told to the site, not to its readers. */
export type OptionIssue = {
  readonly option: OptionName
  readonly code: 'unknown-choice' | 'not-a-colour' | 'not-pixels' | 'low-contrast'
}

export type Looks = {
  readonly theme: 'auto' | 'light' | 'dark'
  /** `#rrggbb`; null is ours. */
  readonly accent: string | null
  /** Whole pixels, 0…24. */
  readonly radius: number
  readonly density: 'normal' | 'dense'
  readonly layout: 'full' | 'compact'
  /** One of the catalogues at hand. */
  readonly locale: string
}

/** What is wrong with a text of the reader's or the site's question, beside its field. */
export type Note = {
  readonly field: 'stake' | 'pool'
  /** Of a link's issues, or `ambiguous`; `site`: to be read again, when it is to be explained. */
  readonly code: string
  readonly read: string
  /** Canonical text of what is used meanwhile. */
  readonly used: string
  readonly detail?: FieldIssue['detail']
  /** Of a ticker: how many pools have it. */
  readonly count?: number
}

export type Question = {
  readonly scenario: Scenario
  /** What could not be taken of `pool` and `amount`, as for a link. */
  readonly notes: readonly Note[]
  /** Whether the reader may choose another pool. */
  readonly picker: boolean
}

/**
 * How the frame looks. A text that cannot be taken has its default, and an issue says so.
 *
 * @param locales catalogues at hand, the default first.
 * @param wished languages of the reader's browser, for `auto` and for a locale that is not at hand.
 */
export function readLooks(
  options: OptionTexts,
  locales: readonly string[],
  wished: readonly string[],
): { readonly looks: Looks; readonly issues: readonly OptionIssue[] } {
  const issues: OptionIssue[] = []
  const refuse = <T>(option: OptionName, code: OptionIssue['code'], used: T): T => {
    issues.push({ option, code })
    return used
  }
  const choice = (name: 'theme' | 'density' | 'layout') => {
    const { values, default: usual } = optionOf(name)
    const text = options[name] ?? usual
    return values.includes(text) ? text : refuse(name, 'unknown-choice', usual)
  }
  const accent = options.accent ?? ''
  const radius = options.radius ?? optionOf('radius').default
  const { least, most } = optionOf('radius')
  const locale = options.locale ?? 'auto'
  return {
    looks: {
      theme: choice('theme') as Looks['theme'],
      density: choice('density') as Looks['density'],
      layout: choice('layout') as Looks['layout'],
      accent:
        accent === ''
          ? null
          : /^#[0-9a-f]{6}$/i.test(accent)
            ? accent.toLowerCase()
            : refuse('accent', 'not-a-colour', null),
      radius:
        /^\d{1,2}$/.test(radius) && Number(radius) >= least && Number(radius) <= most
          ? Number(radius)
          : refuse('radius', 'not-pixels', Number(optionOf('radius').default)),
      locale:
        nearest(locale === 'auto' ? wished : [locale, ...wished], locales) ?? locales[0] ?? 'en',
    },
    issues,
  }
}

/**
 * The question as a site set it: the words of a link, by its rules. Why a text cannot be taken is not said here but by
 * the part that explains (`later/stake.ts`), which reads it again.
 */
export function readQuestion(options: OptionTexts): Question {
  const usual = optionOf('amount').default
  const { pool = 'average', amount = usual, picker = 'auto' } = options
  const notes: Note[] = []
  const refuse = (field: Note['field'], read: string, used: string) =>
    notes.push({ field, code: 'site', read, used })
  const stake = amountOrNull(amount)
  if (stake === null) refuse('stake', amount, usual)
  // A pool of one's own has more words than the frame has fields.
  const id = pool === 'average' || pool === 'own' ? null : readPoolId(pool)
  if (id === null && pool !== 'average' && pool !== 'own') refuse('pool', pool, 'average')
  return {
    scenario: {
      version: 1,
      stake: stake ?? parseAda(usual),
      epochs: 73,
      compound: true,
      performance: one,
      price: null,
      pool: id === null ? { kind: 'average' } : { kind: 'pool', id },
    },
    notes,
    picker: picker === 'on' || (picker !== 'off' && pool === 'average'),
  }
}

function amountOrNull(text: string): Lovelace | null {
  try {
    return parseAda(text) || null
  } catch (error) {
    if (error instanceof RewardsError) return null
    throw error
  }
}

/** The query of the calculator's page for the same question; empty for its defaults. */
export function queryOf({ stake, pool }: Scenario): string {
  const words = new URLSearchParams({ v: '1' })
  const amount = adaText(stake)
  if (amount !== optionOf('amount').default) words.set('stake', amount)
  if (pool.kind === 'pool') words.set('pool', poolIdText(pool.id))
  return words.size > 1 ? `?${words}` : ''
}

/** The fragment's words, with the origin that may be answered; null where none is named. */
export function readFragment(fragment: string): {
  readonly options: OptionTexts
  readonly host: string | null
} {
  const words = new URLSearchParams(fragment.replace(/^#/, '').slice(0, 2_000))
  return { options: readOptions(Object.fromEntries(words)), host: originOf(words.get(hostWord)) }
}

/** Only the options there are, only texts, none longer than an id. */
export function readOptions(given: Readonly<Record<string, unknown>>): OptionTexts {
  const options: Partial<Record<OptionName, string>> = {}
  for (const { name } of widgetOptions) {
    const text = given[name]
    if (typeof text === 'string') options[name] = text.slice(0, 100)
  }
  return options
}

function originOf(text: string | null): string | null {
  return text !== null && /^https?:\/\/[^/?#@\s]+$/.test(text) ? text : null
}

type Named<Name extends OptionName> = Extract<(typeof widgetOptions)[number], { name: Name }>

function optionOf<Name extends OptionName>(
  name: Name,
): Named<Name> & { readonly values: readonly string[] } {
  return widgetOptions.find((option) => option.name === name) as never
}

/** The first wish that is at hand, whole (`pt-BR`) or by its language (`pt`). */
function nearest(wished: readonly string[], locales: readonly string[]): string | undefined {
  for (const wish of wished) {
    const tag = wish.toLowerCase()
    const found =
      locales.find((locale) => locale.toLowerCase() === tag) ??
      locales.find((locale) => locale === tag.split('-')[0])
    if (found !== undefined) return found
  }
  return undefined
}
