import { expect, test } from 'vitest'
import { scriptsAfterPaint } from './paint-first.mjs'

const page =
  '<html><head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>' +
  '<link rel="preload" as="font" href="/f.woff2"/>' +
  '<script src="/_next/static/chunks/a.js" async=""></script>' +
  '<script src="/_next/static/chunks/old.js" noModule=""></script></head>' +
  '<body><p>172.28</p><script>self.x=1</script>' +
  '<script src="/_next/static/chunks/b.js" id="_R_" async=""></script></body></html>'

test('a page asks for its scripts only after it was painted, in their order', () => {
  const html = scriptsAfterPaint(page)
  expect(html).not.toMatch(/<script[^>]*async/)
  expect(html).not.toContain('as="script"')
  expect(html).toContain('["/_next/static/chunks/a.js","/_next/static/chunks/b.js"]')
  expect(html.indexOf('requestAnimationFrame')).toBeGreaterThan(html.indexOf('172.28'))
})

test('everything else stays as it was', () => {
  const html = scriptsAfterPaint(page)
  expect(html).toContain('<link rel="preload" as="font" href="/f.woff2"/>')
  expect(html).toContain('<script src="/_next/static/chunks/old.js" noModule=""></script>')
  expect(html).toContain('<script>self.x=1</script>')
})

test('a page in which no script is found is a mistake, not a page without script', () => {
  expect(() => scriptsAfterPaint('<html><body></body></html>')).toThrow('without scripts')
})
