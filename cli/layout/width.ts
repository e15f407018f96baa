/** Letters that take two places in a terminal: Chinese, Japanese, Korean, full width, pictures. */
const wide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u

/** Marks that stand on the letter before them. */
const mark = /[\p{M}\u200d]/u

/** Places a text takes in a terminal. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let width = 0
  for (const letter of text) width += mark.test(letter) ? 0 : wide.test(letter) ? 2 : 1
  return width
}

/** With spaces up to `width` places, behind the text or before it. */
export function padded(text: string, width: number, right = false): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)))
  return right ? space + text : text + space
}

/** The text in lines of at most `width` places, broken at spaces; a longer word stays whole. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

/** What a terminal would obey or a reader be misled by: control characters, line separators, turns of direction. */
const unprintable = /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu

/**
 * A line fit for a terminal, wherever its parts come from. Figures come with spaces that do not break; here they only
 * hinder searching.
 */
export function printable(line: string): string {
  return line.replace(/[\u00a0\u202f]/g, ' ').replace(unprintable, '')
}

/** The same within JSON: written as escapes, so that nothing is lost. */
export function escaped(json: string): string {
  return json.replace(unprintable, (letter) =>
    letter === '\n' ? letter : `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
