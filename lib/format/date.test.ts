import { expect, test } from 'vitest'
import { formatDate, formatDateTime } from './date.ts'

/** Start of mainnet epoch 208. */
const start = 1_596_059_091

test('dates are in UTC unless a zone is named', () => {
  expect(formatDate(start, 'en')).toBe('29 July 2020')
  expect(formatDate(start, 'en', 'medium')).toBe('29 Jul 2020')
  expect(formatDate(start, 'en', 'short')).toBe('29 Jul')
  expect(formatDate(start, 'ko')).toBe('2020년 7월 29일')
  expect(formatDate(start, 'ko', 'short', 'Asia/Seoul')).toBe('7월 30일')
})

test('times have 24 hours and name their zone', () => {
  expect(formatDateTime(start, 'en')).toBe('29 July 2020 at 21:44 UTC')
  expect(formatDateTime(start, 'en', 'short')).toMatch(/^29 Jul,? 21:44 UTC$/)
  expect(formatDateTime(start, 'ko')).toBe('2020년 7월 29일 21:44 UTC')
  expect(formatDateTime(start, 'de', 'long', 'Europe/Berlin')).toMatch(/23:44 MESZ$/)
  expect(formatDateTime(start - 21 * 3600 - 44 * 60, 'en')).toContain('00:00 UTC')
})
