import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A link between a phone and a site. */
type Link = {
  /** There and back, ms. */
  readonly roundTrip: number
  /** Down, bits a second; up is not held back: requests are small. */
  readonly down: number
}

/** What Lighthouse calls slow 4G. */
export const slow4G: Link = { roundTrip: 150, down: 1_638_400 }

/** Round trips before the first request of a connection: TCP, then TLS 1.3. */
const handshakes = 2

/** A connection's first window, bytes (RFC 6928); it doubles with every round trip. */
const firstWindow = 14_600
const packetBytes = 1_460

/**
 * Stands before a server as a slow link would: handshakes, half a round trip each way, one bottleneck for all
 * connections and slow start on each. Outside the browser, so that it holds for frames in any process. It loses nothing.
 */
export async function behindSlowLink(port: number, { roundTrip, down }: Link) {
  let bottleneckFree = 0
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    for (const socket of [near, far]) {
      sockets.add(socket.setNoDelay(true))
      socket.on('error', () => socket.destroy())
    }
    const opened = performance.now() + handshakes * roundTrip
    let window = firstWindow
    let inWindow = 0
    let sending = Promise.resolve()
    const toNear = inOrder((packet) => near.write(packet))
    const toFar = inOrder((packet) => far.write(packet))
    near.on('data', (request: Buffer) => {
      inWindow = 0
      toFar(Math.max(opened, performance.now()) + roundTrip / 2, request)
    })
    far.on('data', (bytes: Buffer) => {
      sending = sending.then(() => send(bytes))
    })
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())

    /** Window by window: the next begins when the first packet of this one has been acknowledged. */
    async function send(bytes: Buffer) {
      for (let from = 0; from < bytes.length; from += packetBytes) {
        if (inWindow >= window) {
          await until(performance.now() + roundTrip)
          window *= 2
          inWindow = 0
        }
        const packet = bytes.subarray(from, from + packetBytes)
        inWindow += packet.length
        bottleneckFree =
          Math.max(bottleneckFree, performance.now()) + (packet.length * 8_000) / down
        toNear(bottleneckFree + roundTrip / 2, packet)
      }
    }
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

/** Hands packets on at their times, never one before another. */
function inOrder(arrived: (packet: Buffer) => void) {
  let last = Promise.resolve()
  return (time: number, packet: Buffer) => {
    last = last.then(() => until(time)).then(() => arrived(packet))
  }
}

const until = (time: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, Math.max(0, time - performance.now())))
