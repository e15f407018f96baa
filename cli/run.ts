import { OutOfRangeError } from '../lib/rewards/index.ts'
import { SnapshotError } from '../lib/snapshot/index.ts'
import { type Answer, answerText, checkForm, version } from './answer.ts'
import { type Arguments, quoted, readArguments } from './arguments.ts'
import { type Command, commands } from './catalogue.ts'
import { BadDataError, BadInputError } from './errors.ts'
import { type ExitCode, exitCodes, type Io } from './io.ts'
import { printable } from './layout/width.ts'
import { nearest } from './near.ts'
import { flagOf } from './specs/spec.ts'
import { commandHelp, generalHelp, program } from './text/help.ts'

/**
 * Answer one command line. Touches the process through `io` alone, writes to standard output only
 * once the whole answer is there, and throws for nothing that a person typed or a file holds.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await answered(argv, io)
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === null) throw error
    io.progress('')
    io.err(`${program}: ${refusal.message.split('\n').map(printable).join('\n')}\n`)
    return refusal.code
  }
}

async function answered(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [word, ...rest] = argv
  if (word === undefined) throw new BadInputError(`no command; see: ${program} --help`)
  if (word === '--help' || word === '-h' || word === 'help') return help(rest, io)
  if (word === '--version' || word === '-V') return say(`${program} ${version}\n`, io)

  const command = commandNamed(word)
  if (rest.some((arg) => arg === '--help' || arg === '-h')) return help([word], io)
  const args = readArguments(rest, command.spec)
  checkForm(args)
  const answer = await answerTo(command, args, io)
  const text = answerText(answer, word, args, io)
  io.progress('')
  io.out(text)
  return answer.exitCode ?? exitCodes.ok
}

/** What the engine refuses of an option that could be read is still a question that has no answer. */
async function answerTo({ load }: Command, args: Arguments, io: Io): Promise<Answer> {
  try {
    return await (await load())(args, io)
  } catch (error) {
    if (!(error instanceof OutOfRangeError) || !args.has(error.field)) throw error
    const { field, expected } = error
    throw new BadInputError(
      `${flagOf(field)} must be ${expected}; ${quoted(args.one(field) ?? '')} was given`,
    )
  }
}

function help([word, another]: readonly string[], io: Io): ExitCode {
  if (another !== undefined)
    throw new BadInputError(`help takes one command, not also ${quoted(another)}`)
  if (word === undefined)
    return say(
      generalHelp(
        commands.map(({ spec }) => spec),
        io.columns,
      ),
      io,
    )
  return say(commandHelp(commandNamed(word).spec, io.columns), io)
}

function say(text: string, io: Io): ExitCode {
  io.out(text)
  return exitCodes.ok
}

function commandNamed(word: string): Command {
  const command = commands.find(({ spec }) => spec.name === word)
  if (command) return command
  const near = nearest(word, [...commands.map(({ spec }) => spec.name), 'help'])
  const what = word.startsWith('-') ? 'option' : 'command'
  const hint = near === null ? `see: ${program} --help` : `did you mean ${near}?`
  throw new BadInputError(`there is no ${what} ${quoted(word)}; ${hint}`)
}

type Refusal = { readonly code: ExitCode; readonly message: string }

/** Null for a fault that is the program's own. */
function refusalOf(error: unknown): Refusal | null {
  if (error instanceof BadInputError) return { code: exitCodes.badInput, message: error.message }
  if (error instanceof BadDataError) return { code: exitCodes.badData, message: error.message }
  if (error instanceof SnapshotError)
    return { code: exitCodes.badData, message: `the figures are refused: ${error.message}` }
  return null
}
