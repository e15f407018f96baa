import { type Connected, hear, hearNoMore, noOrigin } from './connected.ts'
import { fragmentOf, type OptionName, type OptionTexts, widgetOptions } from './options.ts'
import { decodeFrameMessage, encode, type FrameMessage, mostPerSecond } from './protocol.ts'
import { limiter } from './rate.ts'
import { reservedHeight } from './reserve.ts'

const tag = 'cardano-rewards'

/** Room above and below the window in which a frame is already fetched, px. */
const near = 300

/** Links leave the sandbox: the full calculator is a page like any other. */
const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'

const titles: Readonly<Record<string, string>> = {
  en: 'Cardano staking rewards calculator',
  ko: '카르다노 스테이킹 보상 계산기',
}

/** Define the element once. @param base address of the folder that the frame lies in, with a slash at the end. */
export function defineElement(base: string): void {
  if (customElements.get(tag)) return

  class CardanoRewards extends HTMLElement implements Connected {
    static readonly observedAttributes = widgetOptions.map(({ name }) => name)
    #frame: HTMLIFrameElement | null = null
    /** A frame that is still on its way hears nothing. */
    #hears = false
    /** The room that the host keeps is for a narrower place. */
    #tooMuch = false
    #observer: IntersectionObserver | null = null
    #mayHear = limiter(mostPerSecond)
    #changed: Partial<Record<OptionName, string>> = {}
    readonly #slot = document.createElement('slot')
    readonly #root = this.attachShadow({ mode: 'open' })

    readonly source = () => this.#frame?.contentWindow

    connectedCallback() {
      const { style } = this
      style.display ||= 'block'
      // Both read before anything is written: the page is laid out once for them.
      const isNear = this.#isNear()
      this.#keepRoom()
      this.#slot.replaceChildren(this.#link())
      this.#root.replaceChildren(this.#slot)
      // What is in sight comes at the end of this task, which may still set attributes: to wait for the observer would lay
      // the page out once more.
      if (isNear) return queueMicrotask(() => this.#load())
      this.#observer = new IntersectionObserver(
        (entries) => entries.some((entry) => entry.isIntersecting) && this.#load(),
        { rootMargin: `${near}px` },
      )
      this.#look()
      addEventListener('scrollend', this.#look)
    }

    /**
     * A host's own room stays where it is no more than this width needs. What was for a narrower place is given back: all of
     * it once the frame has said its height, and then no more, so that nothing moves with every answer.
     */
    #keepRoom(said = Infinity) {
      const { style } = this
      const needed = reservedHeight(this.clientWidth, this.#options())
      style.minHeight ||= `${needed}px`
      const kept = Number.parseFloat(style.minHeight)
      this.#tooMuch ||= kept > needed
      if (this.#tooMuch) style.minHeight = `${Math.min(kept, needed, said)}px`
      this.#tooMuch &&= said === Infinity
    }

    /** Brought somewhere by a link while a page changes, Chromium may leave an observer with what it saw before. */
    readonly #look = () => {
      this.#observer?.disconnect()
      this.#observer?.observe(this)
    }

    #lookNoMore() {
      this.#observer?.disconnect()
      this.#observer = null
      removeEventListener('scrollend', this.#look)
    }

    /**
     * Only for what is sure: what is not shown has no width, of a frame less may be seen than its window, and a page that
     * nobody looks at may wait. The observer sees to those.
     */
    #isNear() {
      const { top, bottom, width } = this.getBoundingClientRect()
      return (
        document.visibilityState === 'visible' &&
        window === window.top &&
        width > 0 &&
        bottom > -near &&
        top < innerHeight + near
      )
    }

    disconnectedCallback() {
      this.#lookNoMore()
      this.#frame = null
      this.#hears = false
      this.#changed = {}
      this.#root.replaceChildren()
      hearNoMore(this)
    }

    attributeChangedCallback(name: OptionName, before: string | null, after: string | null) {
      if (!this.#frame || before === after) return
      const usual = widgetOptions.find((option) => option.name === name)?.default ?? ''
      if (this.#hears && Object.keys(this.#changed).length === 0) queueMicrotask(() => this.#tell())
      this.#changed[name] = after ?? usual
    }

    readonly heard = (data: unknown) => {
      const message = this.#mayHear() ? decodeFrameMessage(data) : null
      if (message) this.#take(message)
    }

    #options(): OptionTexts {
      const given = widgetOptions.flatMap(({ name }) => {
        const text = this.getAttribute(name)
        return text === null ? [] : [[name, text]]
      })
      const language = this.closest('[lang]')?.getAttribute('lang')
      return { ...(language && { locale: language }), ...Object.fromEntries(given) }
    }

    /** Shown until the frame is there, and where it cannot be. */
    #link(): HTMLAnchorElement {
      const link = document.createElement('a')
      const { pool, amount } = this.#options()
      const words = new URLSearchParams({ v: '1', ...(amount && { stake: amount }) })
      if (pool) words.set('pool', pool)
      link.href = new URL(`../../?${words}`, base).href
      link.textContent = this.#title()
      return link
    }

    #title(): string {
      const [language = ''] = (this.#options().locale ?? '').split('-')
      return this.title || titles[language] || titles.en || tag
    }

    #load() {
      this.#lookNoMore()
      if (this.#frame || !this.isConnected) return
      const frame = document.createElement('iframe')
      frame.setAttribute('sandbox', sandbox)
      frame.referrerPolicy = 'no-referrer'
      frame.title = this.#title()
      const { style } = frame
      Object.assign(style, { display: 'block', width: '100%', border: '0', height: '0' })
      style.colorScheme = 'normal'
      const { origin } = window
      frame.src = `${base}calculator.html${fragmentOf(this.#options(), origin === noOrigin ? undefined : origin)}`
      this.#frame = frame
      hear(this)
      this.#root.append(frame)
    }

    #take(message: FrameMessage) {
      const frame = this.#frame
      if (!frame) return
      if (message.type === 'ready' || message.type === 'resize') {
        this.#keepRoom(message.height)
        frame.style.height = `${message.height}px`
        this.#slot.hidden = true
        this.#slot.style.display = 'none'
      }
      if (message.type === 'ready') {
        this.#hears = true
        this.#tell()
      }
      const { type, ...detail } = message
      this.dispatchEvent(new CustomEvent(type, { detail }))
    }

    /** Looks and question apart, as the protocol has them. */
    #tell() {
      const changed = this.#changed
      this.#changed = {}
      for (const [type, of] of [
        ['theme', 'look'],
        ['change', 'question'],
      ] as const) {
        const names = widgetOptions.filter((option) => option.of === of && option.name in changed)
        if (names.length === 0) continue
        const options = Object.fromEntries(names.map(({ name }) => [name, changed[name] ?? '']))
        // The frame has no origin to be named. It is told nothing that the page does not show.
        this.#frame?.contentWindow?.postMessage(encode({ type, options }), '*')
      }
    }
  }

  customElements.define(tag, CardanoRewards)
}
