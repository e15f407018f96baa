import { defineElement } from './loader-element.ts'

/**
 * The script that a page includes: `<script async src="https://…/embed/v1/loader.js"></script>`, then as many
 * `<cardano-rewards>` as it likes. Where it was loaded from is where the frames come from. Loaded twice it does nothing
 * the second time; loaded late it takes over what stands in the page.
 */
export function startLoader(): void {
  const script =
    document.currentScript ??
    // A module has no current script.
    document.querySelector('script[src*="/embed/"][src$="/loader.js"]')
  if (script instanceof HTMLScriptElement && script.src)
    defineElement(new URL('.', script.src).href)
}
