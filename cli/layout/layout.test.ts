import { describe, expect, test } from 'vitest'
import { ratio } from '../../lib/rewards/index.ts'
import { type Block, blocksText } from './blocks.ts'
import { csvText, ratioCell } from './csv.ts'
import { jsonText } from './json.ts'
import { padded, printable, widthOf, wrapped } from './width.ts'

const plain = { columns: null, colour: false }

describe('a line', () => {
  test('is as wide as its letters are: two places for Korean and pictures, none for marks', () => {
    expect([widthOf('stake'), widthOf('풀'), widthOf('🦊'), widthOf('é')]).toEqual([5, 2, 2, 1])
    expect(widthOf('e\u0301')).toBe(1)
    expect(padded('풀', 4)).toBe('풀  ')
    expect(padded('12', 4, true)).toBe('  12')
  })

  test('is broken at spaces, never inside a word', () => {
    expect(wrapped('one two three', 7)).toEqual(['one two', 'three'])
    expect(wrapped('unbreakable', 4)).toEqual(['unbreakable'])
  })

  test('holds nothing that a terminal obeys', () => {
    expect(printable('a\u001b[31mb\u0007c\u009bd\u202ee\u200bf\n')).toBe('a[31mbcdef')
    expect(printable('1\u00a0%')).toBe('1 %')
  })
})

describe('a table', () => {
  const table: Block = {
    kind: 'table',
    columns: [{ name: 'pool' }, { name: 'stake', right: true }],
    rows: [
      ['풀', '1'],
      ['CALM', '1,000'],
    ],
  }

  test('has its columns under each other', () => {
    expect(blocksText([table], plain)).toBe('  pool  stake\n  풀        1\n  CALM  1,000\n')
  })

  test('too wide for a terminal becomes one row below the other', () => {
    const wide: Block = {
      ...table,
      rows: [
        ['a pool with a long name', '1'],
        ['CALM', '2'],
      ],
    }
    const text = blocksText([wide], { columns: 24, colour: false })
    expect(text).toContain('  stake  1\n\n  pool   CALM\n')
    for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(27)
  })

  test('headings are bold in colour alone, and a heading stands by what it heads', () => {
    const blocks: Block[] = [{ kind: 'title', text: 'T' }, { kind: 'heading', text: 'H' }, table]
    expect(blocksText(blocks, plain).startsWith('T\n\nH\n  pool')).toBe(true)
    expect(blocksText(blocks, { columns: null, colour: true })).toContain('\u001b[1mH\u001b[22m\n')
  })

  test('a pair too long for its line has its value below its name', () => {
    const pairs: Block = {
      kind: 'pairs',
      pairs: [
        ['a long name', 'a value', 'and a note'],
        ['b', '1'],
      ],
    }
    expect(blocksText([pairs], { columns: 26, colour: false })).toBe(
      '  a long name\n    a value\n    and a note\n  b            1\n',
    )
  })
})

describe('CSV', () => {
  const cell = (text: string) => csvText({ columns: ['c'], rows: [[text]] }).split('\r\n')[1]

  test('ends every line with CR LF and quotes what needs it (RFC 4180)', () => {
    const sheet = {
      columns: ['a', 'b'],
      rows: [
        ['x, "y"', 1],
        [null, 10n ** 20n],
      ],
    } as const
    expect(csvText(sheet)).toBe('a,b\r\n"x, ""y""",1\r\n,100000000000000000000\r\n')
  })

  test.each(['=1+1', '+1', '@SUM(A1)', '-cmd', ' =1', '＝1', '\t=1', '\u200b=1'])(
    'disarms the formula %j',
    (text) => {
      expect(cell(text)?.startsWith("'")).toBe(true)
    },
  )

  test.each(['-12', '-0.5', '12', 'HODL', 'a=b'])('leaves %j as it is', (text) => {
    expect(cell(text)).toBe(text)
  })

  test('has no cell with a line break', () => {
    expect(cell('a\r\nb')).toBe('ab')
  })

  test('writes a ratio with twelve decimals, cut off', () => {
    expect(ratioCell(ratio(2n, 3n))).toBe('0.666666666666')
    expect(ratioCell(null)).toBeNull()
  })
})

describe('JSON', () => {
  test('holds amounts to the lovelace and ratios as text, unknown as null', () => {
    const value = {
      amount: 45_000_000_000_000_001n,
      ratio: ratio(1n, 8n),
      unknown: null,
      list: [1n],
    }
    expect(JSON.parse(jsonText(value))).toEqual({
      amount: '45000000000000001',
      ratio: '0.125',
      unknown: null,
      list: ['1'],
    })
  })

  test('escapes what a terminal would obey', () => {
    const text = jsonText({ name: '\u009b31m\u202e' })
    expect(text).toContain('\\u009b31m\\u202e')
    expect(JSON.parse(text)).toEqual({ name: '\u009b31m\u202e' })
  })
})
