import { expect, test } from 'vitest'
import { difference, figuresOf, noAnswer } from './figures.ts'

const library = figuresOf({
  perEpoch: { reward: '5' },
  horizon: { reward: '360', low: null },
  projection: [{ epoch: 670, reward: '5' }],
  timeline: { paid: 1 },
})

test('figures are told by their place', () => {
  expect(library).toMatchObject({
    'perEpoch.reward': '5',
    'horizon.low': 'null',
    'projection.0.reward': '5',
  })
  expect(Object.keys(library)).not.toContain('timeline.paid')
})

test('a lovelace more, a figure left out, an answer too many or none at all is a difference', () => {
  const whole = true
  expect(difference(library, library, whole)).toBeNull()
  expect(difference({ ...library, 'perEpoch.reward': '6' }, library, whole)).toEqual({
    place: 'perEpoch.reward',
    says: '6',
    other: '5',
  })
  const { 'horizon.reward': reward = '', ...others } = library
  expect(difference(others, library, whole)).toMatchObject({ says: 'nothing', other: reward })
  expect(difference(library, noAnswer, !whole)).toMatchObject({ place: 'problem' })
  expect(difference(noAnswer, library, !whole)).toMatchObject({ other: 'nothing' })
  expect(difference({}, library, !whole)).not.toBeNull()
})

test('a face that tells less is held to what it tells', () => {
  expect(difference({ 'horizon.reward': '360' }, library, false)).toBeNull()
  expect(difference({ 'horizon.reward': '361' }, library, false)).toMatchObject({ says: '361' })
})
