import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { filesBelow, sha256 } from '../house/files.mjs'
import { buildFolder, encodedFolder, exportFolder } from '../house/paths.mjs'
import { locales } from './arrange.mjs'

const compressible = /\.(?:html|css|js|mjs|json|svg|txt|xml|webmanifest|map|csv)$/
/** Brotli's last step costs data three times the time for a thousandth of the size. */
const brotliQuality = (path) => (path.startsWith('data/') ? 10 : 11)

/** Under this a packet is a packet. */
const worthwhileBytes = 200

const encodings = {
  br: (content, path) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality(path),
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        [constants.BROTLI_PARAM_LGWIN]: 22,
      },
    }),
  gz: (content) => promisify(gzip)(content, { level: 9 }),
}

/** Compress the export into build/encoded/ and write its list, build/site.json. */
export async function encodeFiles() {
  const paths = await filesBelow(exportFolder)
  const files = new Array(paths.length)
  let next = 0
  await Promise.all(
    Array.from({ length: Math.max(2, availableParallelism()) }, async () => {
      for (let at = next++; at < paths.length; at = next++) files[at] = await encodeFile(paths[at])
    }),
  )
  const site = { locales: await locales(), files }
  await writeFile(`${buildFolder}/site.json`, `${JSON.stringify(site, null, 1)}\n`)
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const packed = files.reduce((sum, file) => sum + (file.br ?? file.bytes), 0)
  return `${files.length} files, ${kilobytes(bytes)} → ${kilobytes(packed)} br`
}

async function encodeFile(path) {
  const content = await readFile(`${exportFolder}/${path}`)
  const file = { path, bytes: content.length, sha256: sha256(content) }
  if (!compressible.test(path) || content.length < worthwhileBytes) return file
  for (const encoding of Object.keys(encodings)) {
    const encoded = await encodings[encoding](content, path)
    if (encoded.length >= content.length) continue
    const target = `${encodedFolder}/${path}.${encoding}`
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, encoded)
    file[encoding] = encoded.length
  }
  return file
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(0)} kB`
}
