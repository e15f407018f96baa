import { describe, expect, it } from 'vitest'
import { sha256 } from '../../data/embedded.ts'
import { epoch } from '../rewards/index.ts'
import { type CitationSetting, checkCitation, checkOf, citationLines } from './citation.ts'
import { threePools } from './test-three-pools.ts'

const setting: CitationSetting = {
  ...{ snapshot: threePools, bundle: 'ab'.repeat(32), version: '1.2.3', sha256 },
}
const cite = (query: string, at = 700) =>
  citationLines(setting, new URLSearchParams(query), epoch(at))
const textOf = (query: string) => {
  const lines = cite(query).map(([name, value]) => `${name}: ${value}`)
  return [...lines, `link: https://example.org/lab/?${query}`].join('\n')
}
const check = (text: string, own: Partial<CitationSetting> = {}) =>
  checkCitation({ ...setting, ...own }, text)

describe('a citation', () => {
  it('says the version, the data, the question and the figures to the lovelace', () => {
    expect(cite('k=8').slice(0, -1)).toEqual([
      ...[
        ['cardano-rewards lab', '1.2.3'],
        ['network', 'mainnet'],
        ['data epoch', '700'],
        ['data sha-256', 'ab'.repeat(32)],
        ['epoch', '700'],
        ['question', 'k=8'],
        ['rules', 'preset=today&k=8&rho=54&tau=20&a0=0&minCost=0&costs=stay&minMargin=0&fullPot=0'],
      ],
      ...[
        ['today pot, lovelace', '800000000000'],
        ['today to the treasury, lovelace', '200000000000'],
        ['today paid, lovelace', '400000000000'],
        ['today members, lovelace', '195625000000'],
        ['today operators, lovelace', '204375000000'],
        ['today full pool, lovelace', '9000000000000000'],
        // (95,625 + 100,000) ÷ 13.5 billion in the two pools that are no operator's own, 73 times.
        ['today member return of the average pool, simple a year', '0.00105782402'],
      ],
      ...[
        ['then pot, lovelace', '800000000000'],
        ['then to the treasury, lovelace', '200000000000'],
        ['then paid, lovelace', '300000000000'],
        ['then members, lovelace', '116875000000'],
        ['then operators, lovelace', '183125000000'],
        ['then full pool, lovelace', '4500000000000000'],
        [
          'then member return of the average pool, simple a year',
          expect.stringMatching(/^0\.\d+$/),
        ],
        ['then pools whose members earn less', '1'],
        ['then stake in them, lovelace', '9000000000000000'],
        ['then pools whose members earn more', '0'],
      ],
    ])
  })

  it('ends with the hash of the lines before it', () => {
    const lines = cite('k=8')
    const said = lines.slice(0, -1).map(([name, value]) => `${name}: ${value}\n`)
    expect(lines.at(-1)).toEqual(['check', sha256(new TextEncoder().encode(said.join('')))])
  })

  it('asks in the shortest form, without what only changes what is shown', () => {
    const question = (query: string) => cite(query).find(([name]) => name === 'question')?.[1]
    expect(question('k=8&show=all&sort=name&pool=average')).toBe('k=8')
    expect(question('preset=k-1000&nonsense=1')).toBe('')
    expect(question('b.preset=cip-163&k=8')).toBe('k=8&b.preset=cip-163')
  })

  it('has the second scenario’s figures, and what moved', () => {
    const names = (query: string) => cite(query).map(([name]) => name)
    expect(names('k=8&b.preset=cip-163')).toContain('b then paid, lovelace')
    expect(names('k=8&react=1')).toContain('then stake that moved, lovelace')
    expect(names('k=8')).not.toContain('then stake that moved, lovelace')
  })
})

describe('a citation that is pasted', () => {
  it.each(['', 'k=8', 'k=8&b.preset=cip-163', 'tau=30&react=1&reactSeed=7'])(
    'is the same where it is: %s',
    (query) => {
      expect(check(textOf(query))).toMatchObject({ kind: 'same', epoch: 700 })
      const quoted = textOf(query)
        .split('\n')
        .map((line) => `> ${line}  `)
      expect(check(['He said:', ...quoted, 'I doubt it.'].join('\r\n')).kind).toBe('same')
    },
  )

  it('is altered where a figure, the question or the link is', () => {
    const text = textOf('k=8')
    for (const [from, to] of [
      ['then paid, lovelace: 300000000000', 'then paid, lovelace: 300000000001'],
      ['question: k=8', 'question: k=9'],
      ['/lab/?k=8', '/lab/?k=9'],
    ] as const) {
      expect(text).toContain(from)
      expect(check(text.replace(from, to)).kind).toBe('altered')
    }
  })

  it('differs where its figures are wrong though its check is made for them', () => {
    const lines = cite('k=8').slice(0, -1)
    const forged = lines.map(([name, value]) =>
      name === 'then paid, lovelace' ? ([name, '1'] as const) : ([name, value] as const),
    )
    const text = [...forged, ['check', checkOf(forged, sha256)] as const]
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n')
    expect(check(text)).toEqual({
      ...{ kind: 'differs', version: '1.2.3', lines: ['then paid, lovelace'] },
    })
    expect(check(textOf('k=8'), { version: '2.0.0' })).toEqual({
      ...{ kind: 'differs', version: '1.2.3', lines: ['cardano-rewards lab'] },
    })
  })

  it('of other data cannot be told', () => {
    expect(check(textOf('k=8'), { bundle: 'cd'.repeat(32) })).toEqual({
      ...{ kind: 'other-data', dataEpoch: '700', bundle: 'ab'.repeat(32) },
    })
  })

  it.each(['', 'k=1000 is bad', 'cardano-rewards lab: 1.2.3', 'check: 1'])(
    'may be none: %s',
    (text) => expect(check(text).kind).toBe('unreadable'),
  )
})
