import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser'
import { type Locale, messageTexts } from './locales.ts'
import type { AstCatalogue, MessageAst, MessageKey } from './message.ts'
import { unbroken } from './unbroken.ts'

/** A catalogue that is not there, or a message that is not ICU. Found by the build, not by a reader. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError'
  readonly code = 'BAD_CATALOGUE'

  constructor(
    readonly locale: Locale,
    readonly key: string | null,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`${locale}.json${key === null ? '' : `, ${key}`}: ${reason}`, options)
  }
}

const parsed = new Map<Locale, AstCatalogue>()

/**
 * All messages of a locale, parsed. For the build and the server: it brings the parser along.
 *
 * @throws {CatalogueError} for a locale without a catalogue, or a message that does not parse.
 */
export function loadCatalogue(locale: Locale): AstCatalogue {
  const found = parsed.get(locale)
  if (found) return found

  const texts = messageTexts.get(locale)
  if (!texts) throw new CatalogueError(locale, null, 'there is no such catalogue')
  const catalogue = Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, parseMessage(locale, key, text)]),
  )
  parsed.set(locale, catalogue)
  return catalogue
}

/**
 * The messages whose keys are given or start with a given group (`'error.'`), to hand to an island:
 * what it does not say it should not carry.
 */
export function pickMessages(
  catalogue: AstCatalogue,
  wanted: readonly (MessageKey | `${string}.`)[],
): AstCatalogue {
  return Object.fromEntries(
    Object.entries(catalogue).filter(([key]) =>
      wanted.some((name) => (name.endsWith('.') ? key.startsWith(name) : key === name)),
    ),
  )
}

/** @throws {CatalogueError} with the parser's reason. */
export function parseMessage(locale: Locale, key: string, text: string): MessageAst {
  try {
    const options = { locale: new Intl.Locale(locale), captureLocation: false }
    return shortened(parse(unbroken(text), options))
  } catch (error) {
    throw new CatalogueError(locale, key, error instanceof Error ? error.message : 'not ICU', {
      cause: error,
    })
  }
}

function shortened(elements: readonly MessageFormatElement[]): MessageAst {
  const [first, ...others] = elements
  if (first === undefined) return ''
  return others.length === 0 && first.type === 0 ? first.value : elements
}
