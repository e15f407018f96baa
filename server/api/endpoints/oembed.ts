import * as z from 'zod'
import { readBuilder, widthIssue, widths } from '../../../lib/widget/builder-query.ts'
import type { OptionTexts } from '../../../lib/widget/options.ts'
import { reservedHeight } from '../../../lib/widget/reserve.ts'
import { iframeSnippet } from '../../../lib/widget/snippets.ts'
import type { Endpoint } from '../endpoint.ts'
import { choiceWord, countWord, textWord } from '../field-words.ts'
import { badWords, ProblemError } from '../problems.ts'
import { readWords } from '../words.ts'
import { canonicalOf } from './parts.ts'

/** Where the frame lies, and the page that builds it. */
const framePath = '/embed/v1/calculator.html'
const pages = [framePath, '/embed/', '/embed']

/** Where no width is asked, CSS pixels. */
const usualWidth = 480
/** Lower than this nothing is seen of an answer; below what a frame needs it is scrolled. */
const leastHeight = 200
const title = 'Cardano staking rewards calculator'

const words = z.strictObject({
  url: textWord(
    1_000,
    'The address of a frame (or of the page that builds one) on this host, with its words.',
    'https://example.org/embed/v1/calculator.html#pool=average&amount=25000',
  ),
  format: choiceWord(['json'], 'Only json.').optional(),
  maxwidth: countWord(widths.least, 10_000, 'The widest it may be, in pixels.', '600').optional(),
  maxheight: countWord(leastHeight, 10_000, 'The highest it may be, in pixels.', '600').optional(),
})

const oembedResult = z
  .object({
    version: z.literal('1.0'),
    type: z.literal('rich'),
    title: z.string().max(100),
    provider_name: z.string().max(100),
    provider_url: z.string().max(1_000),
    width: z.int().min(1).max(10_000),
    height: z.int().min(1).max(10_000),
    html: z.string().max(8_000).describe('A sandboxed frame.'),
    cache_age: z.int().min(0).max(31_536_000).describe('Seconds.'),
  })
  .meta({ id: 'OEmbed', description: 'What to show for an address (oembed.com).' })

/** How a frame of this site is put into a page that was only given its address. */
export const oembed: Endpoint = {
  path: 'oembed',
  id: 'getOEmbed',
  summary: 'How to embed the calculator, by oEmbed',
  description:
    'For programs that turn an address into a frame: the answer has the form of oembed.com, without what other answers say beside it.',
  words,
  result: oembedResult,
  isBare: true,
  takesBody: false,
  isLong: false,
  problems: [404],
  example: 'url=https%3A%2F%2Fexample.org%2Fembed%2Fv1%2Fcalculator.html%23pool%3Daverage',
  read: ({ words: given, host }) => {
    const { url, maxwidth, maxheight } = readWords(words, given)
    const { origin, options, asked } = frameOf(url, host)
    const width = Math.min(asked ?? usualWidth, maxwidth ?? Infinity)
    const height = Math.min(reservedHeight(width, options), maxheight ?? Infinity)
    const html = iframeSnippet({ origin, options, title, width, release: null }, height)
    return {
      canonical: `${host} ${canonicalOf(words, given)}`,
      answer: () => ({
        ...{ version: '1.0', type: 'rich', title },
        ...{ provider_name: 'Cardano Rewards', provider_url: `${origin}/` },
        ...{ width, height, html, cache_age: 86_400 },
      }),
    }
  },
}

type Frame = {
  readonly origin: string
  readonly options: OptionTexts
  /** CSS pixels; of a builder's link that sets a width. */
  readonly asked: number | null
}

/**
 * The frame an address means: of this very host, its words in the fragment; those of a builder's page in the query.
 *
 * @throws {ProblemError} for another host or page, or words that are none.
 */
function frameOf(text: string, host: string): Frame {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.username + url.password !== '')
    throw badWords([
      { field: 'url', code: 'wrong-address', message: 'url is not an address of the web' },
    ])
  if (url.host !== host.toLowerCase() || !pages.includes(url.pathname))
    throw new ProblemError('not-found', 'this address is no frame of this host')
  const given = new URLSearchParams(url.hash.slice(1) || url.search)
  const odd = [...given].find(
    ([name, value]) => !/^[A-Za-z]{1,20}$/.test(name) || value.length > 100,
  )
  if (odd !== undefined)
    throw badWords([
      { field: 'url', code: 'wrong-address', message: 'url has words that no frame takes' },
    ])
  const { form, texts } = readBuilder(given)
  const [pool, amount] = [form.get('pool'), form.get('stake')]
  const options = {
    ...texts.options,
    ...(pool !== null && { pool }),
    ...(amount !== null && { amount }),
  }
  const sets = texts.width !== '' && widthIssue(texts.width) === null
  return { origin: url.origin, options, asked: sets ? Number(texts.width) : null }
}
