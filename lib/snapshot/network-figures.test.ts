import { describe, expect, it } from 'vitest'
import { embeddedPointer, embeddedSnapshot } from '../../data/embedded.ts'
import { epoch, ratio } from '../rewards/index.ts'
import { decodeNetworkFigures, networkFiguresJson } from './network-figures.ts'
import { decodePointer } from './parts.ts'
import { snapshotAge } from './snapshot-age.ts'
import { SnapshotError } from './snapshot-error.ts'
import { ratioText } from './wire.ts'

const snapshot = embeddedSnapshot()
const json = networkFiguresJson(snapshot)
const mainnet = { network: 'mainnet' } as const

describe('the figures without the pools', () => {
  it('read back as they were, from text or from a value', () => {
    const { pools, parts, ...figures } = snapshot
    expect(pools).toHaveLength(figures.poolCount)
    expect(parts.poolHistory).toHaveLength(256)
    expect(decodeNetworkFigures(json, mainnet)).toEqual(figures)
    expect(decodeNetworkFigures(JSON.parse(json), mainnet)).toEqual(figures)
  })

  it('are small enough to stand in a page, and cannot close its script', () => {
    expect(Buffer.byteLength(json)).toBeLessThan(3_000)
    expect(json).not.toContain('<')
  })

  it('with a byte changed are refused, or differ only where nothing else depends on the byte', () => {
    const bytes = Buffer.from(json)
    for (let at = 0; at < bytes.length * 8; at += 1) {
      const flipped = Buffer.from(bytes)
      flipped[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7))
      try {
        const { pots, parameters } = decodeNetworkFigures(flipped, mainnet)
        expect(pots.rewardPot).toBe(snapshot.pots.rewardPot)
        expect(pots.totalStake).toBe(snapshot.pots.totalStake)
        expect(parameters.rho).toEqual(snapshot.parameters.rho)
      } catch (error) {
        expect(error).toBeInstanceOf(SnapshotError)
      }
    }
  })

  it('name a source and an epoch for every group', () => {
    expect(snapshot.sources).toHaveLength(10)
    expect(snapshot.sources.find(({ group }) => group === 'ownerStake')?.epoch).toBe(589)
    for (const { source } of snapshot.sources) expect(source).toMatch(/^[\w-]+\/[\w-]+/)
  })

  it('write ratios as the shortest text that reads back the same', () => {
    expect(ratioText(ratio(3n, 1000n))).toBe('0.003')
    expect(ratioText(ratio(1n, 3n))).toBe('1/3')
    expect(ratioText(ratio(1n))).toBe('1')
  })

  it('age in whole epochs, never below zero', () => {
    expect(snapshotAge(snapshot, epoch(670))).toBe(53)
    expect(snapshotAge(snapshot, epoch(617))).toBe(0)
    expect(snapshotAge(snapshot, epoch(600))).toBe(0)
  })
})

describe('the pointer', () => {
  const pointer = embeddedPointer()
  const code = (change: object, network: 'mainnet' | 'preprod' = 'mainnet') => {
    try {
      decodePointer({ ...pointer, ...change }, network)
    } catch (error) {
      if (error instanceof SnapshotError) return error.code
      throw error
    }
    return 'accepted'
  }

  it('names the bundle by its hash, and nothing else', () => {
    expect(pointer).toMatchObject({ network: 'mainnet', epoch: 617 })
    expect(pointer.path).toBe(`${pointer.sha256}.json`)
    expect(code({})).toBe('accepted')
    expect(code({ path: '../../secret.json' })).toBe('CHECKSUM')
    expect(code({ integrity: 'sha256-AAAA' })).toBe('CHECKSUM')
    expect(code({ sha256: 'nothing' })).toBe('WRONG_TYPE')
    expect(code({ sha256: '0'.repeat(64) })).toBe('CHECKSUM')
    expect(code({ network: 'preprod' })).toBe('WRONG_NETWORK')
    expect(code({}, 'preprod')).toBe('WRONG_NETWORK')
    expect(code({ extra: 1 })).toBe('UNKNOWN_FIELD')
  })
})
