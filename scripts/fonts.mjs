/**
 * Cut the page's one typeface out of the npm package: `node scripts/fonts.mjs`.
 *
 * In:  @fontsource-variable/ibm-plex-sans, Latin, axes wght 100–700 and wdth 75–100.
 * Out: app/fonts/plex-sans-latin.woff2 (wght 400–600, wdth 85–100) and, where it is
 *      served from, its licence: public/fonts/plex-sans-OFL.txt.
 *
 * The result is committed, so that no build needs this step; run it again after an update of the
 * package. The package's Latin file has no → ← ≤ ≥ ≈ ⌊ ⌋: those come from the maths and system
 * families, so keep them out of running figures.
 */
import { createHash } from 'node:crypto'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'

const packageFolder = new URL(
  '../node_modules/@fontsource-variable/ibm-plex-sans/',
  import.meta.url,
)
const fontsFolder = new URL('../app/fonts/', import.meta.url)
const licenceFolder = new URL('../public/fonts/', import.meta.url)

const latin1 = characters(0x20, 0x7e) + characters(0xa0, 0xff)
const punctuation = '‐‑–—‘’‚“”„•…′″‹›⁄'
const spaces = '\u2007\u2009\u200b\u202f\u2060'
const symbols = '€↑↓−'

const source = await readFile(
  new URL('files/ibm-plex-sans-latin-standard-normal.woff2', packageFolder),
)
const font = await subsetFont(source, latin1 + punctuation + spaces + symbols, {
  targetFormat: 'woff2',
  // Figures are tabular and lining by default in this family; other features are never asked for.
  keepFeatures: ['kern', 'liga', 'rvrn'],
  noHinting: true,
  variationAxes: {
    wght: { min: 400, max: 600, default: 400 },
    wdth: { min: 85, max: 100, default: 100 },
  },
})

await mkdir(fontsFolder, { recursive: true })
await mkdir(licenceFolder, { recursive: true })
await writeFile(new URL('plex-sans-latin.woff2', fontsFolder), font)
await copyFile(new URL('LICENSE', packageFolder), new URL('plex-sans-OFL.txt', licenceFolder))
const digest = createHash('sha256').update(font).digest('hex')
console.log(`app/fonts/plex-sans-latin.woff2  ${font.length} bytes  sha256 ${digest}`)

function characters(first, last) {
  return String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, i) => first + i))
}
