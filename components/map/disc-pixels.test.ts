import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Pixels, stamper } from './disc-pixels.ts'

const picture = (width: number, height: number, pixel: readonly number[]): Pixels => ({
  ...{ width, height },
  data: new Int32Array(
    Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => pixel[i % 4] ?? 0).buffer,
  ),
})
const at = ({ data, width }: Pixels, x: number, y: number) => [
  ...new Uint8Array(data.slice(y * width + x, y * width + x + 1).buffer),
]

/** One picture laid over another, as if it were the first. */
const stampPixels = (onto: Pixels, stamp: Pixels, x: number, y: number) =>
  stamper(onto, [stamp], { corners: new Uint8Array() })(0, x, y)

describe('a stamp', () => {
  const red = picture(2, 2, [255, 0, 0, 255])

  test('covers what is below it, its middle at the place, and nothing else', () => {
    const paper = picture(6, 6, [0, 0, 0, 0])
    stampPixels(paper, red, 3, 3)
    for (let y = 0; y < 6; y++)
      for (let x = 0; x < 6; x++) {
        const covered = x >= 2 && x < 4 && y >= 2 && y < 4
        expect(at(paper, x, y)).toEqual(covered ? [255, 0, 0, 255] : [0, 0, 0, 0])
      }
  })

  test('is cut off at the edges', () => {
    const paper = picture(3, 3, [0, 0, 0, 0])
    for (const [x, y] of [
      [0, 0],
      [3, 3],
      [-9, 1],
      [1, 99],
    ] as const)
      stampPixels(paper, red, x, y)
    expect(at(paper, 0, 0)).toEqual([255, 0, 0, 255])
    expect(at(paper, 2, 2)).toEqual([255, 0, 0, 255])
    expect(at(paper, 1, 1)).toEqual([0, 0, 0, 0])
  })

  test('lets through what its alpha leaves', () => {
    const blue = picture(1, 1, [0, 0, 255, 255])
    stampPixels(blue, picture(1, 1, [255, 0, 0, 51]), 0.5, 0.5)
    // A fifth of red over blue.
    expect(at(blue, 0, 0)).toEqual([51, 0, 204, 255])
    const nothing = picture(1, 1, [0, 0, 0, 0])
    stampPixels(nothing, picture(1, 1, [255, 0, 0, 51]), 0.5, 0.5)
    expect(at(nothing, 0, 0)).toEqual([255, 0, 0, 51])
  })
})

test('many leave the picture that they leave one by one, wherever they stand', () => {
  const shades = [picture(3, 3, [255, 0, 0, 255]), picture(3, 3, [0, 0, 255, 255])]
  const along = fc.integer({ min: -24, max: 60 }).map((quarters) => quarters / 4)
  const batch = fc.array(fc.tuple(along, along), { maxLength: 40 })
  const laid = { corners: new Uint8Array() }
  fc.assert(
    fc.property(batch, batch, (below, above) => {
      const [all, each] = [picture(9, 7, [0, 0, 0, 0]), picture(9, 7, [0, 0, 0, 0])]
      const stamp = stamper(all, shades, laid)
      ;[below, above].forEach((places, which) => {
        for (const [x, y] of places) {
          stamp(which, x, y)
          stampPixels(each, shades[which] as Pixels, x, y)
        }
      })
      expect(all.data).toEqual(each.data)
    }),
    { numRuns: 300 },
  )
})
