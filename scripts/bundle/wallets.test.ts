import { describe, expect, it } from 'vitest'
import { decodeWallets } from '../../lib/snapshot/index.ts'
import { parseCsv } from './csv.ts'
import { walletsWire } from './wallets.ts'

const bands = parseCsv(
  'epoch,band_ada,delegated_accounts,stake_lovelace,min_lovelace,median_lovelace,max_lovelace\n' +
    '9,01 <100,20000,100,0,50,99999995\n9,02 100-1k,10000,300000000,100000000,100000001,999999999\n',
)
const summary = parseCsv(
  'metric,value,unit\ndelegated_accounts,30000,accounts\ntop100_share,236700,ppm\n' +
    'top1000_share,570100,ppm\ntop10000_share,791700,ppm\n',
)

describe('the tables of accounts', () => {
  it('become a file that can be read', () => {
    const { accounts, stake, epoch } = decodeWallets(walletsWire(bands, summary), 'mainnet')
    expect({ accounts, stake, epoch }).toEqual({ accounts: 30_000, stake: 300_000_100n, epoch: 9 })
  })

  it('are refused with a band nobody knows or without a figure', () => {
    const [first] = bands
    expect(() => walletsWire([{ ...first, band_ada: 'some' }], summary)).toThrow('Unknown band')
    expect(() => walletsWire(bands, summary.slice(1))).toThrow('No metric delegated_accounts')
  })
})
