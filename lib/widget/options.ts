/** How the text of an option is read. */
export type OptionKind = 'pool' | 'ada' | 'locale' | 'choice' | 'colour' | 'pixels'

export type WidgetOption = {
  /** The attribute of the element, and the word of the frame's fragment. */
  readonly name: string
  readonly kind: OptionKind
  /** What holds where it is left out. */
  readonly default: string
  /** Of a choice: all there are. */
  readonly values?: readonly string[]
  /** Of pixels: bounds, both allowed. */
  readonly least?: number
  readonly most?: number
  /** Whether it is a look (`theme` in the protocol) or part of the question (`change`). */
  readonly of: 'look' | 'question'
}

/**
 * Everything a host can set, in the order in which it is written: attributes of `<cardano-rewards>`, words of the
 * frame's fragment, fields of the builder.
 */
export const widgetOptions = [
  /** `pool1…`, 56 hex digits, `average`; a ticker where one pool alone has it. */
  { name: 'pool', kind: 'pool', default: 'average', of: 'question' },
  /** Canonical: `2500.5`. */
  { name: 'amount', kind: 'ada', default: '10000', of: 'question' },
  /** Whether the reader may choose another pool; `auto` is on while no pool is set. */
  {
    name: 'picker',
    kind: 'choice',
    default: 'auto',
    values: ['auto', 'on', 'off'],
    of: 'question',
  },
  /** A language tag, or `auto`: the reader's browser. */
  { name: 'locale', kind: 'locale', default: 'auto', of: 'look' },
  {
    name: 'theme',
    kind: 'choice',
    default: 'auto',
    values: ['auto', 'light', 'dark'],
    of: 'look',
  },
  /** `#822560`; empty is ours. Refused below 4.5:1 on the frame's own paper. */
  { name: 'accent', kind: 'colour', default: '', of: 'look' },
  { name: 'radius', kind: 'pixels', default: '3', least: 0, most: 24, of: 'look' },
  {
    name: 'density',
    kind: 'choice',
    default: 'normal',
    values: ['normal', 'dense'],
    of: 'look',
  },
  /** `compact`: amount, answer, facts. `full` adds scale and drawing where there is room. */
  {
    name: 'layout',
    kind: 'choice',
    default: 'full',
    values: ['full', 'compact'],
    of: 'look',
  },
] as const satisfies readonly WidgetOption[]

export type OptionName = (typeof widgetOptions)[number]['name']

/** What is set, as text; what is left out has its default. */
export type OptionTexts = Partial<Readonly<Record<OptionName, string>>>

/** Where the frame is told whom it may answer: the host's origin, written by the loader. */
export const hostWord = 'host'

/**
 * The fragment of a frame's address. Options stand there and never in the query: one address, one cached file,
 * whatever is asked.
 */
export function fragmentOf(options: OptionTexts, host?: string): string {
  const words = new URLSearchParams()
  for (const { name, default: usual } of widgetOptions) {
    const text = options[name]
    if (text !== undefined && text !== usual) words.set(name, text)
  }
  if (host !== undefined) words.set(hostWord, host)
  return words.size === 0 ? '' : `#${words}`
}
