// A pool's name and ticker are written by whoever registered it, so they are hostile until cleaned.

/** Control, format (bidi, zero-width), surrogate, private, unassigned; what renders as nothing; line separators. */
const invisible = /[\p{C}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/gu

/**
 * The part of `invisible` that every Unicode version agrees on. Decoding tests with this one, so that a reader with
 * an older table does not refuse a file for a character that its table has not heard of.
 */
const neverShown =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u

/** CIP-6 allows 5 letters and digits; real tickers also carry signs such as ₳ and pictures. No `<`, `=`, `+`. */
const ticker = /^[\p{L}\p{N}\p{M}\p{So}\p{Sc}_-]{1,5}$/u

/** Most letters of a ticker and of a name, counted in code points. */
export const maxTickerLength = 5
export const maxNameLength = 50

/**
 * Free text in a form that is safe to show: composed (NFC), without characters that are invisible or turn the
 * writing direction, spaces collapsed, cut after `maxLength` code points.
 *
 * @returns null if nothing is left.
 */
export function cleanPoolText(text: string, maxLength: number): string | null {
  const shown = text
    .slice(0, 1_000)
    .replace(/\s+/gu, ' ')
    .replace(invisible, '')
    .normalize('NFC')
    .trim()
  return Array.from(shown).slice(0, maxLength).join('').trim() || null
}

/** A ticker of one to five letters, digits and symbols (`HODL₳`), else null: half a ticker would be another pool's. */
export function cleanTicker(text: string): string | null {
  const cleaned = cleanPoolText(text, maxTickerLength + 1)
  return cleaned !== null && ticker.test(cleaned) ? cleaned : null
}

/** Whether text in a file is as {@link cleanPoolText} leaves it, as far as every reader can tell. */
export function isCleanText(text: string, maxLength: number): boolean {
  return (
    text !== '' &&
    text.length <= maxLength * 2 &&
    text.trim() === text &&
    Array.from(text).length <= maxLength &&
    !neverShown.test(text)
  )
}
