import { describe, expect, test } from 'vitest'
import { one, ratio, zero } from '../rational.ts'
import { lovelace } from '../units.ts'
import { type Scheme, schemes } from './catalogue.ts'
import { presets } from './presets.ts'
import { requireRule } from './rule.ts'

const outOfRange = (field: string) => expect.objectContaining({ code: 'OUT_OF_RANGE', field })
const ada = (amount: bigint) => lovelace(amount * 1_000_000n)

describe('what each scheme changes', () => {
  test('the ledger: nothing before Dijkstra, three parameters in it', () => {
    expect(schemes.ledger.change(11)).toEqual({ rule: {}, parameters: {} })
    expect(schemes.dijkstra.change({})).toEqual({ rule: {}, parameters: {} })
    const minPoolCost = ada(75n)
    const dijkstra = { maxPledgeLeverage: ratio(10n), minPoolMargin: ratio(1n, 50n), minPoolCost }
    expect(schemes.dijkstra.change(dijkstra)).toEqual({
      rule: { leverage: ratio(10n), minPoolMargin: ratio(1n, 50n), minPoolCost },
      parameters: { minPoolCost },
    })
  })

  test('CIP-7, 23, 37, 50, 163 and 187: one term of the rule', () => {
    const pledgeCurve = { root: 3n, crossover: ratio(8n) }
    const own = { least: ratio(1n, 5n), leverage: ratio(125n) }
    const bounds = 'formula'
    expect(schemes['cip-7'].change(pledgeCurve).rule).toEqual({ pledgeCurve })
    expect(schemes['cip-23'].change(one).rule).toEqual({ minPoolMargin: one })
    expect(schemes['cip-37'].change(own).rule).toEqual({
      pledgeSaturation: { ...own, bounds: 'stake' },
    })
    expect(schemes['cip-37'].change({ ...own, bounds }).rule).toEqual({
      pledgeSaturation: { ...own, bounds },
    })
    expect(schemes['cip-50'].change(ratio(9n))).toEqual({
      ...{ rule: { leverage: ratio(9n) }, parameters: {} },
    })
    expect(schemes['cip-163'].change()).toEqual({ rule: { fullPot: true }, parameters: {} })
    expect(schemes['cip-187'].change(zero).rule).toEqual({ bonusFill: zero })
  })

  test('CIP-50 of 2022 has no bonus: a0 is 0', () => {
    expect(schemes['cip-50-2022'].change(one)).toEqual({
      ...{ rule: { leverage: one }, parameters: { a0: zero } },
    })
  })

  test('CIP-74, 75 and 82 by stage', () => {
    expect(schemes['cip-74'].change()).toEqual({ rule: {}, parameters: { minPoolCost: 0n } })
    const fair = { k: 1000n, a0: ratio(1n, 5n), minPoolCost: 0n }
    expect([1, 2, 3].map((stage) => schemes['cip-75'].change(stage))).toEqual([
      { rule: {}, parameters: { k: 750n, minPoolCost: ada(100n) } },
      { rule: {}, parameters: fair },
      { rule: { bonusFill: one }, parameters: fair },
    ])
    const rule = { minPoolMargin: ratio(3n, 100n) }
    expect([1, 2, 3, 4].map((stage) => schemes['cip-82'].change(stage))).toEqual([
      { rule: {}, parameters: { minPoolCost: ada(170n) } },
      { rule, parameters: { minPoolCost: 0n } },
      { rule, parameters: { minPoolCost: 0n, k: 750n } },
      { rule, parameters: { minPoolCost: 0n, k: 1000n } },
    ])
  })
})

test('parameters outside a text’s range are refused by name', () => {
  const curve = { root: 3n, crossover: ratio(8n) }
  const own = { least: ratio(1n, 5n), leverage: ratio(125n) }
  const wrong: readonly [string, () => unknown][] = [
    ['protocolMajor', () => schemes.ledger.change(1)],
    ['leverage', () => schemes.dijkstra.change({ maxPledgeLeverage: ratio(-1n) })],
    ['pledgeCurve.root', () => schemes['cip-7'].change({ ...curve, root: 0n })],
    ['pledgeCurve.crossover', () => schemes['cip-7'].change({ ...curve, crossover: zero })],
    ['minPoolMargin', () => schemes['cip-23'].change(ratio(2n))],
    ['pledgeSaturation.least', () => schemes['cip-37'].change({ ...own, least: ratio(2n) })],
    ['leverage', () => schemes['cip-50'].change(ratio(9n, 10n))],
    ['leverage', () => schemes['cip-50'].change(ratio(10_001n))],
    ['leverage', () => schemes['cip-50'].change({ n: 0n, d: 0n })],
    ['leverage', () => schemes['cip-50'].change(undefined as never)],
    ['leverage', () => schemes['cip-50-2022'].change(zero)],
    ['stage', () => schemes['cip-75'].change(0)],
    ['stage', () => schemes['cip-75'].change(4)],
    ['stage', () => schemes['cip-82'].change(5)],
    ['blend', () => schemes['cip-187'].change(ratio(3n, 2n))],
  ]
  for (const [field, change] of wrong) expect(change).toThrow(outOfRange(field))
  for (const leverage of [one, ratio(19_999n, 2n), ratio(10_000n)])
    expect(schemes['cip-50'].change(leverage).rule).toEqual({ leverage })
})

test('every scheme says where it comes from, what it leaves open and where it errs', () => {
  const rows = Object.entries<Scheme>(schemes).map(
    ([id, { cip, status, dated, source, reads, errs }]) =>
      `${id} ${cip} ${status} ${dated} ${source} ${reads.length}+${errs.length}`,
  )
  const cips = 'cardano-foundation/CIPs@eb4510345'
  const ledger = 'IntersectMBO/cardano-ledger@bbf772215'
  expect(rows).toEqual([
    `ledger null live 2026-08-21 ${ledger} 0+0`,
    `dijkstra null coded 2026-08-21 ${ledger} 3+0`,
    `cip-7 7 proposed 2020-08-11 ${cips} CIP-0007/README.md 4+1`,
    `cip-23 23 proposed 2025-09-15 ${cips} CIP-0023/README.md 3+0`,
    `cip-37 37 proposed 2021-12-03 ${cips} CIP-0037/README.md 3+1`,
    `cip-50 50 coded 2025-05-20 ${cips} CIP-0050/README.md 1+2`,
    `cip-50-2022 50 superseded 2022-04-04 ${cips} CIP-0050/README.md 1+0`,
    `cip-74 74 proposed 2022-10-17 ${cips} CIP-0074/README.md 1+0`,
    `cip-75 75 proposed 2022-10-21 ${cips} CIP-0075/README.md 3+0`,
    `cip-82 82 proposed 2023-01-03 ${cips} CIP-0082/README.md 2+2`,
    `cip-163 163 proposed 2025-08-15 ${cips} CIP-0163/README.md 3+4`,
    `cip-187 187 proposed 2026-05-15 ${cips} CIP-0187/README.md 2+4`,
  ])
})

test('the presets, each with a rule in its domain', () => {
  const seen = presets.map(({ id, scheme, change: { rule, parameters } }) => {
    expect(requireRule(rule)).toBe(rule)
    expect(structuredClone(rule)).toEqual(rule)
    return `${id} ${scheme} ${[...Object.keys(rule), ...Object.keys(parameters)]}`
  })
  expect(seen).toEqual([
    'today ledger ',
    'min-cost-75 ledger minPoolCost',
    'k-1000 ledger k',
    'min-cost-0 cip-74 minPoolCost',
    'leverage-10 dijkstra leverage',
    'leverage-100 dijkstra leverage',
    'leverage-1000 dijkstra leverage',
    'min-margin-1.5 dijkstra minPoolMargin',
    'min-margin-3 dijkstra minPoolMargin',
    'cip-7 cip-7 pledgeCurve',
    'cip-37 cip-37 pledgeSaturation',
    'cip-75 cip-75 bonusFill,k,a0,minPoolCost',
    'cip-82-stage-1 cip-82 minPoolCost',
    'cip-82-stage-2 cip-82 minPoolMargin,minPoolCost',
    'cip-82-stage-3 cip-82 minPoolMargin,k,minPoolCost',
    'cip-82-stage-4 cip-82 minPoolMargin,k,minPoolCost',
    'cip-163 cip-163 fullPot',
    'cip-187 cip-187 bonusFill',
  ])
  const values = presets
    .slice(1, 9)
    .map(({ change: { rule, parameters } }) =>
      [rule.leverage, rule.minPoolMargin, parameters.k, parameters.minPoolCost].find(
        (x) => x !== undefined,
      ),
    )
  expect(values).toEqual([
    ...[ada(75n), 1000n, 0n, ratio(10n), ratio(100n), ratio(1000n)],
    ...[ratio(3n, 200n), ratio(3n, 100n)],
  ])
})
