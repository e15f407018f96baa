import { expect, test } from 'vitest'
import { unbroken } from './unbroken.ts'

test.each([
  ['{reward} ₳, and {share} % of it', '{reward}\u00a0₳, and {share}\u00a0% of it'],
  ['<b>{wanted}</b> ₳ an epoch', '<b>{wanted}</b>\u00a0₳ an epoch'],
  ['{value}{unit, select, ada { ₳} other {}}', '{value}{unit, select, ada {\u00a0₳} other {}}'],
  ['A column of rewards, ₳', 'A column of rewards,\u00a0₳'],
])('a unit never leaves its figure: %s', (text, bound) => {
  expect(unbroken(text)).toBe(bound)
})

test.each(['Return today, % a year', 'You, ₳ a year', '₳ an epoch', 'million ₳', 'as it is'])(
  'a line may end elsewhere: %s',
  (text) => {
    expect(unbroken(text)).toBe(text)
  },
)
