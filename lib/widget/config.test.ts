import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseScenario, poolByIdOnly, scenarioParams } from '../scenario/index.ts'
import { queryOf, readFragment, readLooks, readOptions, readQuestion } from './config.ts'
import { fragmentOf, type OptionTexts, widgetOptions } from './options.ts'

const locales = ['en', 'ko']
const nuts = 'pool1pu5jlj4q9w9jlxeu370a3c9myx47md5j5m2str0naunn2q3lkdy'
const looks = (options: OptionTexts, wished: readonly string[] = ['en-GB']) =>
  readLooks(options, locales, wished)

describe('looks', () => {
  test('nothing set is the default of every option', () => {
    expect(looks({})).toEqual({
      looks: {
        theme: 'auto',
        accent: null,
        radius: 3,
        density: 'normal',
        layout: 'full',
        locale: 'en',
      },
      issues: [],
    })
  })

  test('what cannot be taken has its default, and its option is named', () => {
    const { looks: read, issues } = looks({
      theme: 'pink',
      accent: 'red',
      radius: '25',
      density: '',
      layout: 'huge',
    })
    expect(read).toEqual(looks({}).looks)
    expect(issues).toEqual([
      { option: 'theme', code: 'unknown-choice' },
      { option: 'density', code: 'unknown-choice' },
      { option: 'layout', code: 'unknown-choice' },
      { option: 'accent', code: 'not-a-colour' },
      { option: 'radius', code: 'not-pixels' },
    ])
  })

  test.each([
    ['ko', ['en'], 'ko'],
    ['ko-KR', ['en'], 'ko'],
    ['auto', ['fr', 'ko-KR', 'en'], 'ko'],
    ['auto', ['fr'], 'en'],
    ['fr', ['ko'], 'ko'],
    ['__proto__', [], 'en'],
  ])('locale %s for a reader of %j is %s', (locale, wished, used) => {
    expect(looks({ locale }, wished).looks.locale).toBe(used)
  })

  test('no option, however odd, makes anything but a look', () => {
    const texts = fc.dictionary(
      fc.constantFrom(...widgetOptions.map(({ name }) => name), 'style', 'src'),
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('#ffffff', '24', 'url(x)', 'dark')),
    )
    fc.assert(
      fc.property(texts, (given) => {
        const { looks: read } = looks(readOptions(given))
        expect(read.accent ?? '#000000').toMatch(/^#[0-9a-f]{6}$/)
        expect(read.radius).toBeGreaterThanOrEqual(0)
        expect(read.radius).toBeLessThanOrEqual(24)
        expect(locales).toContain(read.locale)
        expect(['auto', 'light', 'dark']).toContain(read.theme)
      }),
      { numRuns: 5_000 },
    )
  })
})

describe('the question', () => {
  const ask = (options: OptionTexts) => readQuestion(options)

  test.each<OptionTexts>([
    {},
    { amount: '2500.50' },
    { pool: nuts, amount: '1' },
    { pool: 'average', amount: '45000000000' },
    { amount: '1,5' },
    { pool: 'NUTS' },
    { amount: '0' },
    { amount: '-5' },
    { amount: '1e3' },
    { amount: '0.0000001' },
    { amount: '45000000000.000001' },
    { amount: '' },
  ])('%j is the scenario of the link with the same words', (options) => {
    const { amount, pool } = options
    const words = new URLSearchParams({
      ...(amount !== undefined && { stake: amount }),
      ...(pool && { pool }),
    })
    const link = parseScenario(words, poolByIdOnly)
    expect(ask(options).scenario).toEqual(link.scenario)
    expect(ask(options).notes.map(({ field }) => field)).toEqual(
      link.issues.map(({ field }) => field),
    )
    const query = String(scenarioParams(link.scenario))
    expect(queryOf(ask(options).scenario)).toBe(query === '' ? '' : `?${query}`)
  })

  test('a pool of one’s own is more than the frame asks for: the average pool stands', () => {
    expect(ask({ pool: 'own' }).scenario.pool).toEqual({ kind: 'average' })
  })

  test.each([
    [{}, true],
    [{ pool: nuts }, false],
    [{ pool: nuts, picker: 'on' }, true],
    [{ picker: 'off' }, false],
  ] as const)('%j: another pool may be chosen: %s', (options, picker) => {
    expect(ask(options).picker).toBe(picker)
  })
})

describe('the fragment', () => {
  test('says what was set, and who may be answered', () => {
    const options = { pool: nuts, amount: '5', accent: '#ffcc00', theme: 'auto' }
    const fragment = fragmentOf(options, 'https://pool.example')
    expect(fragment).toBe(`#pool=${nuts}&amount=5&accent=%23ffcc00&host=https%3A%2F%2Fpool.example`)
    const { theme: _, ...set } = options
    expect(readFragment(fragment)).toEqual({ options: set, host: 'https://pool.example' })
    expect(fragmentOf({})).toBe('')
  })

  test.each([
    'null',
    '*',
    '/',
    'https://',
    'https://a.example/path',
    'https://u@a.example',
    'data:x',
  ])('a host that is no origin is none: %s', (host) => {
    expect(readFragment(`#host=${encodeURIComponent(host)}`).host).toBeNull()
  })
})
