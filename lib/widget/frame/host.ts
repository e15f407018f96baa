import {
  decodeHostMessage,
  encode,
  type FrameMessage,
  type HostMessage,
  mostPerSecond,
} from '../protocol.ts'
import { limiter } from '../rate.ts'

export type Host = {
  /** What the page around may know: heights for anyone; question, answer and errors for the named origin alone. */
  readonly tell: (message: FrameMessage) => void
  readonly hear: (heard: (message: HostMessage) => void) => void
}

/**
 * The page that the frame stands in.
 *
 * @param origin as the loader wrote it in the fragment. The browser delivers to that origin and no other, so it does
 * no harm that the page itself could have written another. Null where none is named: then nothing but heights is said.
 */
export function hostOf(origin: string | null, self: Window = window): Host {
  const { parent } = self
  const framed = parent !== self
  return {
    tell(message) {
      if (!framed) return
      const open = message.type === 'ready' || message.type === 'resize'
      const target = origin ?? (open ? '*' : null)
      if (target !== null) parent.postMessage(encode(message), target)
    },
    hear(heard) {
      const mayHear = limiter(mostPerSecond)
      self.addEventListener('message', (event) => {
        if (!framed || event.source !== parent) return
        if (origin !== null && event.origin !== origin) return
        const message = mayHear() ? decodeHostMessage(event.data) : null
        if (message) heard(message)
      })
    },
  }
}

/** Tells the height of `element` now and whenever it changes by a pixel or more. */
export function tellHeight(element: Element, host: Host): void {
  let told = 0
  const measure = () => {
    const height = Math.ceil(element.getBoundingClientRect().height)
    if (height === 0 || height === told) return
    host.tell({ type: told === 0 ? 'ready' : 'resize', height })
    told = height
  }
  let waiting = 0
  new ResizeObserver(() => {
    cancelAnimationFrame(waiting)
    waiting = requestAnimationFrame(measure)
  }).observe(element)
  measure()
}
