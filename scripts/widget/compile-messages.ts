import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser'
import { unbroken } from '../../lib/i18n/unbroken.ts'

const [literal, argument, number, , , select, plural, pound, tag] = [0, 1, 2, 3, 4, 5, 6, 7, 8]

/** What `lib/i18n/catalogue.ts` reads, for a script that no bundler of pages has been through. */
export function parsedMessage(locale: string, text: string): readonly MessageFormatElement[] {
  return parse(unbroken(text), { locale: new Intl.Locale(locale), captureLocation: false })
}

/**
 * A parsed message as the source of what says it: a text, or a function of the values `v` and the language's forms
 * `f` (`lib/widget/words.ts`). The parser and the evaluator stay in the build.
 *
 * Tags are taken off and what is between them stays: the frame sets its figures apart by itself.
 */
export function compileMessage(message: readonly MessageFormatElement[]): string {
  const text = template(message, null)
  return /\$\{/.test(text) ? `(v,f)=>${text}` : text
}

function template(elements: readonly MessageFormatElement[], counted: string | null): string {
  return `\`${elements.map((element) => part(element, counted)).join('')}\``
}

function part(element: MessageFormatElement, counted: string | null): string {
  switch (element.type) {
    case literal:
      return escaped((element as { value: string }).value)
    case argument:
      return `\${v.${nameOf(element)}}`
    case number:
      return `\${f.n(v.${nameOf(element)})}`
    case pound:
      return `\${f.n(${counted})}`
    case tag:
      return (element as { children: MessageFormatElement[] }).children
        .map((child) => part(child, counted))
        .join('')
    case select:
      return `\${f.s(v.${nameOf(element)},${options(element, counted)})}`
    case plural: {
      if ((element as { offset: number }).offset !== 0) throw new Error('Plural with an offset.')
      const value = `v.${nameOf(element)}`
      return `\${f.p(${value},${options(element, value)})}`
    }
    default:
      throw new Error(`A message of a kind that the frame cannot say: ${element.type}`)
  }
}

function options(element: MessageFormatElement, counted: string | null): string {
  const { options } = element as { options: Record<string, { value: MessageFormatElement[] }> }
  const entries = Object.entries(options).map(
    ([name, { value }]) => `${JSON.stringify(name)}:${template(value, counted)}`,
  )
  return `{${entries.join()}}`
}

function nameOf(element: MessageFormatElement): string {
  const name = (element as { value: string }).value
  if (!/^[A-Za-z]\w*$/.test(name)) throw new Error(`Not a name: ${name}`)
  return name
}

const escaped = (text: string) => text.replace(/[`\\]|\$\{/g, (mark) => `\\${mark}`)
