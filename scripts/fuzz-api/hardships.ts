// What a server has to bear besides odd requests: clients that dawdle, and one that never stops sending.
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'

const starts = [
  'GET /api/v1/estimate HTTP/1.1\r\nHost: localhost\r\nX-Slow: ',
  'POST /api/v1/estimate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{',
]

/** Connections that send a sign now and then and never end: while they last, others must be answered. */
export function slowClients(port: number, count: number) {
  let closed = 0
  const sockets = Array.from({ length: count }, (_, i): Socket => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    socket.on('close', () => {
      closed += 1
    })
    socket.write(starts[i % starts.length] ?? '')
    return socket
  })
  const timer = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write('a')
  }, 500)
  return {
    count,
    /** How many the server has cut off. */
    closed: () => closed,
    stop: () => {
      clearInterval(timer)
      for (const socket of sockets) socket.destroy()
    },
  }
}

/** What a process holds in memory, bytes. */
export function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024
}

const megabyte = 1_000_000

export type Flood = { readonly answer: string; readonly sent: number; readonly grown: number }

/** POST 100 MB, told ahead or in chunks without end, and watch what the process holds meanwhile. */
export function flood(port: number, pid: number, chunked: boolean): Promise<Flood> {
  const before = residentBytes(pid)
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, residentBytes(pid))
  }, 5)
  const part = Buffer.alloc(megabyte / 10, 0x20)
  const frame = chunked
    ? Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')])
    : part
  const length = chunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${100 * megabyte}`
  return new Promise((resolve) => {
    let sent = 0
    let answer = ''
    const socket = connect(port, '127.0.0.1')
    const end = () => {
      clearInterval(watch)
      socket.destroy()
      resolve({ answer: answer.split('\r\n', 1)[0] ?? '', sent, grown: most - before })
    }
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
    })
    socket.on('error', end)
    socket.on('close', end)
    const next = () => {
      while (sent < 100 * megabyte && socket.writable) {
        sent += part.length
        if (!socket.write(frame)) return socket.once('drain', next)
      }
      return setTimeout(end, 500)
    }
    socket.write(
      `POST /api/v1/estimate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${length}\r\n\r\n`,
      next,
    )
  })
}
