import { type OptionTexts, widgetOptions } from './options.ts'

/**
 * What frame and host say to each other by `postMessage`. Versioned: pages outlive releases. A message that is not of
 * this version, or not of exactly this form, is none.
 */
export const channel = 'cardano-rewards/1'

/** What was asked. Texts as in a link. */
export type AskedScenario = {
  /** Canonical ada. */
  readonly amount: string
  /** `average` or `pool1…`. */
  readonly pool: string
  /** Query of the full calculator for the same question; empty for its defaults. */
  readonly query: string
}

/** What is answered. Amounts are lovelace as text; null is unknown, or not one pool's luck. */
export type GivenAnswer = {
  /** First epoch of the forecast. */
  readonly epoch: number
  /** Epoch of the figures. */
  readonly dataEpoch: number
  readonly perEpoch: string
  /** A year, rewards left staked, reserves falling: what the frame shows. */
  readonly perYear: string
  /** Eight years in ten lie between. */
  readonly low: string | null
  readonly high: string | null
  /** Simple, of the first epoch's pot, a fraction to 8 decimals: `0.01893214`. */
  readonly rosSimplePerYear: string
  /** Of an epoch, a fraction to 8 decimals. */
  readonly chanceOfNothing: string | null
  /** When a delegation made now is first paid: `2026-12-15T21:44:51Z`. */
  readonly firstPayment: string
}

/** From the frame. Heights are CSS pixels. */
export type FrameMessage =
  | { readonly type: 'ready'; readonly height: number }
  | { readonly type: 'resize'; readonly height: number }
  | { readonly type: 'change'; readonly scenario: AskedScenario; readonly answer: GivenAnswer }
  | { readonly type: 'error'; readonly code: string; readonly option: string | null }

/** From the host: how it shall look, and what is asked. Only what is named changes. */
export type HostMessage = { readonly type: 'theme' | 'change'; readonly options: OptionTexts }

export const encode = <Message extends FrameMessage | HostMessage>(message: Message) => ({
  channel,
  ...message,
})

/** Heights are held to this, so that no frame can fill a page or vanish from it. */
export const heights = { least: 120, most: 4_000 } as const

/** Messages of one sender that are read in a second; what is above is dropped unread. */
export const mostPerSecond = 20

/** What the frame said, or null for anything else. */
export function decodeFrameMessage(data: unknown): FrameMessage | null {
  const message = fieldsOf(data)
  if (message?.channel !== channel) return null
  switch (message.type) {
    case 'ready':
    case 'resize':
      return reads(message, { height: isHeight })
        ? ({ type: message.type, height: clamped(message.height as number) } as FrameMessage)
        : null
    case 'change': {
      if (!reads(message, { scenario: isScenario, answer: isAnswer })) return null
      const { type, scenario, answer } = message
      return { type, scenario, answer } as FrameMessage
    }
    case 'error':
      return reads(message, { code: isWord, option: orNull(isWord) })
        ? ({ type: 'error', code: message.code, option: message.option } as FrameMessage)
        : null
    default:
      return null
  }
}

/** What the host said, or null for anything else. */
export function decodeHostMessage(data: unknown): HostMessage | null {
  const message = fieldsOf(data)
  if (message?.channel !== channel) return null
  const { type } = message
  if (type !== 'theme' && type !== 'change') return null
  if (!reads(message, { options: isOptions })) return null
  return { type, options: message.options as OptionTexts }
}

type Check = (value: unknown) => boolean
type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null

/** Whether a message has exactly these fields, beside channel and type, each as it must be. */
const reads = (message: Fields, checks: Readonly<Record<string, Check>>) =>
  holds(message, checks, 2)

const isShape =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) => {
    const fields = fieldsOf(value)
    return fields !== null && holds(fields, checks, 0)
  }

function holds(fields: Fields, checks: Readonly<Record<string, Check>>, others: number): boolean {
  const expected = Object.entries(checks)
  return (
    Object.keys(fields).length === expected.length + others &&
    expected.every(([key, check]) => Object.hasOwn(fields, key) && check(fields[key]))
  )
}

const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value)

const isHeight: Check = (value) =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 && value < 1e6
const isEpoch: Check = (value) => Number.isInteger(value) && (value as number) >= 0
const isWord = /* @__PURE__ */ matches(/^[a-z-]{1,40}$/)
const isLovelace = /* @__PURE__ */ matches(/^\d{1,17}$/)
const isFraction = /* @__PURE__ */ matches(/^\d{1,6}(\.\d{1,8})?$/)

const isScenario = /* @__PURE__ */ isShape({
  amount: /* @__PURE__ */ matches(/^\d{1,11}(\.\d{1,6})?$/),
  pool: /* @__PURE__ */ matches(/^(average|pool1[0-9a-z]{51})$/),
  query: /* @__PURE__ */ matches(/^(\?[\w.=&%-]{1,500})?$/),
})

const isAnswer = /* @__PURE__ */ isShape({
  epoch: isEpoch,
  dataEpoch: isEpoch,
  perEpoch: isLovelace,
  perYear: isLovelace,
  low: /* @__PURE__ */ orNull(isLovelace),
  high: /* @__PURE__ */ orNull(isLovelace),
  rosSimplePerYear: isFraction,
  chanceOfNothing: /* @__PURE__ */ orNull(isFraction),
  firstPayment: /* @__PURE__ */ matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
})

const isOptions: Check = (value) => {
  const fields = fieldsOf(value)
  return (
    fields !== null &&
    Object.entries(fields).every(
      ([key, text]) =>
        widgetOptions.some(({ name }) => name === key) &&
        typeof text === 'string' &&
        text.length <= 100,
    )
  )
}

const clamped = (height: number) =>
  Math.min(Math.max(Math.ceil(height), heights.least), heights.most)
