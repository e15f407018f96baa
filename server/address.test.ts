import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAddress } from './address.ts'

const known = new Set(['/', '/ko/', '/pools/', '/ko/pools/', '/robots.txt', '/livez'])
const find = (path: string) => findAddress(path, (address) => known.has(address), 'en')

describe('a page has one address', () => {
  it.each([...known])('%s is it', (path) => {
    expect(find(path)).toEqual({ kind: 'found', path })
  })

  it.each([
    ['/ko', '/ko/'],
    ['/KO/', '/ko/'],
    ['//ko//', '/ko/'],
    ['/%6Bo/', '/ko/'],
    ['/index.html', '/'],
    ['/index', '/'],
    ['/ko/index.html', '/ko/'],
    ['/en', '/'],
    ['/en/', '/'],
    ['/EN/Pools', '/pools/'],
    ['/en/pools/index.html', '/pools/'],
    ['//', '/'],
    ['/Robots.txt', '/robots.txt'],
  ])('%s moves to %s', (path, to) => {
    expect(find(path)).toEqual({ kind: 'moved', to })
  })

  it.each([
    '/nothing',
    '/ko/../',
    '/./ko/',
    '/%2e%2e/etc/passwd',
    '/..%2fetc/passwd',
    '/ko%2Fpools/',
    '/ko%5Cpools/',
    '/ko\\pools/',
    '/.env',
    '/ko/.git/config',
    '/a%00',
    '/%zz',
    '/%ff',
    '/index.html.br',
    '/index.html.gz',
    '/ko/en/',
    '//evil.example/',
    '/__proto__/',
  ])('%s is missing', (path) => {
    expect(find(path)).toEqual({ kind: 'missing' })
  })

  it('whatever is asked, only an address the site has is named', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('/', '//', '..', '.', '%2e', '%2F', 'en', 'ko', 'index.html', '\\'),
        ),
        fc.string(),
        (parts, tail) => {
          const address = find(`/${parts.join('')}${tail}`)
          if (address.kind === 'moved') expect(known).toContain(address.to)
        },
      ),
    )
  })
})
