import { scenarioFields } from '../scenario/index.ts'
import { type OptionName, type OptionTexts, widgetOptions } from './options.ts'

/** In which form the widget is taken along. */
export const forms = ['iframe', 'element', 'react'] as const
export type SnippetForm = (typeof forms)[number]

/** `v1` moves with corrections; `release` never changes. */
export const addresses = ['v1', 'release'] as const

/** Widths that the builder shows the frame at, CSS pixels; `full` is all there is. */
export const previews = ['240', '400', 'full'] as const

/** Least and most of a width that is set, CSS pixels: what the frame is made for. */
export const widths = { least: 240, most: 1200 } as const

/** The widget's options but its question, and how it is taken along. Texts as typed, right or wrong. */
export type BuilderTexts = {
  /** Everything of the widget's own but `pool` and `amount`. */
  readonly options: OptionTexts
  readonly as: SnippetForm
  readonly at: (typeof addresses)[number]
  readonly see: (typeof previews)[number]
  /** Whole pixels; empty is as wide as its place. */
  readonly width: string
}

export const defaultBuilder: BuilderTexts = {
  ...{ options: {}, as: 'iframe', at: 'v1', see: '400', width: '' },
}

const own = ['as', 'at', 'see', 'width'] as const
const asked: readonly OptionName[] = ['pool', 'amount']
const optionNames = widgetOptions.map(({ name }) => name).filter((name) => !asked.includes(name))

/**
 * The builder's link. The widget's options stand in it by their own names, so that a fragment of a frame is a link too.
 *
 * @returns `form`: the question in the words of the calculator's link, with every word that is nobody's.
 */
export function readBuilder(params: URLSearchParams): {
  readonly texts: BuilderTexts
  readonly form: URLSearchParams
} {
  const form = new URLSearchParams()
  const options: Partial<Record<OptionName, string>> = {}
  const chosen: Partial<Record<(typeof own)[number], string>> = {}
  for (const [name, text] of params) {
    const option = optionNames.find((known) => known === name)
    const word = own.find((known) => known === name)
    if (option) options[option] ??= text.slice(0, 100)
    else if (word) chosen[word] ??= text.slice(0, 100)
    else if (name === 'amount') form.append('stake', text)
    // Links between pages carry the stake by the calculator's name.
    else if (name === 'stake' && params.has('amount')) continue
    else if (name === 'stake' || name === 'pool' || !isScenarioWord(name)) form.append(name, text)
  }
  return {
    form,
    texts: {
      options,
      as: oneOf(forms, chosen.as),
      at: oneOf(addresses, chosen.at),
      see: oneOf(previews, chosen.see, '400'),
      width: chosen.width ?? '',
    },
  }
}

const isScenarioWord = (name: string) => scenarioFields.some((field) => field === name)

function oneOf<Word extends string>(
  words: readonly [Word, ...Word[]],
  text: string | undefined,
  usual: Word = words[0],
): Word {
  return words.find((word) => word === text) ?? usual
}

/** The link of a builder: what is not its default. `options` holds only what can be taken. */
export function builderParams(
  question: { readonly pool: string; readonly amount: string },
  texts: BuilderTexts,
): URLSearchParams {
  const params = new URLSearchParams()
  const given: OptionTexts = { ...texts.options, ...question }
  for (const { name, default: usual } of widgetOptions) {
    const text = given[name]
    if (text !== undefined && text !== usual) params.set(name, text)
  }
  for (const word of own) if (texts[word] !== defaultBuilder[word]) params.set(word, texts[word])
  return params
}

/** What is wrong with a width; null where it can be taken. */
export function widthIssue(text: string): 'not-pixels' | null {
  if (text === '') return null
  const pixels = /^\d{1,4}$/.test(text) ? Number(text) : 0
  return pixels >= widths.least && pixels <= widths.most ? null : 'not-pixels'
}
