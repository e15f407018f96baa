import { fragmentOf, type OptionTexts, widgetOptions } from './options.ts'
import { reservedHeight } from './reserve.ts'

/** A release whose addresses never hold anything else, and the hash of its loader. */
export type Release = { readonly name: string; readonly loader: string }

export type Snippet = {
  /** `https://…`, without a slash at the end. */
  readonly origin: string
  readonly options: OptionTexts
  /** What the frame is called to who cannot see it. */
  readonly title: string
  /** CSS pixels; null is as wide as its place. */
  readonly width: number | null
  /** Null is the moving address, `/embed/v1/`. */
  readonly release: Release | null
}

/** Links leave the sandbox: the full calculator is a page like any other. */
const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'

const folder = ({ origin, release }: Snippet) => `${origin}/embed/${release?.name ?? 'v1'}/`

/**
 * A plain frame. It works where no script may run in the page, and cannot grow with what is in it.
 *
 * @param mostHeight CSS pixels; what is higher is scrolled.
 */
export function iframeSnippet(snippet: Snippet, mostHeight: number = Infinity): string {
  const { options, title, width } = snippet
  const height = Math.min(frameHeight(width, options), mostHeight)
  const source = `${folder(snippet)}calculator.html${fragmentOf(options)}`
  return [
    `<iframe src="${escaped(source)}"`,
    `  title="${escaped(title)}" loading="lazy" referrerpolicy="no-referrer"`,
    `  sandbox="${sandbox}"`,
    `  width="${width ?? '100%'}" height="${height}" frameborder="0"></iframe>`,
  ].join('\n')
}

/** Heights that hold the frame at a width, CSS pixels; where the width is not known, at any from 240 on. */
function frameHeight(width: number | null, options: OptionTexts): number {
  const some = width === null ? [240, 400, 800] : [width]
  return Math.max(...some.map((pixels) => reservedHeight(pixels, options)))
}

/** The element: it sets its own height, changes live and tells the page what is answered. Until then its room is kept. */
export function elementSnippet(snippet: Snippet): string {
  const { options, title, width, release, origin } = snippet
  const integrity = release && ` integrity="${release.loader}" crossorigin="anonymous"`
  const most = width === null ? '' : `;max-width:${width}px`
  const style = ` style="display:block;min-height:${frameHeight(width, options)}px${most}"`
  const attributes = given(options).map(([name, text]) => ` ${name}="${escaped(text)}"`)
  return [
    `<script async src="${folder(snippet)}loader.js"${integrity ?? ''}></script>`,
    `<cardano-rewards${attributes.join('')}${style}>`,
    `  <a href="${escaped(calculatorLink(origin, options))}">${escaped(title)}</a>`,
    '</cardano-rewards>',
  ].join('\n')
}

/** A component around the element, and how it is used. */
export function reactSnippet(snippet: Snippet): string {
  const { options, width, release } = snippet
  const props = given(options).map(([name, text]) => ` ${name}=${JSON.stringify(text)}`)
  const most = width === null ? '' : `, maxWidth: ${width}`
  const style = ` style={{ display: 'block', minHeight: ${frameHeight(width, options)}${most} }}`
  return `import { createElement, useEffect, useRef } from 'react'

const loader = '${folder(snippet)}loader.js'

// Options are texts; onChange is told what is asked and what is answered.
export function CardanoRewards({ onChange, ...options }) {
  const element = useRef(null)
  useEffect(() => {
    if (document.querySelector(\`script[src="\${loader}"]\`)) return
    const script = document.createElement('script')
    script.src = loader${
      release
        ? `
    script.integrity = '${release.loader}'
    script.crossOrigin = 'anonymous'`
        : ''
    }
    document.head.append(script)
  }, [])
  useEffect(() => {
    const heard = (event) => onChange?.(event.detail)
    const { current } = element
    current.addEventListener('change', heard)
    return () => current.removeEventListener('change', heard)
  }, [onChange])
  return createElement('cardano-rewards', { ref: element, ...options })
}

// <CardanoRewards${props.join('')}${style} />
`
}

/** What a page with a Content-Security-Policy has to allow: the frame, and the loader where there is one. */
export function policyLines(snippet: Snippet, withLoader: boolean): string {
  const place = folder(snippet)
  return [`frame-src ${place};`, ...(withLoader ? [`script-src ${place};`] : [])].join('\n')
}

/** The full calculator with the same question. */
function calculatorLink(origin: string, { pool, amount }: OptionTexts): string {
  const words = new URLSearchParams({ v: '1', ...(amount && { stake: amount }) })
  if (pool) words.set('pool', pool)
  return `${origin}/?${words}`
}

/** Options that are not their default, in their order. */
function given(options: OptionTexts): readonly (readonly [string, string])[] {
  return widgetOptions.flatMap(({ name, default: usual }) => {
    const text = options[name]
    return text === undefined || text === usual ? [] : [[name, text] as const]
  })
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<"]/g, (mark) => marks[mark] ?? mark)
