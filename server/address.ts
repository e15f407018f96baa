/** What a request's path is to the site. */
export type Address =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'missing' }

const missing: Address = { kind: 'missing' }

/**
 * Every page has one address: lower case, one slash at the end, no `index.html`, and nothing
 * before it for the default locale. What differs only in that is sent there; all else is missing.
 *
 * Only addresses the site has are ever named, so no path can lead out of it, or to another host.
 *
 * @param path the request's path as it came, still percent-encoded, without the query.
 */
export function findAddress(
  path: string,
  exists: (path: string) => boolean,
  defaultLocale: string,
): Address {
  if (exists(path)) return { kind: 'found', path }

  const plain = decode(path)
  if (plain === null) return missing
  for (const candidate of candidates(plain, defaultLocale))
    if (exists(candidate)) return { kind: 'moved', to: candidate }
  return missing
}

function* candidates(path: string, defaultLocale: string): Generator<string> {
  const joined = path.replace(/\/{2,}/g, '/')
  const folder = joined.replace(/\/index(?:\.html)?\/?$/i, '/')
  for (const form of new Set([joined, folder, joined.toLowerCase(), folder.toLowerCase()])) {
    yield form
    if (!form.endsWith('/')) yield `${form}/`
    const prefix = `/${defaultLocale}`
    if (form === prefix || form.startsWith(`${prefix}/`)) {
      const rest = form.slice(prefix.length)
      yield rest === '' ? '/' : rest
      if (!rest.endsWith('/')) yield `${rest}/`
    }
  }
}

/** `null` for what no address of ours holds: bad escapes, dot segments, control signs, `\`. */
function decode(path: string): string | null {
  if (/%(?:2f|5c|00)/i.test(path)) return null
  let plain: string
  try {
    plain = decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  return /[\u0000-\u001f\u007f\\]|\/\./.test(plain) ? null : plain
}
