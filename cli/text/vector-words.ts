import type { Replay } from '../../lib/rewards/vectors/index.ts'
import { shownText } from '../../lib/scenario/index.ts'
import { count } from '../figures.ts'
import type { Block } from '../layout/blocks.ts'
import type { Sheet } from '../layout/csv.ts'

export type FileReplay = Replay & { readonly file: string }

/** Mismatches shown of each file; JSON has one for each vector. */
const shown = 5

export function vectorsBlocks(replays: readonly FileReplay[]): Block[] {
  const right = (name: string) => ({ name, right: true }) as const
  const wrong = replays.flatMap(({ file, mismatches }) =>
    mismatches
      .slice(0, shown)
      .map(
        ({ vector, key, got, want }) =>
          `${fileName(file)}: ${shownText(vector)} ${shownText(key)}: got ${shownText(got)}, want ${shownText(want)}`,
      ),
  )
  return [
    {
      kind: 'table',
      columns: [
        { name: 'file' },
        { name: 'kind' },
        right('passed'),
        right('failed'),
        right('amounts'),
      ],
      rows: replays.map(({ file, kind, passed, failed, values }) => [
        fileName(file),
        kind,
        ...[passed, failed, values].map(count),
      ]),
    },
    ...(wrong.length === 0
      ? []
      : [{ kind: 'heading', text: 'Wrong' } as const, { kind: 'notes', notes: wrong } as const]),
    { kind: 'text', text: totalWords(replays) },
  ]
}

const fileName = (file: string) => (file === '-' ? 'standard input' : shownText(lastPart(file)))
const lastPart = (file: string) =>
  file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)

const sum = (replays: readonly FileReplay[], of: 'passed' | 'failed' | 'values') =>
  replays.reduce((total, replay) => total + replay[of], 0)

function totalWords(replays: readonly FileReplay[]): string {
  return `${count(sum(replays, 'passed'))} passed, ${count(sum(replays, 'failed'))} failed.`
}

export function vectorsResult(replays: readonly FileReplay[]): unknown {
  return {
    passed: sum(replays, 'passed'),
    failed: sum(replays, 'failed'),
    amounts: sum(replays, 'values'),
    files: replays,
  }
}

export function vectorsSheet(replays: readonly FileReplay[]): Sheet {
  return {
    columns: ['file', 'kind', 'passed', 'failed', 'amounts'],
    rows: replays.map(({ file, kind, passed, failed, values }) => [
      file,
      kind,
      passed,
      failed,
      values,
    ]),
  }
}
