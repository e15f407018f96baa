// One run of wrk, and what it found.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type Load = {
  readonly perSecond: number
  /** Milliseconds. */
  readonly median: number
  readonly p99: number
  /** Answers that were not 2xx or 3xx, and connections that failed. */
  readonly failed: number
}

/** Thirty-two connections for so many seconds. @param script Lua that makes each request. */
export async function load(url: string, seconds: number, script: string | null): Promise<Load> {
  const extra = script === null ? [] : ['-s', script]
  const { stdout } = await run('wrk', ['-t1', '-c32', `-d${seconds}s`, '--latency', ...extra, url])
  const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1] ?? 0)
  return {
    perSecond: number(/Requests\/sec:\s+([\d.]+)/),
    median: latency(stdout, '50'),
    p99: latency(stdout, '99'),
    failed:
      number(/Non-2xx or 3xx responses: (\d+)/) +
      [...stdout.matchAll(/Socket errors: .*$/gm)]
        .flatMap(([line]) => line.match(/\d+/g) ?? [])
        .reduce((sum, count) => sum + Number(count), 0),
  }
}

const units: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1_000, m: 60_000 }

/** wrk sets a blank after seconds. */
function latency(stdout: string, percent: string): number {
  const found = new RegExp(`^\\s+${percent}%\\s+([\\d.]+)(us|ms|s|m)\\s*$`, 'm').exec(stdout)
  return Number(found?.[1] ?? 0) * (units[found?.[2] ?? 'ms'] ?? 1)
}
