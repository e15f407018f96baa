import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { type Formats, type Formatters, formatToParts } from 'intl-messageformat'
import type { AstCatalogue, MessageKey } from './message.ts'

/** What a placeholder takes. Amounts come formatted, as text; counts as numbers, for their plural. */
export type MessageValue = string | number | bigint | Date

/** Makes a node of what stands between `<name>` and `</name>`. */
export type MessageTag<Node> = (chunks: (string | Node)[]) => Node

export type Translator = {
  /** The message as text. */
  (key: MessageKey, values?: Readonly<Record<string, MessageValue>>): string
  /** The message as text and nodes in order; nodes come from the tags or stand in the values. */
  rich<Node extends object>(
    key: MessageKey,
    values: Readonly<Record<string, MessageValue | Node>>,
    tags?: Readonly<Record<string, MessageTag<Node>>>,
  ): (string | Node)[]
  readonly locale: string
}

/** A key that the catalogue at hand does not hold: it was not picked for this page, or not written. */
export class MissingMessageError extends Error {
  override readonly name = 'MissingMessageError'
  readonly code = 'MISSING_MESSAGE'

  constructor(
    readonly key: string,
    readonly locale: string,
  ) {
    super(`There is no message “${key}” in the ${locale} catalogue at hand.`)
  }
}

/**
 * A translator over parsed messages. Evaluation, plural and select are the library's; only its
 * parser stays behind (the bundler is told to leave it out), which is four fifths of its bytes.
 *
 * @param missing what to say for a key that is not there; by default it throws.
 * @throws {MissingMessageError} from the translator, unless `missing` is given.
 */
export function createTranslator(
  catalogue: AstCatalogue,
  locale: string,
  missing: (key: string) => string = (key) => {
    throw new MissingMessageError(key, locale)
  },
): Translator {
  const formatters = formattersOf()

  function evaluate<Node>(
    key: string,
    values: Record<string, MessageValue | Node | MessageTag<Node>>,
  ): (string | Node)[] {
    const message = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined
    if (message === undefined) return [missing(key)]
    if (typeof message === 'string') return [message]
    // The library does not write to the tree; its type only fails to say so.
    const elements = message as MessageFormatElement[]
    return formatToParts<Node>(elements, locale, formatters, formats, values).map(
      (part) => part.value,
    )
  }

  const translate = (key: MessageKey, values: Readonly<Record<string, MessageValue>> = {}) =>
    evaluate<never>(key, values).join('')

  return Object.assign(translate, {
    rich: <Node extends object>(
      key: MessageKey,
      values: Readonly<Record<string, MessageValue | Node>>,
      tags: Readonly<Record<string, MessageTag<Node>>> = {},
    ) => evaluate<Node>(key, { ...values, ...tags }),
    locale,
  })
}

/** Named styles are not used in our catalogues: figures and dates come formatted by `lib/format`. */
const formats: Formats = { number: {}, date: {}, time: {} }

/** `Intl` objects, one per locale and options. Dates are in UTC: the machine's zone is not ours. */
function formattersOf(): Formatters {
  const known = new Map<string, unknown>()
  function once<T>(kind: string, args: readonly unknown[], make: () => T): T {
    const key = kind + JSON.stringify(args)
    if (!known.has(key)) known.set(key, make())
    return known.get(key) as T
  }
  return {
    getNumberFormat: (locale, options) =>
      once(
        'n',
        [locale, options],
        () => new Intl.NumberFormat(locale, options as Intl.NumberFormatOptions),
      ),
    getDateTimeFormat: (locale, options) =>
      once(
        'd',
        [locale, options],
        () => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }),
      ),
    getPluralRules: (locale, options) =>
      once('p', [locale, options], () => new Intl.PluralRules(locale, options)),
  }
}
