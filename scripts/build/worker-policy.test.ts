import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { workerPolicy } from './worker-policy.mjs'

/** The policy as a browser would be given it. */
function policy(): { createScriptURL(address: string): string } {
  const made: { createScriptURL(address: string): string }[] = []
  const trustedTypes = {
    createPolicy: (name: string, rules: (typeof made)[number]) => {
      expect(name).toBe('default')
      made.push(rules)
    },
  }
  const location = {
    href: 'https://here.example/_next/static/chunks/a.js',
    origin: 'https://here.example',
  }
  runInNewContext(workerPolicy, { self: { trustedTypes }, trustedTypes, location, URL, TypeError })
  const [only] = made
  if (!only) throw new Error('no policy')
  return only
}

test('a worker loads what this site built', () => {
  const own = 'https://here.example/_next/static/chunks/b.js'
  expect(policy().createScriptURL(own)).toBe(own)
  expect(policy().createScriptURL('c.js')).toBe('c.js')
})

test.each([
  'https://there.example/_next/static/chunks/b.js',
  '/data/mainnet/latest.json',
  'data:text/javascript,alert(1)',
  'blob:https://here.example/1',
])('a worker does not load %s', (address) => {
  expect(() => policy().createScriptURL(address)).toThrow(TypeError)
})

test('a browser without Trusted Types needs none', () => {
  expect(() => runInNewContext(workerPolicy, { self: {} })).not.toThrow()
})
