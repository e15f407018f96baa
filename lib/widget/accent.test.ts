import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { accentIsReadable, contrast, surfaces } from './accent.ts'

describe('contrast is WCAG’s', () => {
  // Ratios of the design language's table and of WCAG's own extremes.
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#822560', '#f3f7f3', 8.2],
    ['#f1a1cd', '#0e1311', 9.6],
    ['#5d6862', '#f3f7f3', 5.4],
  ])('%s on %s is %d', (one, other, ratio) => {
    expect(Math.abs(contrast(one, other) - ratio)).toBeLessThan(0.06)
    expect(contrast(other, one)).toBe(contrast(one, other))
  })
})

test('our own accents are readable in their themes, and not in the other', () => {
  expect(accentIsReadable('#822560', 'light')).toBe(true)
  expect(accentIsReadable('#f1a1cd', 'dark')).toBe(true)
  expect(accentIsReadable('#822560', 'dark')).toBe(false)
  expect(accentIsReadable('#f1a1cd', 'light')).toBe(false)
})

test('yellow is refused on light paper and taken on dark', () => {
  expect(accentIsReadable('#ffcc00', 'light')).toBe(false)
  expect(accentIsReadable('#ffcc00', 'dark')).toBe(true)
})

test('the surfaces are those of the style', () => {
  const tokens = readFileSync('app/styles/tokens.css', 'utf8')
  for (const scheme of ['light', 'dark'] as const) {
    const block = tokens.slice(tokens.indexOf(`[data-theme="${scheme}"] {`))
    const [paper, surface] = surfaces[scheme]
    expect(/--paper: (#\w+)/.exec(block)?.[1]).toBe(paper)
    expect(/--surface: (#\w+)/.exec(block)?.[1]).toBe(surface)
  }
})
