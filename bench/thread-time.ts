import type { CDPSession, Page } from '@playwright/test'

/**
 * Reads what a page's thread has worked since now, ms of its own time on a processor: what another program takes
 * meanwhile is not the page's.
 */
export async function threadTimeOf(
  page: Page,
): Promise<{ thread: CDPSession; worked: () => Promise<number> }> {
  const thread = await page.context().newCDPSession(page)
  await thread.send('Performance.enable', { timeDomain: 'threadTicks' })
  const worked = async () => {
    const { metrics } = await thread.send('Performance.getMetrics')
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value
    if (seconds === undefined) throw new Error('Chromium does not say what the thread has worked')
    return 1000 * seconds
  }
  return { thread, worked }
}
