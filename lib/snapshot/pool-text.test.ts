import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanPoolText, cleanTicker, isCleanText } from './pool-text.ts'

describe('a name', () => {
  it.each([
    ['Nu.Fi & AdaLite', 'Nu.Fi & AdaLite'],
    ['  two\n\tlines ', 'two lines'],
    ['evil\u202eloop', 'evilloop'],
    ['zero\u200bwidth\ufeff\u2060', 'zerowidth'],
    ['bell\u0007\u0000', 'bell'],
    ['cafe\u0301', 'café'],
    ['lone\ud800', 'lone'],
    ['<img onerror=alert(1)>', '<img onerror=alert(1)>'],
  ])('%j is shown as %j', (text, shown) => {
    expect(cleanPoolText(text, 50)).toBe(shown)
  })

  it('is cut by what a reader counts, and a megabyte of it costs nothing', () => {
    expect(cleanPoolText('🐈'.repeat(60), 50)).toBe('🐈'.repeat(50))
    expect(cleanPoolText('x'.repeat(1_000_000), 50)).toBe('x'.repeat(50))
    expect(cleanTicker('x'.repeat(1_000_000))).toBeNull()
  })

  it.each(['', ' ', '\u200b\u202e', '\u3164'])('of nothing visible is unknown: %j', (text) => {
    expect(cleanPoolText(text, 50)).toBeNull()
  })

  it('cleaned once is clean, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const cleaned = cleanPoolText(text, 50)
        return (
          cleaned === null || (isCleanText(cleaned, 50) && cleanPoolText(cleaned, 50) === cleaned)
        )
      }),
    )
  })
})

describe('a ticker', () => {
  it.each(['HODL₳', 'A', 'SHA☘', '富士山', 'キティ', '🐈NNSP', 'F-M', '_Q_'])(
    '%s is kept',
    (text) => {
      expect(cleanTicker(text)).toBe(text)
    },
  )

  it('loses what is not seen', () => {
    expect(cleanTicker('\u200bTOPO⚡\ufe0f')).toBe('TOPO⚡')
  })

  it.each(['', 'DONOTUSE', 'GreenPoolTW', 'A B', '<b>', '=1+1', 'A"B', "A'B"])(
    '%j is none',
    (text) => {
      expect(cleanTicker(text)).toBeNull()
    },
  )
})
