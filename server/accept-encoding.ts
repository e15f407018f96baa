/** How a body is packed on the wire. Best first: on equal wishes the server takes the earlier. */
const packed = ['br', 'gzip'] as const
export type Coding = (typeof packed)[number] | 'identity'

/**
 * The coding to answer in: the client's highest weight, and on a tie the smallest body.
 *
 * `identity` is always allowed, even when refused (`identity;q=0`): an answer beats an error.
 * A coding that is not named and not covered by `*` is never used.
 *
 * @param header the request's Accept-Encoding, if any.
 * @see RFC 9110 §12.5.3
 */
export function chooseCoding(
  header: string | undefined,
  offered: Readonly<Partial<Record<Coding, unknown>>>,
): Coding {
  if (header === undefined) return 'identity'
  const weights = parseWeights(header)
  const others = weights.get('*') ?? 0
  let best: Coding = 'identity'
  let bestWeight = 0
  for (const coding of packed) {
    if (offered[coding] === undefined) continue
    const weight = weights.get(coding) ?? others
    if (weight > bestWeight) {
      best = coding
      bestWeight = weight
    }
  }
  return (weights.get('identity') ?? 0) > bestWeight ? 'identity' : best
}

function parseWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
    if (name === '') continue
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    weights.set(name === 'x-gzip' ? 'gzip' : name, parseQuality(quality))
  }
  return weights
}

/** `0` … `1` with at most three decimals; anything else is not a wish to be served by. */
function parseQuality(text: string | undefined): number {
  if (text === undefined) return 1
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(text) ? Number(text) : 0
}
