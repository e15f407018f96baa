import { createServer, request } from 'node:http'

/** A page of another site, with the element of `origin` and a pool; its address. */
export function serveHost(origin, pool) {
  const body =
    '<!doctype html><meta charset="utf-8"><title>A site</title>' +
    `<script>addEventListener('change',function(e){window.told=e.detail},true)</script>` +
    `<script async src="${origin}/embed/v1/loader.js"></script>` +
    `<cardano-rewards pool="${pool}" picker="on" locale="en"></cardano-rewards>`
  return listening((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(body)
  })
}

/** The site of `origin` over a line that holds what ends in `name` until it is let go. */
export async function servedHolding(origin, name) {
  let waiting = () => {}
  return {
    /** Resolves when it is asked for next, to what lets it go. */
    next: () =>
      new Promise((resolve) => {
        waiting = resolve
      }),
    origin: await listening(async (asked, response) => {
      if (asked.url.endsWith(name)) await new Promise((release) => waiting(release))
      const { method, headers } = asked
      const onward = request(origin + asked.url, { method, headers }, (answer) => {
        response.writeHead(answer.statusCode, answer.headers)
        answer.pipe(response)
      })
      asked.pipe(onward)
    }),
  }
}

/** A server for as long as this process; its address. */
function listening(answer) {
  const server = createServer(answer)
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`))
  })
}
