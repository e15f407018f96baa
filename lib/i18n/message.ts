import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import type en from './messages/en.json'

/** Every message there is. The English catalogue says which; the others are tested to have the same. */
export type MessageKey = keyof typeof en

/** A parsed message: plain text as it is, anything else as the parser's tree without locations. */
export type MessageAst = string | readonly MessageFormatElement[]

/**
 * Parsed messages by key, all or those a page needs. Plain JSON, so that a server component can hand
 * it to a client island.
 */
export type AstCatalogue = Readonly<Record<string, MessageAst>>
