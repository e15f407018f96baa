import {
  decimalText,
  type Epoch,
  epoch,
  epochStart,
  networks,
  type Rational,
} from '../rewards/index.ts'
import { poolByIdOnly } from '../scenario/index.ts'
import { readLab } from '../scenario/lab-query.ts'
import { labParams, rulesText } from '../scenario/lab-text.ts'
import type { LabRules, LabScenario } from '../scenario/lab-words.ts'
import type { Snapshot } from '../snapshot/index.ts'
import { whatIfOf } from './lab-what-if.ts'
import { type ReactionAnswer, reactionAnswer } from './reaction-answer.ts'
import type { SimulatedNetwork } from './simulated-network.ts'
import { type SimulationAnswer, simulationBase, simulationUnder } from './simulation.ts'

/** What a citation is made with. */
export type CitationSetting = {
  readonly snapshot: Snapshot
  /** SHA-256 of the bundle, hex. */
  readonly bundle: string
  /** Of the product. */
  readonly version: string
  /** SHA-256 in hex. */
  readonly sha256: (bytes: Uint8Array) => string
}

/** One line of a citation. */
export type CitationLine = readonly [name: string, value: string]

/** The words of a link that change an answer. */
const shownOnly = ['show', 'sort', 'pool', 'price', 'currency', 'running', 'spending', 'feeGrowth']

/**
 * What the lab answers to a link in one epoch, as lines that anybody can compare: the version, the data, the question in
 * its shortest form, the figures to the lovelace, last `check`, the SHA-256 of all lines before it (UTF-8, each ended by
 * a line feed). In no reader's language, so that it is the same for everyone.
 *
 * @param query what a link to the lab asks; what it cannot mean is left out, as on the page.
 * @throws {OutOfRangeError} as `simulationUnder`, and for an epoch outside the calendar.
 */
export function citationLines(
  { snapshot, bundle, version, sha256 }: CitationSetting,
  query: URLSearchParams,
  at: Epoch,
): readonly CitationLine[] {
  const { scenario, question } = asked(snapshot, query)
  const base = simulationBase(snapshot, epochStart(networks[snapshot.network], at))
  const answerTo = (rules: LabRules): SimulationAnswer | ReactionAnswer =>
    scenario.reaction
      ? reactionAnswer(base, whatIfOf(rules), scenario.reaction)
      : simulationUnder(base, whatIfOf(rules))
  const today = networkLines('today ', base.before.network)
  const lines: CitationLine[] = [
    ['cardano-rewards lab', version],
    ['network', snapshot.network],
    ['data epoch', String(snapshot.epoch)],
    ['data sha-256', bundle],
    ['epoch', String(base.basis.epoch)],
    ['question', question],
    ['rules', inFull(scenario.rules)],
    ...(scenario.against ? [['b rules', inFull(scenario.against)] as const] : []),
    ...today,
    ...answerLines('then ', answerTo(scenario.rules)),
    ...(scenario.against ? answerLines('b then ', answerTo(scenario.against)) : []),
  ]
  return [...lines, ['check', checkOf(lines, sha256)]]
}

/** Every rule that is on, usual or not: a link's silence may mean something else in another version. */
function inFull(rules: LabRules): string {
  const off = new Set([
    ...(rules.curve ? [] : ['crossover']),
    ...(rules.ownSaturation ? [] : ['ownLeverage', 'ownBounds']),
  ])
  const on = Object.entries(rulesText(rules)).filter(([word, value]) => value && !off.has(word))
  return new URLSearchParams(on).toString()
}

/** SHA-256 of lines as {@link citationLines} makes it. */
export function checkOf(lines: readonly CitationLine[], sha256: CitationSetting['sha256']): string {
  const text = lines.map(([name, value]) => `${name}: ${value}\n`).join('')
  return sha256(new TextEncoder().encode(text))
}

/** The question as the shortest link that asks it, without what only changes how it is shown. */
export function asked(
  snapshot: Snapshot,
  query: URLSearchParams,
): { readonly scenario: LabScenario; readonly question: string } {
  const { scenario, text } = readLab(query, snapshot.parameters, poolByIdOnly)
  const params = labParams(text, snapshot.parameters)
  for (const word of shownOnly) params.delete(word)
  return { scenario, question: params.toString() }
}

function answerLines(prefix: string, answer: SimulationAnswer | ReactionAnswer): CitationLine[] {
  const { answer: moved, reaction } = 'reaction' in answer ? answer : { answer, reaction: null }
  const { lose, gain } = moved.memberSides
  return [
    ...networkLines(prefix, moved.after),
    [`${prefix}pools whose members earn less`, String(lose.pools)],
    [`${prefix}stake in them, lovelace`, String(lose.stake)],
    [`${prefix}pools whose members earn more`, String(gain.pools)],
    ...(reaction
      ? ([
          [`${prefix}stake that moved, lovelace`, String(reaction.moved)],
          [`${prefix}rounds`, String(reaction.rounds.length)],
        ] as const)
      : []),
  ]
}

function networkLines(
  prefix: string,
  { rewardPot, deltaT1, use, members, operators, saturationPoint, average }: SimulatedNetwork,
): CitationLine[] {
  return [
    [`${prefix}pot, lovelace`, String(rewardPot)],
    [`${prefix}to the treasury, lovelace`, String(deltaT1)],
    [`${prefix}paid, lovelace`, String(use.paid)],
    [`${prefix}members, lovelace`, String(members)],
    [`${prefix}operators, lovelace`, String(operators)],
    [`${prefix}full pool, lovelace`, String(saturationPoint)],
    [`${prefix}member return of the average pool, simple a year`, share(average.simplePerYear)],
  ]
}

const share = (value: Rational) => decimalText(value, 12)

/** Whether a text is what this page says, and if not, why. */
export type CitationVerdict =
  | { readonly kind: 'same'; readonly epoch: Epoch; readonly question: string }
  /** No citation is in it. */
  | { readonly kind: 'unreadable' }
  /** Its lines do not give its own check, or its link asks another question. */
  | { readonly kind: 'altered' }
  /** Of another bundle, which this page does not have. */
  | { readonly kind: 'other-data'; readonly dataEpoch: string; readonly bundle: string }
  /** Whole in itself, but this page finds other figures. */
  | { readonly kind: 'differs'; readonly version: string; readonly lines: readonly string[] }

/**
 * Reads a citation out of a text (a forum's quote marks and spaces do no harm), and works it out again.
 *
 * @throws {OutOfRangeError} never for what a text says: an epoch outside the calendar is unreadable.
 */
export function checkCitation(setting: CitationSetting, text: string): CitationVerdict {
  const found = readCitation(text)
  if (!found) return { kind: 'unreadable' }
  const { lines, link } = found
  const saidOf = (name: string) => lines.find(([own]) => own === name)?.[1] ?? ''
  const said = lines.slice(0, -1)
  if (checkOf(said, setting.sha256) !== saidOf('check')) return { kind: 'altered' }
  const question = saidOf('question')
  if (link !== null && asked(setting.snapshot, link).question !== question)
    return { kind: 'altered' }
  if (saidOf('data sha-256') !== setting.bundle)
    return {
      kind: 'other-data',
      ...{ dataEpoch: saidOf('data epoch'), bundle: saidOf('data sha-256') },
    }
  const at = Number(saidOf('epoch'))
  if (!Number.isSafeInteger(at) || at < setting.snapshot.epoch || at > 100_000)
    return { kind: 'unreadable' }
  const ours = citationLines(setting, new URLSearchParams(question), epoch(at))
  const other = ours.filter(([name, value]) => name !== 'check' && saidOf(name) !== value)
  if (other.length === 0 && ours.length === lines.length)
    return { kind: 'same', epoch: epoch(at), question }
  const version = saidOf('cardano-rewards lab')
  return { kind: 'differs', version, lines: other.map(([name]) => name) }
}

/** The lines from the first to `check`, and the link below them, if any. */
function readCitation(text: string) {
  const lines: CitationLine[] = []
  let link: URLSearchParams | null = null
  for (const raw of text.slice(0, 20_000).split('\n')) {
    const line = raw.replace(/^[\s>]+/, '')
    const colon = line.indexOf(':')
    if (colon < 0) continue
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1).trim()]
    if (name === 'link') link = new URLSearchParams(value.split('?')[1]?.split('#')[0] ?? '')
    else if (lines.length > 0 || name === 'cardano-rewards lab') {
      if (lines.at(-1)?.[0] !== 'check') lines.push([name, value])
    }
  }
  return lines.at(-1)?.[0] === 'check' ? { lines, link } : null
}
