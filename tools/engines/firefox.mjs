import puppeteer from 'puppeteer-core'

/**
 * A browser that speaks WebDriver BiDi, as `scripts/engines.mjs` asks of it.
 *
 * @param {'firefox' | 'chrome'} browser
 */
export async function openBidi(browser, executablePath, args = []) {
  const running = await puppeteer.launch({
    ...{ browser, executablePath, args, headless: true },
    protocol: browser === 'firefox' ? 'webDriverBiDi' : 'cdp',
  })
  const page = await running.newPage()
  return {
    open: (address) => page.goto(address),
    run: (script) => page.evaluate(script),
    runInFrame: (script) => page.frames()[1]?.evaluate(script),
    close: () => running.close(),
  }
}
