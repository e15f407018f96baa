import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * WebKitGTK's MiniBrowser under Xvfb, by plain WebDriver.
 *
 * @param port of the driver; @param display of Xvfb, `:99`
 */
export async function openWebkit({ driver, browser, port, display }) {
  const quiet = { stdio: 'ignore' }
  const screen = spawn('Xvfb', [display, '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], quiet)
  const env = { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1' }
  const service = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { ...quiet, env })
  const stop = () => {
    service.kill()
    screen.kill()
  }
  try {
    const base = `http://127.0.0.1:${port}`
    await answering(`${base}/status`)
    const options = { binary: browser, args: ['--automation'] }
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } }
    const { sessionId } = await ask(`${base}/session`, { capabilities })
    const session = `${base}/session/${sessionId}`
    const run = (script) =>
      ask(`${session}/execute/sync`, { script: `return (${script})`, args: [] })
    return {
      open: (url) => ask(`${session}/url`, { url }),
      run,
      async runInFrame(script) {
        // The frame lies in the element's shadow, which no number of a frame leads into.
        const found = 'document.querySelector("cardano-rewards").shadowRoot.querySelector("iframe")'
        await ask(`${session}/frame`, { id: await run(found) })
        try {
          return await run(script)
        } finally {
          await ask(`${session}/frame`, { id: null })
        }
      },
      async close() {
        await fetch(session, { method: 'DELETE' }).catch(() => {}) // it ends with its driver anyway
        stop()
      },
    }
  } catch (error) {
    stop()
    throw error
  }
}

async function ask(address, body) {
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(body) })
  const { value } = await response.json()
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`)
  return value
}

async function answering(address) {
  for (let tries = 0; ; tries++) {
    const up = await fetch(address).then(
      (response) => response.ok,
      () => false,
    )
    if (up) return
    if (tries === 100) throw new Error('WebKitWebDriver does not answer.')
    await wait(100)
  }
}
