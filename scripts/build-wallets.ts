// Make data/mainnet/wallets.json from a folder of figures:
//   node scripts/run.mjs scripts/build-wallets.ts <folder>
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { networks } from '../lib/rewards/index.ts'
import { decodeWallets } from '../lib/snapshot/index.ts'
import { readCsv } from './bundle/csv.ts'
import { walletsWire } from './bundle/wallets.ts'
import { writeWhole } from './bundle/write.ts'

const network = networks.mainnet.name
const [folder] = process.argv.slice(2).filter((word) => word !== '--')
const bands = /^wallet_bands_(\d+)\.csv$/
const name = folder === undefined ? undefined : readdirSync(folder).find((file) => bands.test(file))
if (folder === undefined || name === undefined) {
  console.error('usage: … <folder with wallet_bands_<epoch>.csv, wallet_summary_<epoch>.csv>')
  process.exit(2)
}
const summary = readCsv(folder, name.replace('bands', 'summary'))
const wire = walletsWire(readCsv(folder, name), summary)
const { accounts, epoch } = decodeWallets(wire, network)
writeWhole(join(process.cwd(), 'data', network, 'wallets.json'), `${JSON.stringify(wire)}\n`)
console.log(`${accounts} accounts of epoch ${epoch}`)
