/** The question cannot be read: an option, a word, a value. Ends with 2. */
export class BadInputError extends Error {
  override readonly name = 'BadInputError'
}

/** A file cannot be read or holds something else than it should. Ends with 3. */
export class BadDataError extends Error {
  override readonly name = 'BadDataError'
}
