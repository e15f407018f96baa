import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { exitCodes, type Io } from '../../cli/io.ts'
import { run } from '../../cli/run.ts'
import { flagOf } from '../../cli/specs/spec.ts'
import { runChild } from '../house/child.mjs'
import { packageFolder } from '../package/layout.mjs'
import { type Figures, figuresOf, noAnswer } from './figures.ts'
import type { Asked } from './scenarios.ts'

/** The command in this process, with the figures that are published with it: a link as it is. */
export async function askCommand({ link }: Asked, moment: number): Promise<Figures> {
  const said = { out: '', err: '' }
  const io: Io = {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    progress: () => {},
    columns: null,
    colour: false,
    clock: () => moment,
    readFile: (path) => readFileSync(path),
    readStdin: async () => new Uint8Array(),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    readEmbedded: (path) => readFileSync(`${packageFolder}/data/${path}`),
    readPackaged: (path) => readFileSync(`${packageFolder}/data/${path}`),
  }
  const code = await run(['estimate', link, '--json'], io)
  return answered(code, said.out, said.err)
}

/** The published command as a process of its own: the link's words as options. */
export async function askProcess({ link }: Asked, moment: number): Promise<Figures> {
  const words = [...new URLSearchParams(link)].flatMap(([name, text]) => [flagOf(name), text])
  const program = `${packageFolder}/dist/cli/main.js`
  const { code, output } = await runChild(
    process.execPath,
    [program, 'estimate', ...words, '--json', '--now', String(moment)],
    { quiet: true },
  )
  return answered(code, output, output)
}

function answered(code: number, out: string, err: string): Figures {
  if (code === exitCodes.badInput && err.includes(': the pool would hold ')) return noAnswer
  return code === exitCodes.ok ? figuresOf(JSON.parse(out).result) : { problem: `${code} ${err}` }
}
