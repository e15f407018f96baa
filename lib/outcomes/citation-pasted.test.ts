import { describe, expect, it } from 'vitest'
import { sha256 } from '../../data/embedded.ts'
import { epoch } from '../rewards/index.ts'
import { type CitationLine, checkCitation, checkOf, citationLines } from './citation.ts'
import { threePools } from './test-three-pools.ts'

const setting = { snapshot: threePools, bundle: 'ab'.repeat(32), version: '1.2.3', sha256 }
const cite = (query: string, at = 700) =>
  citationLines(setting, new URLSearchParams(query), epoch(at))
const written = (lines: readonly CitationLine[]) =>
  lines.map(([name, value]) => `${name}: ${value}`)
/** Lines with a check of their own: as somebody would who wants to be believed. */
const forged = (lines: readonly CitationLine[]) =>
  written([...lines, ['check', checkOf(lines, sha256)]]).join('\n')
const check = (text: string) => checkCitation(setting, text)
const without = (name: string) => cite('k=8').filter(([own]) => own !== name && own !== 'check')
const saying = (name: string, value: string) =>
  cite('k=8')
    .slice(0, -1)
    .map((line): CitationLine => (line[0] === name ? [name, value] : line))

describe('the rules of a citation in full', () => {
  const rulesOf = (query: string, name: string) => cite(query).find(([own]) => own === name)?.[1]

  it('are those of both scenarios, each on a line of its own', () => {
    const link = 'k=8&b.preset=today&b.k=6'
    expect(rulesOf(link, 'rules')).toContain('k=8&')
    expect(rulesOf(link, 'b rules')).toBe(
      'preset=today&k=6&rho=54&tau=20&a0=0&minCost=0&costs=stay&minMargin=0&fullPot=0',
    )
    expect(rulesOf('k=8', 'b rules')).toBeUndefined()
  })

  it('are asked for by none of the words that say what is shown, or in which money', () => {
    const shown =
      'show=all&sort=name&pool=average&price=1&currency=EUR&running=5&spending=2&feeGrowth=3'
    for (const words of [shown, ...shown.split('&')])
      expect(rulesOf(`k=8&price=1&${words}`, 'question')).toBe('k=8')
  })

  it('have the numbers of a rule only while it is on', () => {
    const words = (query: string) => [...new URLSearchParams(rulesOf(query, 'rules')).keys()]
    const curve = ['root', 'crossover']
    const own = ['ownLeast', 'ownLeverage', 'ownBounds']
    expect(words('k=8&crossover=9&ownLeverage=50')).not.toEqual(
      expect.arrayContaining(['crossover']),
    )
    expect(words('root=3')).toEqual(expect.arrayContaining(curve))
    expect(words('ownLeast=1')).toEqual(expect.arrayContaining(own))
    for (const word of own) expect(words('root=3')).not.toContain(word)
    for (const word of curve) expect(words('ownLeast=1')).not.toContain(word)
  })
})

describe('what stands around a citation', () => {
  const lines = written(cite('k=8'))

  it('does no harm: words before and after, with or without a colon, blank lines between', () => {
    const text = ['He wrote: look.', ...lines.flatMap((line) => [line, '', 'so he says'])]
    expect(check([...text, 'My answer: no.', 'k: 9'].join('\n')).kind).toBe('same')
  })

  it('cannot be slipped in between: a line with a colon is one of its lines', () => {
    for (const more of ['then profit, lovelace: 7', ': 7'])
      expect(check([...lines.slice(0, 9), more, ...lines.slice(9)].join('\n')).kind).toBe('altered')
  })

  it('is read up to 20,000 characters', () => {
    const behind = (characters: number) => `${'x'.repeat(characters - 1)}\n${lines.join('\n')}`
    expect(check(behind(20_000 - lines.join('\n').length)).kind).toBe('same')
    expect(check(behind(20_000)).kind).toBe('unreadable')
    // The last figure of the check is cut off.
    expect(check(behind(20_001 - lines.join('\n').length)).kind).toBe('altered')
  })
})

describe('the link of a citation', () => {
  const linked = (query: string, link: string) =>
    check([...written(cite(query)), `link: ${link}`].join('\n')).kind

  it('asks what its words ask, whatever place of the page it points to', () => {
    expect(linked('k=8', 'https://example.org/lab/?k=8#answer')).toBe('same')
    expect(linked('k=8', 'https://example.org/lab/?k=9#k=8')).toBe('altered')
  })

  it('without words asks what the page opens with', () => {
    expect(linked('', 'https://example.org/lab/')).toBe('same')
    expect(linked('k=8', 'https://example.org/lab/')).toBe('altered')
  })
})

describe('a citation whose check fits its lines', () => {
  it.each(['', '700.5', 'soon', '699', '100001', '9007199254740992'])(
    'is unreadable of an epoch that is none or not ahead: %s',
    (at) => expect(check(forged(saying('epoch', at))).kind).toBe('unreadable'),
  )

  it('is unreadable without its epoch, and of no data that are here without their hash', () => {
    expect(check(forged(without('epoch'))).kind).toBe('unreadable')
    expect(check(forged(without('data sha-256')))).toEqual({
      ...{ kind: 'other-data', dataEpoch: '700', bundle: '' },
    })
  })

  it('is the same up to the last epoch that is asked about', () => {
    const text = written(cite('k=8', 100_000)).join('\n')
    expect(check(text)).toEqual({ kind: 'same', epoch: 100_000, question: 'k=8' })
    expect(check(written(cite('k=8', 100_001)).join('\n')).kind).toBe('unreadable')
  })

  it('differs where it says more than this page does, or less', () => {
    const more: CitationLine[] = [...cite('k=8').slice(0, -1), ['then profit, lovelace', '7']]
    expect(check(forged(more))).toEqual({ kind: 'differs', version: '1.2.3', lines: [] })
    expect(check(forged(without('then paid, lovelace')))).toEqual({
      ...{ kind: 'differs', version: '1.2.3', lines: ['then paid, lovelace'] },
    })
  })
})
