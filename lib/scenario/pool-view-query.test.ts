import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { poolIdText } from '../snapshot/index.ts'
import { parseScenario, poolByIdOnly } from './parse-scenario.ts'
import { delegationLink, needsList, poolViewParams, poolViewQuery } from './pool-view-query.ts'
import { calm, testPools, twins } from './test-pools.ts'

const read = (query: string) => poolViewQuery(new URLSearchParams(query), testPools)
const text = poolIdText(calm)

describe('the pool that a link opens', () => {
  it('is named by pool1…, by hex in any case, or by a ticker that it alone has', () => {
    for (const id of [text, text.toUpperCase(), calm, calm.toUpperCase(), 'calm', ' CALM '])
      expect(read(`id=${encodeURIComponent(id)}`).asked).toEqual({ kind: 'one', id: calm })
  })

  it('may be one of several that share a ticker', () => {
    expect(read('id=dup').asked).toEqual({ kind: 'ambiguous', read: 'dup', candidates: twins })
  })

  it('is none where nothing is given, and unknown where nothing is called so', () => {
    for (const nothing of ['', 'id=', 'id=%20', 'stake=5'])
      expect(read(nothing).asked).toEqual({ kind: 'none' })
    for (const words of ['average', 'own', 'zzz', 'javascript:alert(1)', '<b>x</b>'])
      expect(read(`id=${encodeURIComponent(words)}`).asked).toEqual({
        kind: 'unknown',
        read: words,
      })
  })

  it('is said in a form that can be shown, however long or invisible', () => {
    const asked = read(`id=${'x'.repeat(1_000_000)}`).asked
    expect(asked.kind === 'unknown' && asked.read).toHaveLength(40)
    expect(read('id=%E2%80%AEevil%00').asked).toEqual({ kind: 'unknown', read: 'evil' })
  })

  it('is an id’s even where no pool with stake has it', () => {
    const nobody = () => ({ kind: 'none' }) as const
    const params = new URLSearchParams(`id=${text}&pool=${calm}`)
    expect(poolViewQuery(params, nobody)).toMatchObject({
      asked: { kind: 'one', id: calm },
      mine: calm,
      issues: [],
    })
  })

  it('is the first of two, and the link says so', () => {
    const { asked, issues } = read('id=calm&id=dup')
    expect(asked).toEqual({ kind: 'one', id: calm })
    expect(issues).toEqual([{ field: 'id', code: 'repeated', read: 'dup', used: 'calm' }])
  })

  it('needs the list of pools only for a ticker', () => {
    const needs = (query: string) => needsList(new URLSearchParams(query), poolByIdOnly)
    expect(needs(`id=${text}`)).toBe(false)
    expect(needs('stake=5')).toBe(false)
    expect(needs('id=calm')).toBe(true)
  })
})

describe('the other words of the link', () => {
  it('are the calculator’s, with the pool that is opened for its pool', () => {
    const { scenario } = read(`id=calm&stake=250&epochs=10&pool=${poolIdText(twins[0])}`)
    const asked = parseScenario(scenario, testPools)
    expect(asked.issues).toEqual([])
    expect(asked.scenario).toMatchObject({
      stake: 250_000_000n,
      epochs: 10,
      pool: { kind: 'pool', id: calm },
    })
  })

  it('but `pool` is the reader’s own', () => {
    expect(read(`id=calm&pool=${poolIdText(twins[1])}`).mine).toBe(twins[1])
    for (const none of ['id=calm', 'id=calm&pool=average', 'id=calm&pool=own', 'id=calm&pool='])
      expect(read(none)).toMatchObject({ mine: null, issues: [] })
  })

  it('which, if it cannot be read, is left out and said', () => {
    expect(read('id=calm&pool=dup')).toMatchObject({
      mine: null,
      issues: [{ field: 'pool', code: 'ambiguous-pool', read: 'dup', used: '' }],
    })
    expect(read('id=calm&pool=zzz').issues).toMatchObject([{ code: 'unknown-pool', used: '' }])
  })
})

const queries = fc.array(
  fc.tuple(
    fc.constantFrom('id', 'pool', 'stake', 'epochs', 'compound', 'v', 'margin', 'x', ''),
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(text, calm, 'calm', 'dup', '5', '1.50', '73', '0', 'average', '2'),
    ),
  ),
  { maxLength: 8 },
)

describe('any link', () => {
  it('is survived', () => {
    fc.assert(
      fc.property(queries, (pairs) => {
        const { asked, scenario } = poolViewQuery(new URLSearchParams(pairs), testPools)
        expect(['none', 'one', 'ambiguous', 'unknown']).toContain(asked.kind)
        parseScenario(scenario, testPools)
      }),
    )
  })

  it('once written is read as the same, and written the same', () => {
    const written = (params: URLSearchParams) => {
      const { asked, mine, scenario } = poolViewQuery(params, testPools)
      const id = asked.kind === 'one' ? asked.id : null
      return poolViewParams(id, mine, parseScenario(scenario, testPools).text)
    }
    fc.assert(
      fc.property(queries, (pairs) => {
        const once = written(new URLSearchParams(pairs))
        expect(written(once).toString()).toBe(once.toString())
        const [before, after] = [new URLSearchParams(pairs), once].map((params) =>
          poolViewQuery(params, testPools),
        )
        expect(after?.mine).toEqual(before?.mine)
        if (before?.asked.kind === 'one') expect(after?.asked).toEqual(before.asked)
      }),
    )
  })

  it('leaves defaults out', () => {
    const { scenario } = read('id=calm&v=1&stake=10000.0&epochs=73')
    const { text: fields } = parseScenario(scenario, testPools)
    expect(poolViewParams(calm, null, fields).toString()).toBe(`id=${text}`)
    expect(poolViewParams(calm, calm, { ...fields, stake: '5' }).toString()).toBe(
      `id=${text}&stake=5&pool=${text}`,
    )
  })
})

it('a wallet is asked by the id in hex, which CIP-13 knows and no two pools share', () => {
  expect(delegationLink(calm)).toBe(`web+cardano://stake?${'11'.repeat(28)}`)
})
