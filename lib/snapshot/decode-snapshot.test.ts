import { describe, expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { decodeSnapshot, type SnapshotOptions } from './decode-snapshot.ts'
import { smallBundle } from './test-bundle.ts'

const embedded = embeddedSnapshot()
const mainnet: SnapshotOptions = { network: 'mainnet' }

it('is not read without being told the network', () => {
  for (const options of [undefined, null])
    expect(() => decodeSnapshot({}, options as never)).toThrow(
      expect.objectContaining({ code: 'OUT_OF_RANGE', field: 'options' }),
    )
})

describe('the embedded bundle', () => {
  it('is of epoch 617, with every pool that had stake', () => {
    expect(embedded.epoch).toBe(617)
    expect(embedded.asOf).toBe('2026-03-10T21:44:51Z')
    expect(embedded.poolsEpoch).toBe(616)
    expect(embedded.pools).toHaveLength(2720)
    expect(embedded.pools.every(({ activeStake }) => activeStake > 0n)).toBe(true)
    expect(embedded.parts.poolHistory).toHaveLength(256)
  })

  it('holds the pots that the chain published', () => {
    expect(embedded.pots).toMatchObject({
      reserves: 6505611847068713n,
      reservesEpoch: 618,
      fees: 31661206813n,
      blocks: 20971,
      eta: { n: 20971n, d: 21600n },
      activeStake: 21750394647282169n,
    })
    expect(embedded.newest).toMatchObject({ epoch: 623, reserves: 6452821150596250n })
  })

  it('starts forecasts from a year of epochs', () => {
    const { from, to, paidTo, eta } = embedded.trend
    expect([from, to, paidTo]).toEqual([545, 617, 615])
    expect(Number(eta.n) / Number(eta.d)).toBeCloseTo(0.987, 3)
  })

  it('knows nothing of what each pool made at 617, and says so', () => {
    expect(embedded.pools.every(({ blocks }) => blocks === null)).toBe(true)
    expect(embedded.pools.every(({ retiringEpoch }) => retiringEpoch === null)).toBe(true)
  })

  it('makes its pools once', () => {
    const snapshot = decodeSnapshot(smallBundle(embedded), mainnet)
    expect(snapshot.pools).toBe(snapshot.pools)
    expect(snapshot.pools[1]).toEqual({
      id: '2'.repeat(56),
      ticker: null,
      name: null,
      pledge: 500000000n,
      margin: { n: 3n, d: 200n },
      fixedCost: 340000000n,
      activeStake: 20000000n,
      activeStakeAtPledge: 20000000n,
      ownerStake: 3n,
      ownerStakeEpoch: 589,
      pledgeAtOwnerStake: null,
      blocks: 0,
      retiringEpoch: 620,
    })
    expect(snapshot.pools[0]).toMatchObject({ ownerStake: null, ownerStakeEpoch: null })
  })
})
