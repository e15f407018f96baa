import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  contentSecurityPolicy,
  framePolicy,
  inlineScriptHashes,
  isOpen,
  showsFrames,
} from './security.mjs'

const hash = (text: string) => createHash('sha256').update(text).digest('base64')

describe('a page is allowed its own inline scripts', () => {
  it.each([
    ['<script>a()</script>', ['a()']],
    ['<script>a()</script><p>b()</p><script type="module">\nc()\n</script>', ['a()', '\nc()\n']],
    ['<script data-why="x > y">a("<b>")</script >', ['a("<b>")']],
    ['<SCRIPT nonce=1>a()</SCRIPT>', ['a()']],
    ['<script></script>', ['']],
    ['<script>same</script><script>same</script>', ['same']],
  ])('%s', (html, scripts) => {
    expect(inlineScriptHashes(html)).toEqual(scripts.map(hash))
  })

  it.each([
    '<script src="/a.js"></script>',
    '<script async src=/a.js></script>',
    '<script type="application/ld+json">{}</script>',
    '<script type="application/json" id="figures">{}</script>',
    '<p>no script</p>',
  ])('and none for %s', (html) => {
    expect(inlineScriptHashes(html)).toEqual([])
  })
})

it('the policy starts from nothing and has nothing unsafe in it', () => {
  const policy = contentSecurityPolicy([hash('a()')])
  expect(policy).toMatch(/^default-src 'none'; /)
  expect(policy).toContain(`script-src 'self' 'sha256-${hash('a()')}';`)
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
})

it('the frame may be framed by anyone and runs nothing but its own', () => {
  const policy = framePolicy('<style>a{}</style><script>go()</script>')
  expect(policy).toContain(`script-src 'strict-dynamic' 'sha256-${hash('go()')}'`)
  expect(policy).toContain(`style-src 'sha256-${hash('a{}')}'`)
  expect(policy).toContain('frame-ancestors *')
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
})

it.each([
  ['embed/v1/calculator.html', true],
  ['embed/0.1.0-617-12345678/pools/7.json', true],
  ['embed/index.html', false],
  ['ko/embed/index.html', false],
  ['index.html', false],
])('%s is open to other sites: %s', (path, open) => {
  expect(isOpen(path)).toBe(open)
})

it('frames of this site are for the page that shows the widget, in every language, and no other', () => {
  const pages = ['embed/index.html', 'ko/embed/index.html', 'index.html', 'learn/index.html']
  expect(pages.map(showsFrames)).toEqual([true, true, false, false])
  expect(showsFrames('embed/v1/calculator.html')).toBe(false)
  expect(contentSecurityPolicy([])).not.toContain('frame-src')
  expect(contentSecurityPolicy([], { frames: true })).toContain("; frame-src 'self'; ")
})
