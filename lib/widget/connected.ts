/** A sandboxed frame has no origin of its own; this is what its messages say instead. */
export const noOrigin = 'null'

export type Connected = {
  readonly source: () => unknown
  readonly heard: (data: unknown) => void
}

/** Elements that have a frame: one listener serves all of them. */
const connected = new Set<Connected>()

function listen(event: MessageEvent) {
  if (event.origin !== noOrigin) return
  for (const { source, heard } of connected)
    if (event.source !== null && event.source === source()) heard(event.data)
}

export function hear(element: Connected): void {
  if (connected.size === 0) addEventListener('message', listen)
  connected.add(element)
}

export function hearNoMore(element: Connected): void {
  connected.delete(element)
  if (connected.size === 0) removeEventListener('message', listen)
}
