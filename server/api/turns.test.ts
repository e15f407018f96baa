import { expect, test } from 'vitest'
import { Turns } from './turns.ts'

/** Holds the thread for so many milliseconds. */
function busy(milliseconds: number) {
  for (const end = performance.now() + milliseconds; performance.now() < end; );
}

test('while there is time the answer is there at once', () => {
  expect(new Turns().run(() => 'made')).toBe('made')
})

test('what is too much for one turn comes in later ones, in the order in which it was asked', async () => {
  const turns = new Turns()
  const made: number[] = []
  const asked = [0, 1, 2, 3].map((which) =>
    turns.run(() => {
      busy(3)
      made.push(which)
      return which
    }),
  )
  expect(made).toEqual([0])
  // A turn is over: what waits for one comes in between.
  await new Promise(setImmediate)
  expect(made.length).toBeLessThan(4)
  expect(await Promise.all(asked)).toEqual([0, 1, 2, 3])
  expect(made).toEqual([0, 1, 2, 3])
})

test('what cannot be made is told to who asked, and nobody else', async () => {
  const turns = new Turns()
  turns.run(() => busy(3))
  const failing = turns.run(() => {
    throw new Error('not this one')
  })
  const next = turns.run(() => 'this one')
  await expect(failing).rejects.toThrow('not this one')
  expect(await next).toBe('this one')
})
