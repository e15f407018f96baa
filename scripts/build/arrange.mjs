import { access, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename } from 'node:path'
import { filesBelow } from '../house/files.mjs'
import { catalogueFolder, defaultLocale, exportFolder } from '../house/paths.mjs'

/** Locale names: one per message catalogue, the default first. */
export async function locales() {
  const names = (await readdir(catalogueFolder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => basename(name, '.json'))
    .sort()
  return [defaultLocale, ...names.filter((name) => name !== defaultLocale)]
}

/**
 * From Next's addresses to ours: the default locale's pages move to the root, each locale's
 * `not-found` page becomes the `404.html` of its folder, and Next's own error pages go.
 */
export async function arrangePages() {
  const leftovers = ['404.html', '404', '_not-found', '_not-found.html', '_not-found.txt']
  await Promise.all(
    leftovers.map((name) => rm(`${exportFolder}/${name}`, { recursive: true, force: true })),
  )
  // Pages once more, for Next's own navigation: our links are plain ones, so nobody asks for them.
  for (const path of await filesBelow(exportFolder))
    if (/(?:^|\/)(?:__next\.[^/]*|index)\.txt$/.test(path)) await rm(`${exportFolder}/${path}`)
  await moveInto(`${exportFolder}/${defaultLocale}`, exportFolder)

  for (const locale of await locales()) {
    const folder = locale === defaultLocale ? exportFolder : `${exportFolder}/${locale}`
    await rename(`${folder}/not-found/index.html`, `${folder}/404.html`)
    await rm(`${folder}/not-found`, { recursive: true })
  }
}

/** Move all of `from` into `to`, joining folders that both have; never over a file. */
async function moveInto(from, to) {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = `${from}/${entry.name}`
    const target = `${to}/${entry.name}`
    if (!(await exists(target))) await rename(source, target)
    else if (entry.isDirectory()) await moveInto(source, target)
    else throw new Error(`${target} is made twice: by the root and by the default locale.`)
  }
  await rmdir(from)
}

async function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  )
}
