import { readFile, writeFile } from 'node:fs/promises'
import { filesBelow, sha256 } from '../house/files.mjs'
import { buildFolder, exportFolder } from '../house/paths.mjs'

/** Sent with every answer, whatever it is. HSTS is added by the server, under https alone. */
const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), ' +
    'magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), usb=()',
}

/**
 * What any site may frame or fetch, by its place under `embed/<release>/`: the widget and its files. The page `embed/`
 * itself is a page like all others.
 */
export function isOpen(path) {
  return /^embed\/[^/]+\/./.test(path)
}

const {
  'X-Frame-Options': _,
  'Cross-Origin-Opener-Policy': __,
  // Frames share the process of their kind; asked for again in each, browsers say it comes too late.
  'Origin-Agent-Cluster': ___,
  ...rest
} = everywhere
/** Instead of {@link everywhere} for those. A sandboxed frame has no origin: to us it is a stranger too. */
const forOpen = {
  ...rest,
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
}

/** The pages that show the widget as other sites do: in a frame, of this site alone. */
export function showsFrames(path) {
  return /^(?:[\w-]+\/)?embed\/index\.html$/.test(path)
}

/** One page's policy. Its inline scripts are named by hash; nothing is `unsafe-*`. No page but those that ask has frames. */
export function contentSecurityPolicy(scriptHashes, { frames = false } = {}) {
  const scripts = ["'self'", ...scriptHashes.map((hash) => `'sha256-${hash}'`)].join(' ')
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self' data:", // the ada sign is inlined in the stylesheet
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    ...(frames ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')
}

/**
 * The frame's policy: one style, one script and what that loads; framed by anyone, connecting to nobody. Not `'self'`: a
 * sandboxed frame has no origin that WebKit would hold its own files to be of.
 */
export function framePolicy(html) {
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? []
  const scripts = inlineScriptHashes(html).map((hash) => `'sha256-${hash}'`)
  return [
    "default-src 'none'",
    `script-src 'strict-dynamic' ${scripts.join(' ')}`,
    `style-src 'sha256-${sha256(style, 'base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *',
    "require-trusted-types-for 'script'",
    'trusted-types cardano-rewards',
  ].join('; ')
}

/** SHA-256, base64, of each inline script of a page, in order, each once. */
export function inlineScriptHashes(html) {
  const hashes = new Set()
  for (const [, attributes = '', text = ''] of html.matchAll(
    /<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/script\s*>/gi,
  )) {
    if (/(?:^|\s)src\s*=/i.test(attributes) || isData(attributes)) continue
    hashes.add(sha256(text, 'base64'))
  }
  return [...hashes]
}

/** A block of data (JSON, JSON-LD) is never run, so the policy need not name it. */
function isData(attributes) {
  return /(?:^|\s)type\s*=\s*["']?application\/(?:ld\+)?json/i.test(attributes)
}

/** Write build/security.json: the common headers, and the policy of each page and of all the rest. */
export async function securityHeaders() {
  const pages = {}
  const open = []
  for (const path of await filesBelow(exportFolder)) {
    if (isOpen(path)) open.push(path)
    if (!path.endsWith('.html')) continue
    const html = await readFile(`${exportFolder}/${path}`, 'utf8')
    pages[path] = isOpen(path)
      ? framePolicy(html)
      : contentSecurityPolicy(inlineScriptHashes(html), { frames: showsFrames(path) })
  }
  const security = {
    everywhere,
    policy: contentSecurityPolicy([]),
    pages,
    open: { headers: forOpen, paths: open },
  }
  await writeFile(`${buildFolder}/security.json`, `${JSON.stringify(security, null, 2)}\n`)
  return `${Object.keys(pages).length} pages`
}
