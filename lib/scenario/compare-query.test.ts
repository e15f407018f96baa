import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAda, parsePercent } from '../rewards/index.ts'
import { mostCompared, ownEntry, readCompare, writeCompare } from './compare-query.ts'
import { compareQuery, parseCompare } from './compare-query-link.ts'
import { poolByIdOnly } from './parse-scenario.ts'
import { testPools } from './test-pools.ts'

const ids = Array.from({ length: 10 }, (_, i) => i.toString(16).repeat(56))
const links = ids.map((id) => readCompare(id, poolByIdOnly).entries[0]?.text ?? '')
const read = (text: string) => readCompare(text, poolByIdOnly)
const codes = (text: string) =>
  read(text).entries.map(({ issues }) => issues.map(({ code }) => code))

describe('the pools of a link', () => {
  test('are read in their order, ids in the one form that links carry', () => {
    const { entries } = read(`${links[2]},${ids[1]}, ${links[0]} `)
    expect(entries.map(({ text }) => text)).toEqual([links[2], links[1], links[0]])
    expect(entries.every(({ choice }) => choice?.kind === 'pool')).toBe(true)
  })

  test('a pool that is named twice is compared once, and the second says so', () => {
    const { entries } = read(`${links[0]},${ids[0]}`)
    expect(entries.map(({ choice }) => choice !== null)).toEqual([true, false])
    expect(codes(`${links[0]},${ids[0]}`)).toEqual([[], ['repeated']])
  })

  test('the ninth stays in the link and is not compared', () => {
    const nine = links.slice(0, 9).join(',')
    expect(read(nine).entries.filter(({ choice }) => choice).length).toBe(mostCompared)
    expect(codes(nine).at(-1)).toEqual(['too-many'])
    expect(writeCompare(read(nine).entries)).toBe(nine)
    expect(codes(links.slice(1, 9).join(',')).flat()).toEqual([])
  })

  test('one that is not known, or is no one pool, keeps its place', () => {
    expect(codes(`zzz,${links[0]},average`)).toEqual([['unknown-pool'], [], ['not-comparable']])
    expect(writeCompare(read(`zzz,${links[0]},average`).entries)).toBe(`zzz,${links[0]},average`)
  })
})

describe('an own pool in a link', () => {
  test('carries its stake, pledge, margin, fixed cost and owner stake', () => {
    const [entry] = read('own:5000000:100000:1.5:340:90000').entries
    expect(entry?.issues).toEqual([])
    expect(entry?.choice).toEqual({
      kind: 'own',
      poolStake: parseAda('5000000'),
      pledge: parseAda('100000'),
      margin: parsePercent('1.5'),
      fixedCost: parseAda('340'),
      ownerStake: parseAda('90000'),
    })
  })

  test('leaves out what is usual, and owners hold what they pledge', () => {
    expect(read('own').entries[0]?.text).toBe('own')
    expect(read('own:1000000:0:0:170:0').entries[0]?.text).toBe('own')
    expect(read('own::50000:2').entries[0]?.text).toBe('own::50000:2')
    expect(read('own::50000:2').entries[0]?.own?.ownerStake).toBe('50000')
  })

  test('with a figure that cannot be read uses the usual one, says so, and keeps what was written', () => {
    const [entry] = read('own:abc:0:101').entries
    expect(entry?.issues.map(({ field, code }) => [field, code])).toEqual([
      ['poolStake', 'not-a-number'],
      ['margin', 'too-large'],
    ])
    expect(entry?.text).toBe('own:abc:0:101')
    expect(entry?.choice).not.toBeNull()
    expect(codes('own:1:2:3:4:5:6')).toEqual([['above-pool-stake', 'too-many-figures']])
  })
})

const entries = fc.oneof(
  fc.constantFrom(...links, ...ids, 'own', 'own:', 'own:1:2', 'average', ' ', 'PILOT'),
  fc.string({ maxLength: 260, unit: 'binary' }),
  fc
    .array(fc.oneof(fc.nat().map(String), fc.constantFrom('', '0.5', '-1', 'x', '1e9')), {
      maxLength: 7,
    })
    .map((figures) => `own:${figures.join(':')}`),
)

test('any text is survived, and what is written is read back as the same', () => {
  fc.assert(
    fc.property(fc.array(entries, { maxLength: 30 }), (texts) => {
      const once = readCompare(texts.join(','), testPools)
      const written = writeCompare(once.entries)
      const twice = readCompare(written, testPools)
      expect(twice.entries).toEqual(once.entries)
      expect(writeCompare(twice.entries)).toBe(written)
      for (const { choice, issues } of once.entries)
        expect(choice !== null || issues.length > 0).toBe(true)
    }),
  )
})

test('the figures of an own pool survive their entry', () => {
  const ada = fc.bigInt({ min: 0n, max: 10n ** 9n }).map(String)
  fc.assert(
    fc.property(
      ada,
      ada,
      fc.integer({ min: 0, max: 100 }),
      ada,
      (poolStake, pledge, margin, ownerStake) => {
        const own = { poolStake, pledge, margin: String(margin), fixedCost: '340', ownerStake }
        const [entry] = readCompare(ownEntry(own), testPools).entries
        if (BigInt(ownerStake) <= BigInt(poolStake)) expect(entry?.own).toEqual(own)
        else expect(entry?.issues.map(({ code }) => code)).toEqual(['above-pool-stake'])
      },
    ),
  )
})

describe('the link of a comparison', () => {
  const parse = (query: string) => parseCompare(new URLSearchParams(query), poolByIdOnly)

  test('carries stake, horizon, the reader’s own pool, and the others in plain letters', () => {
    const link = parse(
      `stake=5000&epochs=10&pool=${links[1]}&pools=${links[0]},${links[1]},own:5:1`,
    )
    expect(link.mine).toBe(ids[1])
    expect(link.notes).toEqual([])
    expect(Object.fromEntries(link.form)).toEqual({ stake: '5000', epochs: '10' })
    expect(compareQuery({ stake: '5000', epochs: '10', ...link })).toBe(
      `?v=1&stake=5000&epochs=10&pool=${links[1]}&pools=${links[0]},${links[1]},own:5:1`,
    )
  })

  test('of nothing is nothing, and what means nothing here is said', () => {
    expect(compareQuery({ stake: '10000', epochs: '73', mineText: '', entries: [] })).toBe('')
    const link = parse('margin=5&pool=nobody&foo=1&pools=own&pools=own:1')
    expect(link.notes.map(({ field, code }) => [field, code])).toEqual([
      ['margin', 'unused-field'],
      ['pools', 'repeated'],
      ['pool', 'unknown-pool'],
    ])
    expect([...link.form]).toEqual([['foo', '1']])
    expect(link.mineText).toBe('nobody')
  })

  test('survives any words, and the address it writes is read back as the same pools', () => {
    const words = fc.constantFrom('pools', 'pool', 'stake', 'epochs', 'v', 'margin', 'x')
    fc.assert(
      fc.property(fc.array(fc.tuple(words, entries), { maxLength: 8 }), (pairs) => {
        const once = parseCompare(new URLSearchParams(pairs), testPools)
        const query = compareQuery({ stake: '10000', epochs: '73', ...once })
        const twice = parseCompare(new URLSearchParams(query), testPools)
        expect(twice.entries).toEqual(once.entries)
        expect(twice.mine).toBe(once.mine)
      }),
    )
  })
})
