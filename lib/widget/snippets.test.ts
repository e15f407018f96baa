import { expect, it } from 'vitest'
import {
  elementSnippet,
  iframeSnippet,
  policyLines,
  reactSnippet,
  type Snippet,
} from './snippets.ts'

const plain: Snippet = {
  ...{ origin: 'https://a.example', options: {}, title: 'A title', width: null, release: null },
}
const release = { name: '1.2.3-617-abcdef01', loader: 'sha256-x=' }
const options = { pool: 'pool1x', amount: '2500', theme: 'dark', density: 'normal' }

it('a frame names what is not its default, after the #, and nothing else', () => {
  const text = iframeSnippet({ ...plain, options })
  expect(text).toContain(
    'src="https://a.example/embed/v1/calculator.html#pool=pool1x&amp;amount=2500&amp;theme=dark"',
  )
  expect(iframeSnippet(plain)).toContain('src="https://a.example/embed/v1/calculator.html"')
  expect(text).toContain('sandbox="allow-scripts ')
  expect(text).not.toContain('allow-same-origin')
})

it('where the width is not known the height is enough at any', () => {
  const heightOf = (width: number | null) =>
    Number(/height="(\d+)"/.exec(iframeSnippet({ ...plain, width }))?.[1])
  for (const width of [240, 300, 400, 640, 1200])
    expect(heightOf(null)).toBeGreaterThanOrEqual(heightOf(width))
})

it('an element has its options as attributes, and a link for who has no script', () => {
  expect(elementSnippet({ ...plain, options })).toBe(
    [
      '<script async src="https://a.example/embed/v1/loader.js"></script>',
      '<cardano-rewards pool="pool1x" amount="2500" theme="dark" style="display:block;min-height:692px">',
      '  <a href="https://a.example/?v=1&amp;stake=2500&amp;pool=pool1x">A title</a>',
      '</cardano-rewards>',
    ].join('\n'),
  )
})

it('a release that is pinned has its own address and its loader’s hash', () => {
  const pinned = { ...plain, release }
  expect(elementSnippet(pinned)).toContain(
    'src="https://a.example/embed/1.2.3-617-abcdef01/loader.js" integrity="sha256-x=" crossorigin="anonymous"',
  )
  expect(reactSnippet(pinned)).toContain("script.integrity = 'sha256-x='")
  expect(policyLines(pinned, true)).toBe(
    'frame-src https://a.example/embed/1.2.3-617-abcdef01/;\nscript-src https://a.example/embed/1.2.3-617-abcdef01/;',
  )
})

it('a page that only frames need not allow a script', () => {
  expect(policyLines(plain, false)).toBe('frame-src https://a.example/embed/v1/;')
})

it('what is in an option or a title cannot leave its attribute', () => {
  const nasty = { ...plain, title: 'a"><script>', options: { pool: '"><img onerror=x>' } }
  for (const text of [iframeSnippet(nasty), elementSnippet(nasty)]) {
    expect(text).not.toMatch(/a">|<img|<script>/)
    expect(text).not.toMatch(/"[^"=]*"[^\s>/]/)
  }
})
