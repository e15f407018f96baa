/** Whether a request's If-None-Match names this tag. Weak tags match too: the comparison is the weak one. */
export function hasThis(header: string | null, etag: string): boolean {
  return (
    header !== null &&
    (header.trim() === '*' ||
      header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag))
  )
}
