import { root } from '../house/paths.mjs'

/** Where the package is put together, and the archive made of it. */
export const packageFolder = `${root}build/package`
export const sourceFolder = `${root}package`
export const commandSource = `${root}cli/main.ts`

/** Entry files of the package, by the name under which they are imported. */
export const doors = {
  '.': 'index',
  './decimal': 'decimal',
  './outcomes': 'outcomes',
  './data': 'data',
}

/** Data made with the package; beside the code, so that it is neither bundled nor weighed with it. */
export const dataModule = './mainnet.js'
