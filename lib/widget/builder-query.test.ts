import { expect, it } from 'vitest'
import { builderParams, defaultBuilder, readBuilder, widthIssue } from './builder-query.ts'

const read = (query: string) => readBuilder(new URLSearchParams(query))
const question = { pool: 'average', amount: '10000' }

it('a link gives back what it was written from', () => {
  const query =
    'pool=pool1x&amount=2500.5&theme=dark&accent=%23005f73&radius=0&as=react&at=release&see=240&width=300'
  const { form, texts } = read(query)
  expect(form.toString()).toBe('pool=pool1x&stake=2500.5')
  expect(builderParams({ pool: 'pool1x', amount: '2500.5' }, texts).toString()).toBe(query)
})

it('nothing set is an empty link', () => {
  expect(read('').texts).toEqual(defaultBuilder)
  expect(builderParams(question, defaultBuilder).toString()).toBe('')
})

it('a stake that came along from another page is the amount, unless one is set', () => {
  expect(read('stake=5').form.toString()).toBe('stake=5')
  expect(read('stake=5&amount=7').form.toString()).toBe('stake=7')
})

it('words of the calculator that the widget does not have say nothing; strange ones are handed on to be told', () => {
  expect(read('epochs=5&price=1&nonsense=1').form.toString()).toBe('nonsense=1')
})

it('what is said twice holds as it was said first; a form there is not is the usual one', () => {
  const { texts } = read('theme=dark&theme=light&as=flash&see=1')
  expect(texts.options.theme).toBe('dark')
  expect(texts).toMatchObject({ as: 'iframe', see: '400' })
})

it.each([
  ['', null],
  ['240', null],
  ['1200', null],
  ['239', 'not-pixels'],
  ['1201', 'not-pixels'],
  ['30%', 'not-pixels'],
  ['-300', 'not-pixels'],
  ['3e2', 'not-pixels'],
])('a width of “%s”: %s', (text, issue) => expect(widthIssue(text)).toBe(issue))
