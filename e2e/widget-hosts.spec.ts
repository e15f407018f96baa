import { expect } from '@playwright/test'
import { withStaleObservers } from './stale-observers.ts'
import { calculator, embed, frameOf, loader, nuts, test } from './widget.ts'

const element = (attributes = '', inside = '') =>
  `<cardano-rewards ${attributes}>${inside}</cardano-rewards>`
const frames = 'cardano-rewards iframe'

/** As the docs advise: the room is there before the script is. */
const kept = 'style="display:block;min-height:290px"'

/** Counts what the page is told, and every error. */
const listening =
  '<script>window.told=[];for(const t of ["ready","resize","change","error"])' +
  'addEventListener(t,(e)=>{if(e.target.localName==="cardano-rewards")told.push([t,e.detail])},true)</script>'

test('twenty on a page all answer, and nothing on it moves', async ({ page, site }) => {
  const twenty = Array.from(
    { length: 20 },
    (_, i) => `${element(`${kept} amount="${1000 * (i + 1)}"`)}<p>text</p>`,
  )
  const origin = await site((base) => ({
    '/': { body: loader(base) + listening + twenty.join('') },
  }))
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(window, {
          shift:
            (window as never as { shift: number }).shift +
            (entry as never as { value: number }).value,
        })
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(origin)
  for (let at = 0; at < 20; at++) {
    await page.locator('cardano-rewards').nth(at).scrollIntoViewIfNeeded()
    await expect(calculator(page, at).locator('#big')).toHaveText(/in a year/)
  }
  await expect(page.locator(frames)).toHaveCount(20)
  expect(await page.evaluate('window.shift')).toBe(0)
})

test('room kept for a narrow place is given back in a wide one, and a host’s own lower room is kept', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  const pasted = 'style="display:block;min-height:692px"'
  const hosts = [
    element(pasted),
    `<div style="width:300px">${element(pasted)}</div>`,
    element('style="display:block;min-height:290px"'),
    element('style="display:block;min-height:30vh"'),
  ]
  const origin = await site((base) => ({
    '/': { body: `${loader(base)}<div style="height:3000px"></div>${hosts.join('')}` },
  }))
  await page.goto(origin)
  await page.waitForFunction(() => customElements.get('cardano-rewards') !== undefined)
  const host = (at: number) => page.locator('cardano-rewards').nth(at)
  const roomOf = (at: number) =>
    host(at).evaluate((node) => Math.round(node.getBoundingClientRect().height))
  // No frame is there yet: this is what the width needs.
  await expect(page.locator(frames)).toHaveCount(0)
  expect(await roomOf(0)).toBeLessThan(400)
  expect(await roomOf(1)).toBe(692)
  expect(await roomOf(2)).toBe(290)
  expect(await roomOf(3)).toBe(216)

  await host(0).scrollIntoViewIfNeeded()
  await expect(calculator(page).locator('#big')).toHaveText(/in a year/)
  const frame = page.locator(frames).first()
  const height = (await frame.boundingBox())?.height ?? 0
  expect(height).toBeGreaterThan(200)
  await expect.poll(() => roomOf(0)).toBe(Math.round(height))
  // What is asked later does not bring it below what was said.
  await host(0).evaluate((node) => node.setAttribute('layout', 'compact'))
  await expect(calculator(page).locator('main')).toHaveAttribute('data-layout', 'compact')
  expect(await roomOf(0)).toBeGreaterThanOrEqual(Math.round(height))
})

test('the room follows a place that becomes wide', async ({ page, site }) => {
  await page.setViewportSize({ width: 400, height: 720 })
  const pasted = element('style="display:block;min-height:692px"')
  const origin = await site((base) => ({ '/': { body: loader(base) + pasted } }))
  await page.goto(origin)
  await expect(calculator(page).locator('#big')).toHaveText(/in a year/)
  const host = page.locator('cardano-rewards')
  const room = () => host.evaluate((node) => node.clientHeight)
  expect(await room()).toBe(692)
  await page.setViewportSize({ width: 1280, height: 720 })
  await expect.poll(room).toBeLessThan(400)
})

for (const stale of [false, true])
  test(`is not fetched before it comes near${stale ? ', and then it is though its observer says no more' : ''}`, async ({
    page,
    site,
  }) => {
    if (stale) await withStaleObservers(page)
    const origin = await site((base) => ({
      '/': { body: `${loader(base)}<div style="height:4000px"></div>${element()}` },
    }))
    await page.goto(origin)
    await page.waitForFunction(() => customElements.get('cardano-rewards') !== undefined)
    await expect(page.locator(frames)).toHaveCount(0)
    await page.locator('cardano-rewards').scrollIntoViewIfNeeded()
    await expect(calculator(page).locator('#big')).toHaveText(/in a year/)
  })

test('what oEmbed hands out holds the whole frame, and its link opens the calculator with the same question', async ({
  page,
  site,
  baseURL,
}) => {
  const address = encodeURIComponent(`${embed(baseURL)}calculator.html#pool=${nuts}&amount=777`)
  const answer = await fetch(`${baseURL}/api/v1/oembed?url=${address}`)
  const { html } = (await answer.json()) as { html: string }
  await page.goto(await site(() => ({ '/': { body: html } })))
  const frame = calculator(page)
  await expect(frame.locator('#big')).toHaveText(/in a year/)
  const hidden = await frame
    .locator(':root')
    .evaluate((root) => root.scrollHeight - root.clientHeight)
  expect(hidden).toBe(0)
  const opened = page.waitForEvent('popup')
  await frame.getByRole('link', { name: 'Open the full calculator' }).click()
  const calculatorPage = await opened
  await expect(calculatorPage.getByRole('textbox', { name: 'Your stake' })).toHaveValue('777')
  await expect(calculatorPage).toHaveURL(new RegExp(`^${baseURL}/.*pool=${nuts}`))
})

test('put in and taken out a hundred times it leaves nothing behind', async ({ page, site }) => {
  const origin = await site((base) => ({ '/': { body: `${loader(base)}<div id="place"></div>` } }))
  await page.goto(origin)
  await page.waitForFunction(() => customElements.get('cardano-rewards') !== undefined)
  const client = await page.context().newCDPSession(page)
  await page.evaluate(async () => {
    const place = document.getElementById('place') as HTMLElement
    const made: WeakRef<Element>[] = []
    Object.assign(window, { made })
    for (let i = 0; i < 100; i++) {
      const element = document.createElement('cardano-rewards')
      made.push(new WeakRef(element))
      place.append(element)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 10)))
      element.setAttribute('amount', String(i + 1))
      element.remove()
    }
  })
  await expect(page.locator(frames)).toHaveCount(0)
  expect(page.frames()).toHaveLength(1)
  await expect(async () => {
    await client.send('HeapProfiler.collectGarbage')
    const alive = await page.evaluate(
      () =>
        (window as never as { made: WeakRef<Element>[] }).made.filter((ref) => ref.deref()).length,
    )
    expect(alive).toBe(0)
  }).toPass({ timeout: 5_000 })
  const { result } = await client.send('Runtime.evaluate', { expression: 'window' })
  const { listeners } = await client.send('DOMDebugger.getEventListeners', {
    objectId: result.objectId ?? '',
  })
  expect(listeners.filter(({ type }) => type === 'message')).toEqual([])
})

test('a page that lies to it ten thousand times changes nothing', async ({ page, site }) => {
  const origin = await site((base) => ({
    '/': { body: `${loader(base)}${listening}${element(`pool="${nuts}"`)}` },
  }))
  await page.goto(origin)
  const frame = calculator(page)
  await expect(frame.locator('#big')).toHaveText(/in a year/)
  const before = await frame.locator('.more').textContent()
  await page.evaluate(() => {
    const target = document.querySelector('cardano-rewards')?.shadowRoot?.querySelector('iframe')
    const odd = [null, 1, 'x', [], {}, { channel: 'cardano-rewards/1' }, { type: 'theme' }]
    const types = ['theme', 'change', 'ready', 'navigate', '__proto__']
    for (let i = 0; i < 10_000; i++) {
      const options = { [`on${i}`]: 'alert(1)', pool: i % 2 ? { id: i } : '<img src=x>'.repeat(20) }
      const lie = { channel: `cardano-rewards/${i % 3}`, type: types[i % 5], options, height: -i }
      target?.contentWindow?.postMessage(i % 4 ? lie : odd[i % odd.length], '*')
      // And to the page itself, as if the frame had said it.
      window.postMessage({ channel: 'cardano-rewards/1', type: 'resize', height: 4_000 }, '*')
    }
  })
  const host = page.locator('cardano-rewards')
  const { height } = (await host.boundingBox()) ?? { height: 0 }
  expect(height).toBeLessThan(1_000)
  await expect(frame.locator('.more')).toHaveText(before ?? '')
  await expect(frame.locator('#pool b')).toHaveText('NUTS')
  // It reads twenty messages a second; once the lies are over, it hears the truth again.
  let amount = 20_000
  await expect(async () => {
    amount += 1
    await host.evaluate((node, text) => node.setAttribute('amount', text), String(amount))
    const field = frame.getByRole('textbox', { name: 'Your stake' })
    await expect(field).toHaveValue(amount.toLocaleString('en'), { timeout: 500 })
  }).toPass()
})

test('attributes are taken up as they change, in the same frame', async ({ page, site }) => {
  const origin = await site((base) => ({ '/': { body: loader(base) + listening + element() } }))
  await page.goto(origin)
  const frame = calculator(page)
  const root = frame.locator('main')
  const host = page.locator('cardano-rewards')
  await expect(frame.locator('#big')).toHaveText(/in a year/)
  const set = (name: string, value: string) =>
    host.evaluate((node, [name = '', value = '']) => node.setAttribute(name, value), [name, value])
  await set('theme', 'dark')
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await set('density', 'dense')
  await expect(root).toHaveAttribute('data-density', 'dense')
  await set('locale', 'ko')
  await expect(frame.getByText('평균 예상 보상')).toBeVisible()
  await set('pool', nuts)
  await expect(frame.locator('#pool b')).toHaveText('NUTS')
  await set('accent', '#ffcc00')
  await expect(root).toHaveAttribute('style', /--you: ?color-mix/)
  await set('theme', 'light')
  await expect(root).not.toHaveAttribute('style', /--you:/)
  const told = await page.evaluate<[string, { code?: string }][]>('told')
  expect(told.filter(([type]) => type === 'error').map(([, { code }]) => code)).toEqual([
    'low-contrast',
  ])
  await expect(page.locator(frames)).toHaveCount(1)
})

test('loaded twice and late, it takes over what stands in the page', async ({ page, site }) => {
  const origin = await site(() => ({ '/': { body: element('', '<a href="/x">Our link</a>') } }))
  await page.goto(origin)
  await expect(page.getByRole('link', { name: 'Our link' })).toBeVisible()
  const address = `${embed(test.info().project.use.baseURL)}loader.js`
  await page.addScriptTag({ url: address })
  await page.addScriptTag({ url: address })
  await expect(calculator(page).locator('#big')).toHaveText(/in a year/)
  await expect(page.getByRole('link', { name: 'Our link' })).toBeHidden()
})

test('where its frame is not allowed, a link stands in its place', async ({
  page,
  site,
  baseURL,
}) => {
  const origin = await site((base) => ({
    '/': {
      body: loader(base) + element(`pool="${nuts}"`),
      headers: { 'Content-Security-Policy': "frame-src 'none'" },
    },
  }))
  await page.goto(origin)
  const link = page.getByRole('link', { name: 'Cardano staking rewards calculator' })
  await expect(link).toHaveAttribute('href', `${baseURL}/?v=1&pool=${nuts}`)
})

test('a page written from right to left has its scale and facts mirrored', async ({
  page,
  site,
}) => {
  const origin = await site((base) => ({
    '/': { dir: 'rtl', lang: 'ar', body: loader(base) + element('locale="ko"') },
  }))
  await page.goto(origin)
  const frame = calculator(page)
  await expect(frame.locator('#big')).toHaveText(/1년 동안/)
  await frame.locator('html').evaluate((root) => root.setAttribute('dir', 'rtl'))
  const label = await frame.locator('dt').first().boundingBox()
  const figure = await frame.locator('dd').first().boundingBox()
  expect(label?.x).toBeGreaterThan(figure?.x ?? 0)
})

test('keeps nothing and asks nobody else', async ({ page, site, context, baseURL }) => {
  const origin = await site((base) => ({
    '/': { body: frameOf(`${base}calculator.html#pool=${nuts}`) },
  }))
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).origin))
  await page.goto(origin)
  await expect(calculator(page).locator('#big')).toHaveText(/in a year/)
  expect([...hosts].sort()).toEqual([origin, baseURL].sort())
  expect(await context.cookies()).toEqual([])
  const { origins } = await context.storageState()
  expect(origins).toEqual([])
})
