/** A year, as browsers ask. Only sent under https; subdomains are their owner's business. */
const strictTransport = { 'Strict-Transport-Security': 'max-age=31536000' }
const none = {}

/**
 * The header that keeps a browser to https. That it is used is said by the proxy that ends TLS; forged on plain http
 * it does nothing: browsers ignore it there.
 */
export function transport(request: Request): Readonly<Record<string, string>> {
  return request.headers.get('x-forwarded-proto') === 'https' ? strictTransport : none
}
