import { defineConfig } from '@playwright/test'
import { chromiumArguments, testChromium } from './scripts/house/chromium.mjs'

const port = process.env.E2E_PORT ?? '3117'
const baseURL = `http://localhost:${port}`
const executablePath = await testChromium()

/** Real Chromium against the built server: `npm run build` first, then `npm run e2e`. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  reporter: [
    [process.stdout.isTTY ? 'line' : 'dot'],
    ['json', { outputFile: 'test-results/playwright.json' }],
  ],
  forbidOnly: process.env.CI !== undefined,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Nothing waits for these on a quiet machine: they are for one that is slow or shared.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'UTC',
    // A recording of every test costs a third of the time: `npm run e2e -- --trace retain-on-failure`.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: chromiumArguments,
      ...(executablePath === null ? {} : { executablePath }),
    },
  },
  webServer: {
    command: 'node build/server.mjs',
    url: `${baseURL}/readyz`,
    env: { PORT: port },
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
})
