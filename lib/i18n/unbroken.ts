/**
 * The text of a message with its units bound to their figures: a line never ends between `10,000` and `₳`, nor between
 * `4.1` and `%`. Where a column is named with its unit, the unit stays with the last word.
 */
export function unbroken(text: string): string {
  return text.replace(/(?<=[\d{}>]) (?=[₳%])|(?<=,) (?=₳$)/gu, '\u00a0')
}
