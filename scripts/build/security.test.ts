import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, inlineScriptHashes } from './security.mjs'

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
