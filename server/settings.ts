/** What the environment may set. */
export type Settings = {
  /** TCP port, 0 … 65535; 0 takes any free one. */
  readonly port: number
  /** All addresses of the machine when not set. */
  readonly host: string | undefined
  /** Seconds to go on answering, unready, after a stop is asked: time for a balancer to notice. */
  readonly drainSeconds: number
}

export class SettingError extends Error {
  override readonly name = 'SettingError'
}

/** @throws {SettingError} naming the variable and what it may be. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  return {
    port: wholeNumber('PORT', env.PORT, 3000, 65_535),
    host: env.HOST || undefined,
    drainSeconds: wholeNumber('DRAIN_SECONDS', env.DRAIN_SECONDS, 0, 60),
  }
}

function wholeNumber(name: string, text: string | undefined, preset: number, max: number): number {
  if (text === undefined || text === '') return preset
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  if (!(value <= max))
    throw new SettingError(`${name} must be a whole number from 0 to ${max}; got "${text}".`)
  return value
}
