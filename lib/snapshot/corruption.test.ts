import { describe, expect, it } from 'vitest'
import { embeddedFile, embeddedPointer, embeddedSnapshot, sha256 } from '../../data/embedded.ts'
import type { SnapshotOptions } from './decode-snapshot.ts'
import { refusal, smallBundle } from './test-bundle.ts'

const pointer = embeddedPointer()
const embeddedBytes = embeddedFile(pointer.path)
const embedded = embeddedSnapshot()
const mainnet: SnapshotOptions = { network: 'mainnet' }

describe('corruption', () => {
  it('of any single byte of a small bundle is refused by its checksum', () => {
    const bytes = Buffer.from(JSON.stringify(smallBundle(embedded)))
    const checksum = { expected: sha256(bytes), sha256 }
    expect(refusal(bytes, { ...mainnet, checksum })).toBe('accepted')
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Buffer.from(bytes)
      flipped[at] = (bytes[at] ?? 0) ^ (1 << (at % 8))
      if (refusal(flipped, { ...mainnet, checksum }) !== 'CHECKSUM file') expect.fail(`byte ${at}`)
    }
  })

  it('without a checksum ends in a named refusal or in figures, never in another error', () => {
    const bundle = smallBundle(embedded)
    const bytes = Buffer.from(JSON.stringify({ ...bundle, parts: undefined }))
    const rest = Buffer.from(`,"parts":${JSON.stringify(bundle.parts)}}`)
    for (let at = 0; at < bytes.length - 1; at += 1) {
      const flipped = Buffer.concat([bytes.subarray(0, -1), rest])
      flipped[at] = (bytes[at] ?? 0) ^ (1 << (at % 8))
      refusal(flipped, mainnet)
    }
  })

  it('of the embedded bundle is refused by its checksum', () => {
    const checksum = { expected: pointer.sha256, sha256 }
    for (let at = 7; at < embeddedBytes.length; at += 2_503) {
      const flipped = Buffer.from(embeddedBytes)
      flipped[at] = (embeddedBytes[at] ?? 0) ^ 1
      expect(refusal(flipped, { ...mainnet, checksum })).toBe('CHECKSUM file')
    }
    const cut = embeddedBytes.subarray(0, -1)
    expect(refusal(cut, { ...mainnet, checksum })).toBe('CHECKSUM file')
    expect(
      refusal(JSON.parse(Buffer.from(embeddedBytes).toString()), { ...mainnet, checksum }),
    ).toBe('CHECKSUM file')
  })
})
