import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { networks } from '../../lib/rewards/index.ts'
import { decodePointer, decodeSnapshot, poolId, poolIdText } from '../../lib/snapshot/index.ts'
import { parseCsv } from './csv.ts'
import { decimalOfPpm } from './history.ts'
import { makeBundle } from './make-bundle.ts'
import { sha256, writeWhole } from './write.ts'

let root: string
const figures = () => join(root, 'figures')
const target = () => join(root, 'mainnet')

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bundle-'))
  mkdirSync(figures())
})
afterEach(() => rmSync(root, { recursive: true }))

const ids = ['a', 'b', 'c'].map((digit) => poolId(digit.repeat(56)))

/** Figures of other epochs than the embedded ones: 100 epochs, pools' stakes up to `to`, pots up to two later. */
function writeFigures(to: number, stakes = ['7', '11', '0']) {
  const amounts = 'reserves,treasury,utxo,unclaimed_rewards,deposits,fees'
  const counts = 'blocks,pool_blocks,active_stake,delegations,pools_with_delegation'
  const rewards = 'rewards_distributed,rewards_incl_refunds,pool_fees,delegator_rewards'
  const parameters = 'k,a0_ppm,rho_ppm,tau_ppm,d_ppm,min_pool_cost,key_deposit,pool_deposit'
  const rows = Array.from({ length: 100 }, (_, i) => {
    const epoch = to + 2 - 99 + i
    const made = epoch <= to ? '21000,21000' : ','
    const paid = epoch < to ? '5' : ''
    const pots = `${6e15 - i},${1e15},,,,1000`
    return `${epoch},${pots},${made},18,,,${paid},,,,500,300000,3000,200000,0,1,2,5,10`
  })
  const heading = `epoch,${amounts},${counts},${rewards},${parameters},protocol_major`
  writeFileSync(join(figures(), 'epochs.csv'), [heading, ...rows, ''].join('\n'))

  const list = ids.map((id, i) =>
    [
      ...[poolIdText(id), id, i === 0 ? 'HODL₳' : '', '"One, ""and"" two"'],
      ...['5', '15000', '170000000', stakes[i], stakes[i], '1', '', ''],
    ].join(','),
  )
  const columns = `active_stake_${to - 1},active_stake_${to},saturation_${to - 1}_ppm`
  const owners = `owner_stake_${to - 9},pledge_${to - 9}`
  const names = `pool_id,pool_id_hex,ticker,name,pledge,margin_ppm,fixed_cost,${columns},${owners}`
  writeFileSync(join(figures(), 'pools.csv'), [names, ...list].join('\r\n'))

  const epochs = [to - 200, to - 2, to - 1, to]
  const wide = ids.map((id, i) => [id, '', ...epochs.slice(1).map(() => stakes[i])].join(','))
  const table = [`pool_id_hex,${epochs.join(',')}`, ...wide].join('\n')
  writeFileSync(join(figures(), 'pool_stake.csv.gz'), gzipSync(table))
}

function published() {
  const latest = decodePointer(readFileSync(join(target(), 'latest.json')), 'mainnet')
  const bytes = readFileSync(join(target(), latest.path))
  const checksum = { expected: latest.sha256, sha256 }
  return decodeSnapshot(bytes, { network: 'mainnet', checksum })
}

describe('a bundle made from a folder of figures', () => {
  it('is of the newest complete epoch, whichever that is', () => {
    writeFigures(700)
    makeBundle(figures(), target(), networks.mainnet)
    const snapshot = published()
    expect(snapshot).toMatchObject({ epoch: 700, poolsEpoch: 699, poolCount: 2 })
    expect(snapshot.newest.epoch).toBe(702)
    expect(snapshot.trend).toMatchObject({ from: 628, to: 700, paidTo: 699 })
    expect(snapshot.pools[0]).toMatchObject({
      id: ids[0],
      ticker: 'HODL₳',
      name: 'One, "and" two',
      margin: { n: 3n, d: 200n },
      activeStake: 7n,
      ownerStake: null,
    })
  })

  it('replaces the one before, file and all, and is the same when made again', () => {
    writeFigures(700)
    makeBundle(figures(), target(), networks.mainnet)
    const before = readdirSync(target())
    writeFileSync(join(target(), 'left-over.tmp'), '')
    makeBundle(figures(), target(), networks.mainnet)
    expect(readdirSync(target())).toEqual(before)
    writeFigures(701)
    makeBundle(figures(), target(), networks.mainnet)
    expect(published().epoch).toBe(701)
    expect(readdirSync(target())).toHaveLength(3)
    expect(readdirSync(join(target(), 'history')).length).toBeLessThanOrEqual(258)
  })

  it('never replaces newer figures, or publishes figures that contradict each other', () => {
    writeFigures(700)
    makeBundle(figures(), target(), networks.mainnet)
    writeFigures(699)
    expect(() => makeBundle(figures(), target(), networks.mainnet)).toThrow('OLDER_EPOCH')
    writeFigures(701, ['7', '12', '0'])
    expect(() => makeBundle(figures(), target(), networks.mainnet)).toThrow(/stakes make 19/)
    expect(published().epoch).toBe(700)
  })
})

describe('its parts', () => {
  it('read quotes, commas and line ends inside cells', () => {
    expect(parseCsv('a,b\n"1, ""2""\n3",4\n,\n')).toEqual([
      { a: '1, "2"\n3', b: '4' },
      { a: '', b: '' },
    ])
    expect(parseCsv('a,b\r\n1,2')).toEqual([{ a: '1', b: '2' }])
    expect(() => parseCsv('a,b\n1')).toThrow('Line 2')
    expect(() => parseCsv('a\n"1"2\n')).toThrow('quoting')
  })

  it.each([
    ['0', '0'],
    ['15000', '0.015'],
    ['1', '0.000001'],
    ['1000000', '1'],
    ['300000', '0.3'],
    ['20000000', '20'],
  ])('%s ppm is %s', (ppm, decimal) => {
    expect(decimalOfPpm(ppm)).toBe(decimal)
  })

  it('write whole files or none', () => {
    const path = join(root, 'deep', 'file.json')
    writeWhole(path, 'one')
    writeWhole(path, 'two')
    expect(readFileSync(path, 'utf8')).toBe('two')
    expect(readdirSync(join(root, 'deep'))).toEqual(['file.json'])
  })
})
