import { describe, expect, it } from 'vitest'
import { presets } from '../../lib/rewards/index.ts'
import { type PoolId, poolIdText } from '../../lib/snapshot/index.ts'
import { iframeSnippet } from '../../lib/widget/snippets.ts'
import { openApiDocument } from './openapi.ts'
import { ProblemError } from './problems.ts'
import { asked, someday, testApi, testFigures } from './test-api.ts'
import { type Described, judgeBy } from './test-judge.ts'

const api = testApi()
const ask = (target: string, init?: RequestInit) => asked(api, target, init)
const json = (body: unknown) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

describe('an answer', () => {
  it('says the epoch, age and source of its figures, the network and the program', async () => {
    const { json } = await ask('estimate')
    expect(json).toMatchObject({
      version: '1.2.3',
      network: 'mainnet',
      data: { epoch: 617, asOf: '2026-03-10T21:44:51Z', poolsEpoch: 616, ageEpochs: 52 },
      now: { epoch: 669, from: '2026-11-20T21:44:51Z', to: '2026-11-25T21:44:51Z' },
    })
    expect(json.data.sources).toContain('BEACNpool/POOLS (db-sync)')
  })

  it('has each part that is asked for, and no other', async () => {
    const of = 'estimate?stake=500&pool=own&poolStake=3000000'
    const some = async (include: string) => (await ask(`${of}${include}`)).json.result
    const [plain, both] = [await some(''), await some('&include=projection,blocks')]
    expect(both.blocks.length).toBeGreaterThan(1)
    expect(both.projection.length).toBeGreaterThan(1)
    expect(await some('&include=blocks')).toEqual({ ...plain, blocks: both.blocks })
    expect(await some('&include=projection')).toEqual({ ...plain, projection: both.projection })
  })

  it('is open to every origin, and never with credentials', async () => {
    for (const target of ['estimate', 'estimate?stake=x', 'nothing']) {
      const { headers } = await ask(target)
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('access-control-allow-credentials')).toBeNull()
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    }
  })

  it('may be kept five minutes, and is not sent again to who has it', async () => {
    const first = await ask('estimate?stake=500')
    expect(first.headers.get('cache-control')).toBe(
      'public, max-age=300, stale-while-revalidate=86400, stale-if-error=86400',
    )
    const etag = first.headers.get('etag') ?? ''
    const again = await ask('estimate?stake=500', { headers: { 'if-none-match': `W/${etag}` } })
    expect([again.status, again.text]).toEqual([304, ''])
    expect(again.headers.get('etag')).toBe(etag)
  })

  it('is not taken for the next epoch’s: nothing is kept beyond the boundary', async () => {
    let now = Date.parse('2026-11-25T21:44:11Z') / 1000
    const live = testApi({ clock: () => now })
    const before = await asked(live, 'estimate')
    expect(before.headers.get('cache-control')).toBe(
      'public, max-age=40, stale-while-revalidate=0, stale-if-error=86400',
    )
    now += 40
    const after = await asked(live, 'estimate')
    expect([before.json.now.epoch, after.json.now.epoch]).toEqual([669, 670])
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
  })

  it('has another tag when the program is another', async () => {
    const other = await asked(testApi({ build: 'another' }), 'estimate')
    expect(other.headers.get('etag')).not.toBe((await ask('estimate')).headers.get('etag'))
  })

  it('to a POST is kept by nobody', async () => {
    const { headers } = await ask('estimate', json({ stake: '500' }))
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null])
  })

  it('is the same to a POST with the same words', async () => {
    const [get, post] = [
      await ask('estimate?stake=500&include=projection'),
      await ask('estimate', json({ stake: '500', include: 'projection' })),
    ]
    expect(post.json.result).toEqual(get.json.result)
    expect(post.json.result.projection).toHaveLength(74)
  })
})

describe('a request that cannot be taken', () => {
  it.each([
    ['estimate?stake=-1', 400, 'stake', 'negative'],
    ['estimate?stake=1e3', 400, 'stake', 'not-a-number'],
    ['estimate?stake=', 400, 'stake', 'empty'],
    ['estimate?price=', 400, 'price', 'empty'],
    ['estimate?epochs=2191', 400, 'epochs', 'too-large'],
    ['estimate?stakes=1', 400, 'stakes', 'unknown-field'],
    ['estimate?stake=1&stake=2', 400, 'stake', 'repeated'],
    ['estimate?pool=nobody', 400, 'pool', 'unknown-pool'],
    ['estimate?margin=1', 400, 'margin', 'unused-field'],
    ['estimate?include=projection,projection', 400, 'include', 'unknown-word'],
    ['estimate?pool=own&poolStake=44000000000', 422, 'stake', 'more-than-exists'],
    ['pools?limit=501', 400, 'limit', 'too-large'],
    ['pools?sort=best', 400, 'sort', 'unknown-word'],
    ['pools?__proto__=1', 400, '__proto__', 'unknown-field'],
    ['simulate?ownLeverage=5', 400, 'ownLeverage', 'needs-another'],
    ['simulate?limit=5', 400, 'limit', 'unused-field'],
    ['plan?costs=80', 400, 'costs', 'needs-another'],
    ['plan?poolStake=44000000000', 422, 'poolStake', 'out-of-range'],
    ['luck', 400, 'pool', 'missing'],
    ['calendar?count=101', 400, 'count', 'too-large'],
    ['epochs?from=100', 400, 'from', 'out-of-range'],
    ['epochs?from=500&to=400', 400, 'from', 'out-of-range'],
    ['status?verbose=1', 400, 'verbose', 'unknown-field'],
  ])('%s is %i: %s is %s', async (target, status, field, code) => {
    const answer = await ask(target)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect([answer.status, answer.json.status]).toEqual([status, status])
    expect(answer.json.errors[0]).toMatchObject({ field, code })
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('by a ticker that several pools share lists them, largest first', async () => {
    const { snapshot } = testFigures()
    const tickers = snapshot.pools.map(({ ticker }) => ticker?.toUpperCase())
    const shared = tickers.find((ticker, i) => ticker && tickers.indexOf(ticker) < i) ?? ''
    const { json } = await ask(`estimate?pool=${encodeURIComponent(shared)}`)
    expect(json.errors[0].code).toBe('ambiguous-pool')
    expect(json.errors[0].candidates.length).toBeGreaterThan(1)
  })

  it.each([
    ['{', 400, 'bad-body'],
    ['[]', 400, 'bad-body'],
    ['null', 400, 'bad-body'],
    ['{"stake":1}', 400, 'bad-words'],
    [`{"stake":"${'1'.repeat(16 * 1024)}"}`, 413, 'body-too-large'],
  ])('a body %.20s is %i', async (body, status, kind) => {
    const answer = await ask('estimate', json(body))
    expect([answer.status, answer.json.type]).toEqual([
      status,
      `urn:cardano-rewards:problem:${kind}`,
    ])
  })

  it('a body of another type, and a query beside a body', async () => {
    expect((await ask('estimate', { method: 'POST', body: 'stake=1' })).status).toBe(415)
    expect((await ask('estimate?stake=1', json({ stake: '1' }))).status).toBe(400)
  })

  it('a query above 2 kB', async () => {
    expect((await ask(`estimate?pool=${'a'.repeat(2_048)}`)).status).toBe(414)
  })

  it('another method says which ones are taken', async () => {
    const estimate = await ask('estimate', { method: 'DELETE' })
    expect([estimate.status, estimate.headers.get('allow')]).toEqual([
      405,
      'GET, HEAD, POST, OPTIONS',
    ])
    const status = await ask('status', { method: 'POST' })
    expect([status.status, status.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })

  it.each(['nothing', '', 'estimate/', 'pools/{id}', 'ESTIMATE', 'pools/..'])(
    'there is nothing at %j',
    async (path) => {
      const answer = await ask(path)
      expect([answer.status, answer.json.type]).toEqual([
        404,
        'urn:cardano-rewards:problem:not-found',
      ])
    },
  )
})

it('a preflight is answered for every origin', async () => {
  const { status, headers } = await ask('estimate', { method: 'OPTIONS' })
  expect([status, headers.get('access-control-allow-methods')]).toEqual([
    204,
    'GET, HEAD, POST, OPTIONS',
  ])
})

it('without figures says so, and when to come back', async () => {
  const { status, headers } = await asked(testApi({ figures: () => null }), 'estimate')
  expect([status, headers.get('retry-after')]).toEqual([503, '1'])
})

it('the same long question asked twice at once is worked out once', async () => {
  let times = 0
  const busy = testApi({
    ask: async () => {
      times += 1
      await new Promise((resolve) => setImmediate(resolve))
      return { body: '{}' }
    },
  })
  const both = await Promise.all([asked(busy, 'pools?stake=7'), asked(busy, 'pools?stake=7.0')])
  expect([times, ...both.map(({ text }) => text)]).toEqual([1, '{}', '{}'])
})

it('a refusal of who works it out reaches the one who asked, and is not kept', async () => {
  let refuse = true
  const busy = testApi({
    ask: async () => {
      if (refuse) throw new ProblemError('busy', 'later', undefined, { 'Retry-After': '2' })
      return { body: '{}' }
    },
  })
  const first = await asked(busy, 'pools')
  expect([first.status, first.headers.get('retry-after')]).toEqual([503, '2'])
  refuse = false
  expect((await asked(busy, 'pools')).status).toBe(200)
})

it('what breaks inside is told to nobody outside, and noted with its path but not its query', async () => {
  const told: unknown[] = []
  const broken = testApi({
    clock: () => {
      throw new Error('secret')
    },
    report: (...noted) => told.push(noted),
  })
  const { status, text } = await asked(broken, 'estimate?stake=25000')
  expect([status, text.includes('secret')]).toEqual([500, false])
  expect(told).toEqual([['GET', '/api/v1/estimate', new Error('secret')]])
})

describe('every answer is as it is described', () => {
  const calm = poolIdText(testFigures().snapshot.pools[700]?.id as PoolId)
  const judged = judgeBy(openApiDocument('1.2.3') as unknown as Described)
  it.each([
    ['/estimate', 'estimate?stake=25000&price=0.5&include=projection,blocks'],
    ['/estimate', 'estimate?pool=own&include=projection,blocks'],
    ['/estimate', 'estimate?pool=nobody'],
    ['/pools', 'pools?preset=all&sort=trend&limit=500'],
    ['/pools/{id}', `pools/${calm}`],
    ['/pools/{id}', 'pools/nobody'],
    ['/pools/{id}/history', `pools/${calm}/history`],
    ['/pools/{id}/history', `pools/${calm}/history?from=605&include=outcome,chain`],
    ['/network', 'network'],
    ['/epochs', 'epochs?from=208&to=620'],
    ['/epochs/{n}', 'epochs/615'],
    ['/epochs/{n}', 'epochs/208'],
    ['/epochs/{n}', 'epochs/99'],
    ['/calendar', 'calendar?epoch=0&count=100'],
    ['/luck', `luck?pool=${calm}&epochs=2190`],
    ['/luck', 'luck'],
    ['/plan', 'plan?memberReturn=1.7&income=100&costs=80&price=0.4'],
    ['/plan', 'plan?poolStake=40000000000'],
    ['/plan', `plan?pool=${calm}&pledge=45000000000&memberReturn=100&income=1000000`],
    ...[...presets].map(({ id }) => ['/simulate', `simulate?preset=${id}`] as const),
    ['/simulate', 'simulate?k=1000&a0=0&rho=1&tau=0&leverage=0&root=3&include=pools&limit=500'],
    ['/status', 'status'],
    [
      '/oembed',
      `oembed?url=${encodeURIComponent('https://localhost/embed/v1/calculator.html#pool=average&amount=1')}`,
    ],
    ['/oembed', 'oembed'],
  ] as const)('%s', async (path, target) => {
    const answer = await ask(target)
    const type = answer.headers.get('content-type') ?? ''
    expect(judged(path, 'get', { ...answer, type }), answer.text.slice(0, 3_000)).toBe('')
  })
})

it.each([
  [{ stake: 5 }, 'stake must be text: a JSON number would lose digits'],
  [{ compound: true }, 'compound must be text, "1" or "0" for what is on or off'],
  [{ include: ['projection'] }, 'include must be text, with commas between its words'],
  [{ pool: null }, 'pool must be text'],
])('a body of %j is told how it is written', async (body, message) => {
  const { status, json: problem } = await ask('estimate', json(body))
  expect([status, problem.errors]).toEqual([
    400,
    [{ field: Object.keys(body)[0], code: 'not-text', message }],
  ])
})

it('no rule asked is today’s rules, which change nothing', async () => {
  for (const target of ['simulate', 'simulate?include=pools&limit=1', 'simulate?fees=60000']) {
    const { result } = (await ask(target)).json
    expect([target, result.preset.id, result.after.parameters]).toEqual([
      ...[target, 'today', result.before.parameters],
    ])
  }
  expect((await ask('simulate')).json.result.link).toBe('?preset=today')
})

describe('an address that is to be embedded', () => {
  const of = (url: string, more = '') => ask(`oembed?url=${encodeURIComponent(url)}${more}`)
  const frame = 'https://localhost/embed/v1/calculator.html'

  it('becomes the frame that the builder writes for it, as wide as may be and as high as it needs', async () => {
    const { json } = await of(`${frame}#pool=CALM&amount=25000`, '&maxwidth=300')
    expect(json).toMatchObject({
      ...{ version: '1.0', type: 'rich', provider_url: 'https://localhost/' },
      ...{ width: 300, height: 692 },
    })
    expect(json.html).toBe(
      iframeSnippet({
        ...{ origin: 'https://localhost', title: json.title, width: 300, release: null },
        options: { pool: 'CALM', amount: '25000' },
      }),
    )
  })

  it('of the builder is the frame it builds, in the width it was given', async () => {
    const { json } = await of('https://localhost/embed/?amount=7&layout=compact&width=700&as=react')
    expect(json.html).toContain(`src="${frame}#amount=7&amp;layout=compact"`)
    expect(json).toMatchObject({ width: 700, height: 304 })
    const narrow = await of('https://localhost/embed/?amount=7&width=700', '&maxwidth=600')
    expect(narrow.json).toMatchObject({ width: 600, height: 692 })
  })

  it('is never larger than is asked: lower it is scrolled, narrower than it is made for it is refused', async () => {
    const { json } = await of(frame, '&maxheight=250')
    expect(json).toMatchObject({ width: 480, height: 250 })
    expect(json.html).toContain('height="250"')
    for (const more of ['&maxwidth=239', '&maxheight=199']) {
      const { status, json } = await of(frame, more)
      expect([status, json.errors[0].field]).toEqual([400, more.slice(1, -4)])
    }
  })

  it.each([
    ['https://elsewhere.example/embed/v1/calculator.html', 404],
    ['https://localhost/', 404],
    ['https://localhost@elsewhere.example/embed/', 400],
    ['javascript:alert(1)', 400],
    [`${frame}#"><script>=1`, 400],
  ])('%s is %i', async (url, status) => {
    expect((await of(url)).status).toBe(status)
  })

  it('holds nothing that ends the attribute it stands in', async () => {
    const { json } = await of(`${frame}#pool="><script>alert(1)</script>`)
    expect(json.html.match(/[<>]/g)).toEqual(['<', '>', '<', '>'])
  })
})

it('someday is inside the epoch it is said to be in', () => {
  expect(new Date(someday * 1000).toISOString()).toBe('2026-11-22T18:33:20.000Z')
})
