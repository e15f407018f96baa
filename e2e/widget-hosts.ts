import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A page of another site: its body, and the headers it is sent with. */
export type HostPage = {
  readonly body: string
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
  readonly headers?: Readonly<Record<string, string>>
}

export type Hosts = {
  /** Of another site: another name than the calculator's, and another port. */
  readonly origin: string
  readonly close: () => Promise<void>
}

/** Another site, on a real port of its own. */
export async function serveHosts(pages: Readonly<Record<string, HostPage>>): Promise<Hosts> {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const page = pages[pathname]
    response.writeHead(page ? 200 : 404, {
      'Content-Type': 'text/html; charset=utf-8',
      ...page?.headers,
    })
    const { lang = 'en', dir = 'ltr', body = '' } = page ?? {}
    response.end(
      `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8">` +
        `<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">` +
        `<title>A site</title><body>${body}`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
