import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Coding } from './accept-encoding.ts'
import { cacheControl } from './cache-control.ts'
import { contentType } from './content-type.ts'

/** One way to send a resource: its bytes and all its headers, ready. */
export type Representation = {
  readonly body: Uint8Array<ArrayBuffer>
  readonly etag: string
  readonly headers: Readonly<Record<string, string>>
}

/** A resource in each coding that pays; `identity` always. */
export type Resource = { readonly identity: Representation } & {
  readonly [coding in Exclude<Coding, 'identity'>]?: Representation
}

/** The whole export in memory, by address. It is small, and a file on disk may change meanwhile. */
export type Site = {
  readonly defaultLocale: string
  readonly resources: ReadonlyMap<string, Resource>
  /** Our 404 page in the locale a path belongs to. */
  readonly notFound: (path: string) => Resource
  /** What every answer carries, the server's own ones too. */
  readonly headers: Readonly<Record<string, string>>
}

export type SiteFolders = { readonly export: string; readonly build: string }

/** Written by scripts/build/encode.mjs. Sizes are bytes; a coding that did not pay is absent. */
type SiteList = {
  readonly locales: readonly [string, ...string[]]
  readonly files: readonly ListedFile[]
}
type ListedFile = {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly br?: number
  readonly gz?: number
}
/** Written by scripts/build/security.mjs. */
type Security = {
  readonly everywhere: Readonly<Record<string, string>>
  readonly policy: string
  readonly pages: Readonly<Record<string, string>>
  /** What other sites may frame or fetch, and its headers instead of `everywhere`. */
  readonly open: {
    readonly headers: Readonly<Record<string, string>>
    readonly paths: readonly string[]
  }
}

export class SiteError extends Error {
  override readonly name = 'SiteError'
}

/**
 * Read the export and everything the build made beside it.
 *
 * @throws {SiteError} when a file is not what the build's list says, or there is no 404 page.
 */
export async function loadSite(folders: SiteFolders): Promise<Site> {
  const list: SiteList = JSON.parse(await readFile(join(folders.build, 'site.json'), 'utf8'))
  const security: Security = JSON.parse(
    await readFile(join(folders.build, 'security.json'), 'utf8'),
  )
  const open = new Set(security.open.paths)
  const files = await Promise.all(
    list.files.map(async (file) => {
      const common = open.has(file.path) ? security.open.headers : security.everywhere
      return [file.path, await loadResource(folders, file, security, common)] as const
    }),
  )
  const byFile = new Map(files)
  const [defaultLocale] = list.locales
  const notFoundPages = new Map(
    list.locales.map((locale) => {
      const path = locale === defaultLocale ? '404.html' : `${locale}/404.html`
      const page = byFile.get(path)
      if (page === undefined) throw new SiteError(`The export has no ${path}.`)
      byFile.delete(path)
      return [locale, page] as const
    }),
  )
  return {
    defaultLocale,
    resources: new Map([...byFile].map(([path, resource]) => [address(path), resource])),
    notFound: (path) => {
      const page =
        notFoundPages.get(path.split('/', 2)[1] ?? '') ?? notFoundPages.get(defaultLocale)
      if (page === undefined) throw new SiteError('The export has no 404 page.')
      return page
    },
    headers: { ...security.everywhere, 'Content-Security-Policy': security.policy },
  }
}

/** `ko/index.html` is `/ko/`; every other file is itself. */
function address(path: string): string {
  return `/${path}`.replace(/\/index\.html$/, '/')
}

async function loadResource(
  folders: SiteFolders,
  file: ListedFile,
  security: Security,
  common: Readonly<Record<string, string>>,
): Promise<Resource> {
  const varies = file.br !== undefined || file.gz !== undefined
  const shared = {
    'Content-Type': contentType(file.path),
    'Cache-Control': cacheControl(file.path),
    ...(varies ? { Vary: 'Accept-Encoding' } : {}),
    ...common,
    'Content-Security-Policy': security.pages[file.path] ?? security.policy,
  }
  const encoded = join(folders.build, 'encoded', file.path)
  return {
    identity: await read(join(folders.export, file.path), file.bytes, 'identity'),
    ...(file.br === undefined ? {} : { br: await read(`${encoded}.br`, file.br, 'br') }),
    ...(file.gz === undefined ? {} : { gzip: await read(`${encoded}.gz`, file.gz, 'gzip') }),
  }

  async function read(at: string, bytes: number, coding: Coding): Promise<Representation> {
    const body = new Uint8Array(await readFile(at))
    if (body.length !== bytes)
      throw new SiteError(`${at} has ${body.length} bytes, not ${bytes}; build again.`)
    const packed = coding !== 'identity'
    const etag = `"${file.sha256.slice(0, 32)}${packed ? `-${coding}` : ''}"`
    const length = { 'Content-Length': String(bytes), ETag: etag }
    const headers = packed
      ? { ...shared, ...length, 'Content-Encoding': coding }
      : { ...shared, ...length }
    return { body, etag, headers }
  }
}
