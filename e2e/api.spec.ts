import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { get } from './site.ts'

const question = '/api/v1/estimate?stake=25000'

test('an answer says what it is, for whom, and how long it holds', async ({ baseURL }) => {
  const { status, headers, body } = await get(baseURL, question)
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('application/json')
  expect(headers['access-control-allow-origin']).toBe('*')
  expect(headers['cache-control']).toMatch(/^public, max-age=\d+, stale-while-revalidate=\d+/)
  expect(headers['set-cookie']).toBeUndefined()
  expect(Number(headers['content-length'])).toBe(body.length)
  const { data, now, result } = JSON.parse(body.toString())
  expect(data.sources.length).toBeGreaterThan(0)
  expect(Date.parse(now.to)).toBeGreaterThan(Date.now())
  expect(BigInt(result.perEpoch.reward)).toBeGreaterThan(0n)

  const again = await get(baseURL, question, { 'if-none-match': String(headers.etag) })
  expect([again.status, again.body.length]).toEqual([304, 0])
})

test('the description is a file, packed, and open as its answers are', async ({ baseURL }) => {
  const { status, headers } = await get(baseURL, '/api/v1/openapi.json', {
    'accept-encoding': 'br',
  })
  expect(status).toBe(200)
  expect(headers['content-encoding']).toBe('br')
  expect(headers['access-control-allow-origin']).toBe('*')
  expect(headers['cross-origin-resource-policy']).toBe('cross-origin')
})

test('what is not there is a problem, not a page', async ({ baseURL }) => {
  for (const path of ['/api/', '/api/v1/', '/api/v2/estimate', '/api/v1/pools/nobody']) {
    const { status, headers, body } = await get(baseURL, path)
    expect([status, headers['content-type']]).toEqual([404, 'application/problem+json'])
    expect(JSON.parse(body.toString()).type).toBe('urn:cardano-rewards:problem:not-found')
  }
})

test('a question of all pools is answered beside the requests of others', async ({ baseURL }) => {
  const long = get(baseURL, '/api/v1/simulate?preset=k-1000')
  const { status } = await get(baseURL, question)
  expect(status).toBe(200)
  const { body } = await long
  expect(JSON.parse(body.toString()).result.after.parameters.k).toBe(1000)
})

test.describe('on a page of another origin', () => {
  let other: Server
  let origin: string

  test.beforeAll(async () => {
    other = createServer((_, response) => {
      response.setHeader('content-type', 'text/html')
      response.end('<!doctype html><title>Another site</title>')
    })
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
  })
  test.afterAll(() => {
    other.close()
  })

  test('a program asks by GET and by POST, and reads answers, errors and tags', async ({
    page,
    baseURL,
  }) => {
    await page.goto(origin)
    const seen = await page.evaluate(async (api) => {
      const url = `${api}/api/v1/estimate`
      const got = await fetch(`${url}?stake=25000`)
      const posted = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ stake: '25000' }),
      })
      const refused = await fetch(`${url}?stake=much`)
      return {
        tag: got.headers.get('etag'),
        alike:
          JSON.stringify((await got.json()).result) ===
          JSON.stringify((await posted.json()).result),
        code: (await refused.json()).errors[0].code,
      }
    }, baseURL)
    expect(seen).toEqual({ tag: expect.stringMatching(/^"/), alike: true, code: 'not-a-number' })
  })
})
