import * as z from 'zod'
import type { Endpoint } from '../endpoint.ts'
import { choiceWord, countWord, textWord } from '../field-words.ts'
import { badWords, ProblemError } from '../problems.ts'
import { readWords } from '../words.ts'
import { canonicalOf } from './parts.ts'

/** Where the frame lies, and the page that builds it. */
const framePath = '/embed/v1/calculator.html'
const pages = [framePath, '/embed/', '/embed']

/** What the frame needs, in CSS pixels: its usual size, and the least it is made for. */
const usual = { width: 480, height: 560 }
const least = { width: 240, height: 200 }

const words = z.strictObject({
  url: textWord(
    1_000,
    'The address of a frame (or of the page that builds one) on this host, with its words.',
    'https://example.org/embed/v1/calculator.html#pool=average&amount=25000',
  ),
  format: choiceWord(['json'], 'Only json.').optional(),
  maxwidth: countWord(1, 10_000, 'The widest it may be, in pixels.', '600').optional(),
  maxheight: countWord(1, 10_000, 'The highest it may be, in pixels.', '600').optional(),
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
    const frame = frameOf(url, host)
    const width = Math.max(least.width, Math.min(usual.width, maxwidth ?? usual.width))
    const height = Math.max(least.height, Math.min(usual.height, maxheight ?? usual.height))
    return {
      canonical: `${host} ${canonicalOf(words, given)}`,
      answer: () => ({
        ...{ version: '1.0', type: 'rich', title: 'Cardano staking rewards' },
        ...{ provider_name: 'Cardano Rewards', provider_url: `${frame.origin}/` },
        ...{ width, height, html: frameHtml(frame.href, width, height), cache_age: 86_400 },
      }),
    }
  },
}

/**
 * The frame an address means: of this very host, its words in the fragment.
 *
 * @throws {ProblemError} for another host or page, or words that are none.
 */
function frameOf(text: string, host: string): URL {
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
  const frame = new URL(framePath, url)
  frame.hash = given.toString()
  return frame
}

function frameHtml(address: string, width: number, height: number): string {
  const src = address.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return `<iframe src="${src}" width="${width}" height="${height}" title="Cardano staking rewards" sandbox="allow-scripts allow-popups" referrerpolicy="no-referrer" loading="lazy" frameborder="0"></iframe>`
}
