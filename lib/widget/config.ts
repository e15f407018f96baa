import { adaText, one } from '../rewards/index.ts'
import { type FieldIssue, type PoolLookup, readField, type Scenario } from '../scenario/index.ts'
import { type PoolId, poolIdText } from '../snapshot/index.ts'
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

export type Question = {
  readonly scenario: Scenario
  /** What could not be taken of `pool` and `amount`, as for a link. */
  readonly issues: readonly FieldIssue[]
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

/** The question as a site set it: the words of a link, by the link's own rules. */
export function readQuestion(options: OptionTexts, pools: PoolLookup): Question {
  const {
    pool: poolText = 'average',
    amount = optionOf('amount').default,
    picker = 'auto',
  } = options
  const stake = readField('stake', amount, pools)
  const pool = readField('pool', poolText, pools)
  // A pool of one's own has more words than the frame has fields.
  const average = pool.value === 'average' || pool.value === 'own'
  return {
    scenario: {
      version: 1,
      stake: stake.value,
      epochs: 73,
      compound: true,
      performance: one,
      price: null,
      pool: average ? { kind: 'average' } : { kind: 'pool', id: pool.value as PoolId },
    },
    issues: [stake.issue, pool.issue].filter((issue) => issue !== null),
    picker: picker === 'on' || (picker !== 'off' && poolText === 'average'),
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
