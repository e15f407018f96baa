import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { build, transform } from 'esbuild'
import { runChild } from '../house/child.mjs'
import { readJsonOrNull, sha256 } from '../house/files.mjs'
import { exportFolder, root } from '../house/paths.mjs'
import { addKeptReleases, noticesFile, placeNotices } from './embed-notices.mjs'

const ingredients = `${root}node_modules/.cache/cardano-rewards/widget`
const sources = `${root}lib/widget`
/** Browsers that have `bigint`, `color-mix` and container units; newer syntax is brought down to this. */
const target = ['chrome111', 'firefox113', 'safari16.4']

/** The version of the attributes and of the protocol: the folder that always holds the newest release. */
export const embedVersion = 'v1'

/**
 * The embeddable calculator: `embed/<release>/` for ever, `embed/v1/` the newest, byte for byte the same.
 *
 * The release is named by the package's version, the epoch of the figures and a hash of everything in it, so that its
 * address never holds anything else.
 */
export async function makeWidget() {
  const made = await runChild(
    process.execPath,
    [`${root}scripts/run.mjs`, `${root}scripts/widget/ingredients.ts`, ingredients],
    { quiet: true },
  )
  if (made.code !== 0) throw new Error(made.output)

  const read = (name) => readFile(`${ingredients}/${name}`, 'utf8')
  const shards = JSON.parse(await read('pools.json'))
  const loader = await bundled(`import { startLoader } from ${path('loader.ts')};startLoader()`)
  const later = await bundled(
    `export * from ${path('later/index.ts')};export * from ${JSON.stringify(`${ingredients}/later.mjs`)}`,
    'later',
  )
  const parts = {
    'later.js': `${later}${delivery('later', 'later')}`,
    'list.js': delivery('list', await read('list.json')),
    'average.js': delivery('average', await read('average.json')),
  }
  for (const [shard, rows] of shards.entries())
    parts[`pools/${shard}.js`] = delivery(`pools/${shard}`, JSON.stringify(rows))

  const { version } = JSON.parse(await readFile(`${root}package.json`, 'utf8'))
  const { epoch } = await readJsonOrNull(`${root}data/mainnet/latest.json`)
  const everything = [await framePage(''), loader, ...Object.values(parts)].join('\n')
  const release = `${version}-${epoch}-${sha256(everything).slice(0, 8)}`

  const files = { 'calculator.html': await framePage(release), 'loader.js': loader }
  const hashes = Object.entries({ ...files, 'later.js': parts['later.js'] }).map(([name, text]) => [
    name,
    `sha256-${sha256(text, 'base64')}`,
  ])
  const integrity = JSON.stringify({ release, files: Object.fromEntries(hashes) })
  await writeAll(embedVersion, { ...files, 'sri.json': integrity })
  await writeAll(release, { ...files, 'sri.json': integrity, ...parts })
  await addKeptReleases(`${exportFolder}/embed`)
  const notices = JSON.parse(await readFile(noticesFile, 'utf8'))
  const old = await placeNotices(`${exportFolder}/embed`, notices)
  const sizes = `frame ${kilobytes(files['calculator.html'])}, loader ${kilobytes(loader)}`
  return `${release}, ${sizes}${old ? `, ${old} with a notice` : ''}`
}

/** As `lib/widget/frame/parts-of-release.ts` waits for a part. */
const delivery = (name, source) => `cardanoRewards(${JSON.stringify(name)},${source})`

const path = (file) => JSON.stringify(`${sources}/${file}`)

async function framePage(release) {
  const script = await bundled(
    [
      `import { startFrame } from ${path('frame/start.ts')}`,
      `import { catalogues, figures } from ${JSON.stringify(`${ingredients}/data.mjs`)}`,
      `startFrame({ catalogues, figures, release: ${JSON.stringify(release)} })`,
    ].join('\n'),
  )
  const { keys, ...words } = await readJsonOrNull(`${ingredients}/words.json`)
  const template = await readFile(`${sources}/frame/frame.html`, 'utf8')
  const css = await style()
  return (
    template
      .replace(/\n\s*/g, '')
      // Tags that HTML itself puts in, quotes that it does not need; the notice's place stays as it is known.
      // A quote before the slash that closes an SVG element is needed: without it the slash is part of the value.
      .replace(/<\/?head>|<\/body>|<\/html>/g, '')
      .replace(/<(?!p id="old")[^>]+>/g, (tag) => tag.replace(/="([\w-]+)"(?!\/)/g, '=$1'))
      .replace(/\{\{(\w+)\}\}/g, (_, name) => words[name] ?? missing(name))
      .replace('<style></style>', () => `<style>${css}</style>`)
      .replace('<script></script>', () => `<script>${shortKeys(script, keys)}</script>`)
  )
}

/** The names of messages as one or two signs: in each catalogue and where they are said they stand in quotes until then. */
function shortKeys(script, keys) {
  return keys.reduce((text, key, i) => {
    const short = i.toString(36)
    const name = /^\d[a-z]/.test(short) ? `"${short}"` : short
    return text.replaceAll(`"${key}":`, `${name}:`).replaceAll(`"${key}"`, `"${short}"`)
  }, script)
}

async function bundled(contents, globalName) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    minify: true,
    // The proofs in doubles, which give many answers the sooner: the frame works out one, exactly, without them.
    dropLabels: ['inDoubles', 'inFull'],
    format: 'iife',
    globalName,
    target,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  })
  const text = outputFiles[0].text.trimEnd()
  if (/<\/script|<!--/i.test(text)) throw new Error('A script that cannot stand in a page.')
  return text
}

/** The frame's style with the colours it uses, of both themes. */
async function style() {
  const css = await readFile(`${sources}/frame/frame.css`, 'utf8')
  const tokens = await readFile(`${root}app/styles/tokens.css`, 'utf8')
  const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name))
  const colours = (selector) => {
    const from = tokens.indexOf(`\n${selector} {`) + selector.length + 3
    const block = tokens.slice(from, tokens.indexOf('}', from))
    return [...block.matchAll(/(--[\w-]+):[^;]+;|color-scheme:[^;]+;/g)]
      .filter(([, name]) => name === undefined || used.has(name))
      .map(([declaration]) => declaration)
      .join('')
  }
  const dark = colours('[data-theme="dark"]')
  const text = [
    `main,noscript p{${colours('[data-theme="light"]')}}main[data-theme="dark"]{${dark}}`,
    css,
  ].join('\n')
  const { code } = await transform(text, { loader: 'css', minify: true, target })
  return code.trimEnd()
}

async function writeAll(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    const file = `${exportFolder}/embed/${folder}/${name}`
    await mkdir(file.slice(0, file.lastIndexOf('/')), { recursive: true })
    await writeFile(file, text)
  }
}

function missing(name) {
  throw new Error(`frame.html asks for {{${name}}}.`)
}

function kilobytes(text) {
  return `${(Buffer.byteLength(text) / 1000).toFixed(1)} kB`
}
