import { networks } from '../lib/rewards/index.ts'
import { snapshotAge } from '../lib/snapshot/index.ts'
import packageJson from '../package.json' with { type: 'json' }
import type { Arguments } from './arguments.ts'
import type { Loaded } from './data.ts'
import { BadInputError } from './errors.ts'
import type { ExitCode, Io } from './io.ts'
import { type Block, blocksText } from './layout/blocks.ts'
import { csvText, type Sheet } from './layout/csv.ts'
import { jsonText } from './layout/json.ts'
import type { Moment } from './moment.ts'
import { dataWords } from './text/data-words.ts'

export const { version } = packageJson

/** What a command has found out, in the three forms in which it may be asked for. */
export type Answer = {
  readonly blocks: () => readonly Block[]
  /** The result as plain data: amounts `bigint` lovelace, ratios fractions. */
  readonly result: () => unknown
  readonly sheet: () => Sheet
  /** The figures it rests on, and the moment it is for; left out where it rests on none. */
  readonly basis?: Basis
  readonly exitCode?: ExitCode
}

export type Basis = {
  readonly loaded: Pick<Loaded, 'snapshot' | 'source'>
  /** Null for what is past, whenever it is asked. */
  readonly moment: Moment | null
}

/** @throws {BadInputError} when both are asked for. */
export function checkForm(args: Arguments): void {
  if (args.has('json') && args.has('csv'))
    throw new BadInputError('--json and --csv are two forms of one answer: ask for one')
}

/** The answer in the form that was asked for. */
export function answerText(answer: Answer, command: string, args: Arguments, io: Io): string {
  if (args.has('csv')) return csvText(answer.sheet())
  if (args.has('json'))
    return jsonText({ command, version, ...basisFields(answer), result: answer.result() })
  const { basis } = answer
  const foot: readonly Block[] = basis
    ? [
        { kind: 'heading', text: 'Data' },
        { kind: 'text', text: dataWords(basis) },
      ]
    : []
  return blocksText([...answer.blocks(), ...foot], io)
}

/** What every answer says of its data: whose, of when, from where, how old. */
function basisFields({ basis }: Answer) {
  if (!basis) return {}
  const { loaded, moment } = basis
  const { snapshot, source } = loaded
  return {
    ...(moment && { now: { at: new Date(moment.unix * 1000).toISOString(), epoch: moment.epoch } }),
    data: {
      network: networks[snapshot.network].name,
      epoch: snapshot.epoch,
      asOf: snapshot.asOf,
      poolsEpoch: snapshot.poolsEpoch,
      newestPotsEpoch: snapshot.newest.epoch,
      ...(moment && { ageEpochs: snapshotAge(snapshot, moment.epoch) }),
      from: source.name,
      sha256: source.sha256,
      sources: snapshot.sources,
    },
    units: { amounts: 'lovelace', ratios: 'parts of one, twelve decimals, cut off' },
  }
}
