/** All that a command may touch of the process it runs in. Tests bring their own. */
export type Io = {
  /** Standard output: the answer and nothing else. */
  readonly out: (text: string) => void
  /** Standard error: what went wrong. */
  readonly err: (text: string) => void
  /** Replaces one line of standard error while work goes on; an empty text takes it away. */
  readonly progress: (text: string) => void
  /** Letters in a line of the terminal; null where lines may be as long as they like. */
  readonly columns: number | null
  /** Whether headings may be bold. */
  readonly colour: boolean
  /** Unix seconds. */
  readonly clock: () => number
  readonly readFile: (path: string) => Uint8Array
  readonly readStdin: () => Promise<Uint8Array>
  /** SHA-256 of a file, hex. */
  readonly sha256: (bytes: Uint8Array) => string
  /** A file of the embedded data, by its path below `data/`. */
  readonly readEmbedded: (path: string) => Uint8Array
  /** The same of a file that only the package has; null where it is not there. */
  readonly readPackaged: (path: string) => Uint8Array | null
}

/** What the process ends with. Published: scripts rely on it. */
export const exitCodes = {
  /** Done. */
  ok: 0,
  /** The answer is no: a vector or a check came out wrong. */
  failed: 1,
  /** The question cannot be read; nothing is on standard output. */
  badInput: 2,
  /** A file cannot be read, or is not what it should be; or the answer cannot be written. */
  badData: 3,
  /** A fault of the program itself. */
  fault: 70,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
