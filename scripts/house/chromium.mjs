import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { packageProgram, runChild } from './child.mjs'

const names = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  ...['chrome', 'microsoft-edge', 'microsoft-edge-stable'],
]
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    process.env[variable] === undefined
      ? []
      : [
          join(process.env[variable], 'Google/Chrome/Application/chrome.exe'),
          join(process.env[variable], 'Microsoft/Edge/Application/msedge.exe'),
        ],
  ),
]

/** How we start Chromium everywhere: silent on the network, and as root without its sandbox. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
]

/** A Chromium that is here: CHROMIUM_PATH, Playwright's own, the system's; else `null`. */
export async function installedChromium() {
  const asked = process.env.CHROMIUM_PATH
  if (asked) {
    if (isProgram(asked)) return asked
    throw new Error(`CHROMIUM_PATH names no program: ${asked}`)
  }
  return [await playwrightsOwn(), ...onPath(names), ...elsewhere].find(isProgram) ?? null
}

/**
 * The Chromium of the tests, which look at pages and never at a window: its headless shell, where there
 * is one. Opens a page in little more than half the time. `null`: what Playwright takes by itself.
 */
export async function testChromium() {
  if (!process.env.CHROMIUM_PATH) {
    // Playwright's own comes with its shell, and that is what it takes.
    if (isProgram(await playwrightsOwn())) return null
    const shell = onPath(['chromium-headless-shell']).find(isProgram)
    if (shell !== undefined) return shell
  }
  return installedChromium()
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  return chromium.executablePath()
}

function onPath(programs) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => programs.map((name) => join(folder, name)))
}

/** A Chromium, fetched when there is none: by Playwright, else from Debian's packages as root. */
export async function ensureChromium() {
  const found = await installedChromium()
  if (found !== null) return found

  console.log('No Chromium here; fetching one …')
  await packageProgram('@playwright/test/cli.js', ['install', 'chromium'], { quiet: true })
  const fetched = await installedChromium()
  if (fetched !== null) return fetched

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const quiet = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } }
    await runChild('apt-get', ['update'], quiet)
    await runChild('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet)
    const packaged = await installedChromium()
    if (packaged !== null) return packaged
  }
  throw new Error('No Chromium found or fetched. Install Chrome or Chromium, or set CHROMIUM_PATH.')
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false // absent or not ours to run: not this one
  }
}
