// Bodies, headers and addresses with something wrong in them.
import type { Random } from '../fuzz/random.ts'
import type { Kind, Pair } from './requests.ts'
import { pick, spoilt } from './texts.ts'

export function bodyOf(random: Random, kind: Kind, pairs: readonly Pair[]): string | Buffer {
  const right = JSON.stringify(Object.fromEntries(pairs))
  if (kind === 'mutated' && random.below(10) < 3) return right.slice(0, random.below(right.length))
  if (kind !== 'type') return right
  const [name = 'stake'] = pairs[0] ?? []
  const value = pick(random, [1, -1.5, null, true, [], ['1'], {}, { n: '1' }, 0])
  return pick(random, [
    ...[JSON.stringify({ ...Object.fromEntries(pairs), [name]: value }), JSON.stringify([right])],
    ...[
      '',
      'null',
      '1',
      '"x"',
      '[',
      '{"a":',
      `{"${name}":1e999}`,
      '{"a":"1","a":"2"}',
      '\ufeff{}',
      '{} {}',
    ],
    ...['[['.repeat(4_000), `{"pool":"${'x'.repeat(17_000)}"}`, '{"__proto__":{"stake":"1"}}'],
    Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x22, 0x31, 0x22, 0x7d]),
  ])
}

export function oddHeaders(random: Random): Record<string, string> {
  return pick(random, [
    ...[
      { 'if-none-match': '*' },
      { 'if-none-match': '"a", W/"b"' },
      { 'if-none-match': '"'.repeat(500) },
    ],
    ...[{ accept: 'text/html' }, { accept: '*/*;q=0' }, { 'accept-encoding': 'br;q=2,gzip;q=x,*' }],
    ...[{ origin: 'null' }, { origin: 'https://elsewhere.example' }, { range: 'bytes=0-1' }],
    ...[{ 'content-type': 'text/plain' }, { 'content-type': 'application/json; charset=utf-16' }],
    ...[
      { 'content-type': 'application/jsonx' },
      { 'content-encoding': 'gzip' },
      { expect: 'something' },
    ],
    ...[
      { 'x-forwarded-proto': 'https' },
      { 'x-forwarded-host': 'evil.example' },
      { 'x-http-method-override': 'PUT' },
    ],
    ...[{ cookie: 'a=b' }, { authorization: 'Basic YTpi' }, { 'x-middleware-subrequest': 'a:a:a' }],
    ...[
      { host: 'evil.example' },
      { host: '' },
      { 'x-long': 'a'.repeat(8_000) },
      { te: 'trailers' },
    ],
  ])
}

export function oddPath(random: Random, path: string): string {
  return pick(random, [
    ...[
      `${path}/`,
      path.toUpperCase(),
      `/${path}`,
      `${path}%00`,
      `${path}/../status`,
      `${path};a=1`,
    ],
    ...[
      path.slice(0, -1),
      `${path}.json`,
      '/',
      '',
      '/{id}',
      '/pools/',
      '/pools//history',
      '/pools/%2e%2e',
    ],
    ...[`/pools/${spoilt(random, 'pool1abc')}`, `/epochs/${'9'.repeat(30)}`],
    ...[
      '/epochs/-1',
      '/epochs/0x1',
      '/epochs/1.5',
      '/pools/__proto__',
      '/constructor',
      `/${'a'.repeat(2_000)}`,
    ],
  ])
}
