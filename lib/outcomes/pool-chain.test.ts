import { expect, it } from 'vitest'
import { embeddedFile } from '../../data/embedded.ts'
import { adaForPlot, ratioForPlot } from '../rewards/index.ts'
import { decodeBacktest, poolId } from '../snapshot/index.ts'
import { poolChain } from './pool-chain.ts'

const backtest = decodeBacktest(embeddedFile('backtest.json'), 'mainnet')

// From docs/backtest.md, which another program wrote.
it.each([
  ['pool12t3zmafwjqms7cuun86uwc8se4na07r3e5xswe86u37djr5f0lx', 223, 6_445_178, 0.9986, 14],
  ['pool1qqqqx69ztfvd83rtafs3mk4lwanehrglmp2vwkjpaguecs2t4c2', 223, 582_227, 0.99757, 83],
])('%s was paid that part of what the formula gives', (id, epochs, formula, part, exact) => {
  const chain = poolChain(backtest, poolId(id))
  expect(chain?.rows).toHaveLength(epochs)
  expect(chain?.rows[0]?.epoch).toBe(432)
  expect(chain?.rows.at(-1)?.epoch).toBe(210)
  expect(Math.floor(adaForPlot(chain?.formula ?? (0n as never)))).toBe(formula)
  expect(ratioForPlot(chain?.paidShare ?? { n: 0n, d: 1n })).toBeCloseTo(part, 5)
  expect(chain?.exact).toBe(exact)
})

it('a pool that is not followed has none', () => {
  expect(poolChain(backtest, poolId('ab'.repeat(28)))).toBeNull()
})
