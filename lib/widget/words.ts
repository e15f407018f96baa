import type { MessageKey } from '../i18n/message.ts'

/** What a language needs to say a message: its plural forms and its numbers. */
export type Forms = {
  /** A whole number. */
  readonly n: (value: Value | undefined) => string
  /** By the number: `=0` first, then the form of the language. */
  readonly p: (value: Value | undefined, forms: Readonly<Record<string, string>>) => string
  /** By the word, else `other`. */
  readonly s: (value: Value | undefined, words: Readonly<Record<string, string>>) => string
}

type Value = string | number
export type Values = Readonly<Record<string, Value>>

/** A message as the build compiled it (`scripts/widget/compile-messages.ts`). */
export type CompiledMessage = string | ((values: Values, forms: Forms) => string)

/** The messages that the frame says by itself. */
export const frameMessages = [
  'answer.band',
  'answer.moreThanExists',
  'answer.none',
  'answer.spread',
  'cell.epoch',
  'cell.first',
  'cell.nothing',
  'field.pool',
  'field.stake',
  'pools.average',
  'pools.retry',
  'scale.stake',
  'unit.ada',
  'warning.cost.title',
  'warning.pledgeUnmet.title',
  'warning.retired.title',
  'warning.retiring.title',
  'warning.saturated.title',
  'warning.wholeMargin.title',
  'widget.age',
  'widget.choose',
  'widget.clock',
  'widget.earns',
  'widget.fees',
  'widget.inAYear',
  'widget.loading',
  'widget.open',
  'widget.partFailed',
  'widget.poolFailed',
  'widget.rate',
  'widget.rateValue',
  'widget.source',
  'widget.spoken',
  'widget.title',
] as const satisfies readonly MessageKey[]

/** Those of the part that comes when something is typed or chosen. */
export const laterMessages = [
  'error.aboveSupply',
  'error.ambiguous',
  'error.ambiguousPool',
  'error.empty',
  'error.negative',
  'error.notANumber',
  'error.tooLong',
  'error.tooLongName',
  'error.tooManyDecimals',
  'error.tooSmall',
  'error.unknownPool',
  'error.using',
  'pool.average',
  'pools.average',
  'pools.averageFacts',
  'pools.keys',
  'pools.noName',
  'pools.none',
  'pools.search',
  'widget.fees',
  'widget.found',
] as const satisfies readonly MessageKey[]

export type FrameMessageKey = (typeof frameMessages)[number]
export type LaterMessageKey = (typeof laterMessages)[number]

export type Catalogue<Key extends string = FrameMessageKey> = Readonly<Record<Key, CompiledMessage>>

export type Speaker<Key extends string = FrameMessageKey> = {
  (key: Key, values?: Values): string
  readonly locale: string
}

/** Says the messages of one language. */
export function speakerOf<Key extends string>(
  catalogue: Catalogue<Key>,
  locale: string,
): Speaker<Key> {
  const numbers = new Intl.NumberFormat(locale)
  const rules = new Intl.PluralRules(locale)
  const forms: Forms = {
    n: (value) => numbers.format(Number(value)),
    p: (value, texts) =>
      texts[`=${value}`] ?? texts[rules.select(Number(value))] ?? texts.other ?? '',
    s: (word, texts) => texts[word ?? ''] ?? texts.other ?? '',
  }
  const say = (key: Key, values: Values = {}) => {
    const message = catalogue[key]
    return typeof message === 'string' ? message : message(values, forms)
  }
  return Object.assign(say, { locale })
}
