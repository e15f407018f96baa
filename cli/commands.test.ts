import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { embeddedPointer, embeddedSnapshot } from '../data/embedded.ts'
import { averagePoolTable } from '../lib/outcomes/average-pool.ts'
import { networkAnswer } from '../lib/outcomes/network-answer.ts'
import { decimalText, parseAda, ratio } from '../lib/rewards/index.ts'
import { poolByIdOnly } from '../lib/scenario/index.ts'
import { readLab } from '../lib/scenario/lab-query.ts'
import { readOperate } from '../lib/scenario/operate-query.ts'
import { decodeSnapshot } from '../lib/snapshot/index.ts'
import { widthOf } from './layout/width.ts'
import { ask, fewPools, resultOf, sha256, smallNetwork, someday, wordsOf } from './test-io.ts'

const snapshot = embeddedSnapshot()
const small = smallNetwork()
const few = fewPools()

/** A CSV of no quoted cells, as records. */
function records(csv: string): Record<string, string>[] {
  const [head = '', ...rows] = csv.trim().split('\r\n')
  const names = head.split(',')
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, i) => [names[i], cell])))
}

const said = async (line: string, given = {}) => {
  const answer = await ask(wordsOf(line), given)
  expect({ code: answer.code, err: answer.err }).toEqual({ code: 0, err: '' })
  return answer.out
}

describe('every answer for programs', () => {
  test('names its command, version, moment, data, source and age', async () => {
    expect(await resultOf('pool CALM')).toMatchObject({
      command: 'pool',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      now: { at: '2026-11-22T18:33:20.000Z', epoch: 669 },
      data: {
        network: 'mainnet',
        epoch: 617,
        poolsEpoch: 616,
        newestPotsEpoch: 623,
        ageEpochs: 52,
        from: 'embedded',
        sha256: embeddedPointer().sha256,
        sources: expect.arrayContaining([expect.objectContaining({ group: 'stake' })]),
      },
    })
  })

  test('is the same at the same moment, whenever that is asked', async () => {
    const line = 'pool CALM --now 2026-11-22T18:33:20Z --json'
    const texts = await Promise.all([1e9 + 6e8, 2e9].map((clock) => said(line, { clock })))
    expect(texts[0]).toBe(texts[1])
    expect(await said(`pool CALM --now ${someday} --json`)).toBe(texts[0])
  })
})

describe('estimate', () => {
  test('gives the calculator’s answer, a link’s words and options alike', async () => {
    const { result } = await resultOf('estimate --stake 50000 --pool CALM --epochs 73')
    expect(result).toMatchObject({ stake: '50000000000', basis: 'pool', dataEpoch: 617 })
    expect(BigInt(result.perYear)).toBe(BigInt(result.perEpoch.reward) * 73n)
    const link = `https://example.org/ko/${result.link}#answer`
    expect((await resultOf(`estimate ${link}`)).result).toEqual(result)
    expect((await resultOf(`estimate ${result.link} --stake 50000`)).result).toEqual(result)
  })

  test('takes a pool of one’s own, and money', async () => {
    const own = '--pool own --poolStake 3000000 --pledge 100000 --margin 2 --fixed-cost 170'
    const { result } = await resultOf(`estimate ${own} --price 0.5 --currency EUR`)
    expect(result.pool).toMatchObject({ id: null, margin: '0.02', pledgeStatus: 'met' })
    expect(result.fiat).toMatchObject({ currency: 'EUR' })
    expect(await said(`estimate ${own} --price 0.5 --currency EUR`)).toContain('€')
  })

  test('lists the projection as CSV, in lovelace', async () => {
    const csv = await said('estimate --pool CALM --epochs 3 --csv')
    const rows = records(csv)
    expect(rows.map(({ epochs }) => epochs)).toEqual(['0', '1', '2', '3'])
    const { result } = await resultOf('estimate --pool CALM --epochs 3')
    expect(rows.at(-1)?.reward_lovelace).toBe(result.horizon.reward)
  })

  test('says for the average pool how pools differ', async () => {
    const out = await said('estimate', { embedded: small.embedded })
    expect(out).toContain('10,000 ada in the average pool')
    expect(out).toMatch(/pools in the average\s+2/)
  })
})

describe('pool', () => {
  test('says that what is unknown is', async () => {
    expect(await said('pool CALM')).toMatch(/retires\s+–/)
    const { result } = await resultOf('pool calm')
    expect(result).toMatchObject({ ticker: 'CALM', pledgeStatus: 'unknown', retiringEpoch: null })
    const { operator } = result
    const parts = [operator.fixedCost, operator.margin, operator.owners].map(BigInt)
    expect(parts.reduce((sum, part) => sum + part)).toBe(BigInt(operator.total))
    expect(BigInt(operator.total) + BigInt(result.members)).toBe(BigInt(result.poolReward))
  })

  test('is one row of CSV', async () => {
    const [row] = records(await said('pool ONE --csv', { embedded: small.embedded }))
    expect(row).toMatchObject({ ticker: 'ONE', active_stake_lovelace: '10000000' })
  })
})

describe('network', () => {
  const answer = networkAnswer(snapshot, someday)

  test('has the use-case’s figures, where the pot went to the lovelace', async () => {
    const { result } = await resultOf('network --top 3')
    expect(result.use).toEqual(
      Object.fromEntries(
        Object.entries(answer.use).map(([part, amount]) => [part, String(amount)]),
      ),
    )
    const parts: string[] = Object.values(result.use)
    expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(result.pot.rewardPot))
    expect(result.largestStake).toHaveLength(3)
    expect(result.highestReturn.map(({ rank }: { rank: number }) => rank)).toEqual([1, 2, 3])
  })

  test('lists every pool as CSV, the largest first', async () => {
    const rows = records(await said('network --csv', small))
    expect(rows.map((row) => row.active_stake_lovelace)).toEqual([
      '30000000',
      '20000000',
      '10000000',
    ])
    expect(rows.map((row) => row.pledge_status)).toEqual(['unknown', 'unmet', 'met'])
  })

  test('disarms a name that a spreadsheet would run', async () => {
    const hostile = smallNetwork(({ pools }) => {
      pools.columns.name = ['=HYPERLINK("x","y")', '@SUM(A1)', '-1+1']
    })
    const csv = await said('network --csv', hostile)
    expect(csv).toContain(`ONE,"'=HYPERLINK(""x"",""y"")",`)
    expect(csv).toContain(",'@SUM(A1),")
    expect(csv).toContain(",'-1+1,")
  })

  test('lists every pool for people when they ask, none when they ask for none', async () => {
    const { embedded } = small
    const all = await said('network --pools', { embedded })
    for (const name of ['ONE · First', 'HODL₳ · Third']) expect(all).toContain(name)
    const none = await said('network --top 0', { embedded })
    expect(none).not.toContain('Largest stake')
  })

  test('fits a narrow terminal', async () => {
    const out = await said('network --top 1', { columns: 60, ...small })
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(64)
  })
})

describe('simulate', () => {
  test('compares both sides, pools when they are asked for', async () => {
    const { result } = await resultOf('simulate --k 1000')
    expect(result.change).toEqual({ parameters: { k: '1000' }, rule: {}, fixedCosts: 'stay' })
    expect(BigInt(result.after.use.paid) < BigInt(result.before.use.paid)).toBe(true)
    expect(result.pools).toBeUndefined()
    const small3 = await resultOf('simulate --k 1000 --pools', { embedded: small.embedded })
    expect(small3.result.pools).toHaveLength(3)
  })

  test('puts options over a scheme’s parameters, and says what it stands for', async () => {
    const { embedded } = small
    const { result } = await resultOf('simulate --scheme cip-75 --k 800', { embedded })
    expect(result.change.parameters).toMatchObject({ k: '800', a0: '0.2' })
    expect(result.scheme).toMatchObject({ name: 'cip-75', cip: 75, status: 'proposed' })
    expect(await said('simulate --scheme cip-75', { embedded })).toContain('registered-costs-stay')
  })

  test('reads costs that stay, are lifted, or follow', async () => {
    const { embedded } = small
    const costs = async (word: string) => {
      const line = `simulate --min-pool-cost 200 --fixed-costs ${word} --csv`
      const rows = records(await said(line, { embedded }))
      return rows.map((row) => row.fixed_cost_after_lovelace)
    }
    expect(await costs('stay')).toEqual(['170000000', '340000000', '340000000'])
    expect(await costs('lift')).toEqual(['200000000', '340000000', '340000000'])
    expect(await costs('follow')).toEqual(['200000000', '340000000', '340000000'])
  })

  test('reads ρ and τ in percent, as the lab’s link does', async () => {
    const { result } = await resultOf('simulate --rho 0.3 --tau 20', { embedded: small.embedded })
    expect(result.change.parameters).toEqual({ rho: '0.003', tau: '0.2' })
    const { scenario } = readLab(
      new URLSearchParams('rho=0.3&tau=20'),
      snapshot.parameters,
      poolByIdOnly,
    )
    expect(result.change.parameters).toEqual({
      rho: decimalText(scenario.rules.rho, 12),
      tau: decimalText(scenario.rules.tau, 12),
    })
    const out = await said('simulate --rho 0.25 --tau 20', small)
    expect(out).toContain('ρ 0.25 %, τ 20 %')
  })

  test('knows the lab’s words for what it has another name for', async () => {
    const { embedded } = small
    const answer = (line: string) => said(`simulate --csv ${line}`, { embedded })
    expect(await answer('--min-cost 200 --costs lift --minMargin 2')).toBe(
      await answer('--min-pool-cost 200 --fixed-costs lift --min-pool-margin 2'),
    )
    expect(await answer('--preset cip-75')).toBe(await answer('--scheme cip-75'))
    expect(await said('simulate --preset list')).toContain('cip-163')
  })

  test('lists the schemes without reading any figures', async () => {
    const { out, code } = await ask(['simulate', '--scheme', 'list'], {
      embedded: { 'mainnet/latest.json': '{' },
    })
    expect(code).toBe(0)
    expect(out).toContain('cip-163')
    expect(records(await said('simulate --scheme list --csv')).length).toBeGreaterThan(10)
  })
})

describe('plan', () => {
  test('starts from a registered pool and changes it', async () => {
    const { result } = await resultOf('plan --pool CALM --margin 3')
    expect(result.registered).toMatch(/^pool1/)
    expect(result.pool).toMatchObject({
      margin: '0.03',
      pledge: '100000000000',
      ownerStake: '100000000000',
    })
    expect(result.rankedAmong).toBe(snapshot.pools.length - 1)
    const changed = (await resultOf('plan --pool CALM --pledge 500000')).result
    expect(changed.pool.ownerStake).toBe('500000000000')
  })

  test('without words is of the planner’s pool', async () => {
    const { result } = await resultOf('plan', few)
    const { scenario } = readOperate(new URLSearchParams(), poolByIdOnly, () => null)
    expect(scenario.plan).toMatchObject({ poolStake: parseAda('3000000'), margin: ratio(3n, 200n) })
    expect(result.pool).toEqual({
      kind: 'own',
      poolStake: String(scenario.plan.poolStake),
      pledge: String(scenario.plan.pledge),
      ownerStake: String(scenario.plan.ownerStake),
      fixedCost: String(scenario.plan.fixedCost),
      margin: decimalText(scenario.plan.margin, 12),
    })
    const { out } = await ask(['help', 'plan'])
    expect(out).toContain('its whole stake (3000000)')
    expect(out).not.toContain('joins')
  })

  test('keeps what its owners hold unless another pledge is planned', async () => {
    const owners = async (line: string) => (await resultOf(line, few)).result.pool.ownerStake
    expect(await owners('plan --pledge 70000')).toBe('70000000000')
    expect(await owners('plan --pool-stake 40000')).toBe('40000000000')
    expect(await owners('plan --owner-stake 60000')).toBe('60000000000')
  })

  test('starts from the planner’s terms where an option does not change them', async () => {
    const { embedded } = small
    const { result } = await resultOf('plan --pool-stake 30 --pledge 5', { embedded })
    expect(result).toMatchObject({ registered: null, rankedAmong: 3 })
    expect(result.pool).toMatchObject({
      poolStake: '30000000',
      ownerStake: '5000000',
      fixedCost: '170000000',
    })
    const short = (await resultOf('plan --pool-stake 30 --pledge 31', { embedded })).result
    expect(short).toMatchObject({ pledgeMet: false, pool: { ownerStake: '30000000' } })
  })

  test('answers each goal that is set', async () => {
    const goals = '--member-return 1.2 --income 250 --costs 80 --price 0.4 --currency EUR'
    const { result } = await resultOf(`plan --pool CALM ${goals}`)
    const { memberReturn, income, costs } = result.solutions
    for (const solution of [memberReturn.margin, income.leastStake, costs.stake])
      expect(solution.kind).toBe('solved')
  })

  test('says what cannot be reached, and why', async () => {
    const goals = '--member-return 1.2 --income 250 --costs 80 --price 0.4 --currency EUR'
    const out = await said(`plan --pool-stake 9 --pledge 0 ${goals}`, small)
    expect(out).toContain('For members to get 1.200 % a year')
    expect(out).toContain('To cover €80.00 a month')
    expect(out).toContain('nothing is paid at any')
    const alone = 'plan --pool-stake 5 --pledge 5 --member-return 1'
    expect(await said(alone, small)).toContain('it has no members')
    const broken = 'plan --pool-stake 5 --pledge 6 --owner-stake 1 --income 1'
    expect(await said(broken, small)).toContain('the pledge is not met: nobody is paid')
  })

  test('lists fees as CSV', async () => {
    const rows = records(await said('plan --pool ONE --csv', small))
    expect(rows[0]).toMatchObject({ margin: '0', fixed_cost_lovelace: '170000000' })
    expect(rows).toHaveLength(8)
  })
})

describe('project', () => {
  test('has a row a year, and takes changes in any order', async () => {
    const line = 'project --epochs 146 --change a0=0.2@742 --change k=1000@700 --change rho=0.2@742'
    const { result } = await resultOf(line, small)
    expect(result.rows.map(({ epoch }: { epoch: number }) => epoch)).toEqual([669, 742, 815])
    expect(result.rows.map(({ k }: { k: string }) => k)).toEqual(['500', '1000', '1000'])
    expect(result.rows[1]).toMatchObject({ a0: '0.2', rho: '0.002' })
    expect(result.asked.changes).toHaveLength(2)
    const out = await said(line, small)
    expect(out).toContain('From epoch 742: a0 0.2, ρ 0.2 %.')
  })

  test('takes least fees in their units, other fees and another η', async () => {
    const line = 'project --epochs 1 --change min-pool-cost=75@670 --change min-pool-margin=3@670'
    const { result } = await resultOf(`${line} --fees 1000 --eta 90 --fees-growth 10`, small)
    expect(result.asked).toMatchObject({ eta: '0.9', fees: '1000000000', feesGrowth: '1.1' })
    expect(result.asked.changes[0]).toMatchObject({
      minPoolCost: '75000000',
      minPoolMargin: '0.03',
    })
    const rows = records(await said(`${line} --every 1 --csv`, small))
    expect(rows.map(({ epoch }) => epoch)).toEqual(['669', '670'])
  })
})

describe('epochs', () => {
  test('opens one: the pot worked out is the chain’s', async () => {
    const { result, data } = await resultOf('epochs 617')
    expect(result.pot.rewardPot).toBe('15184127414881')
    expect(data.ageEpochs).toBeUndefined()
    expect(await said('epochs 615')).toContain('6,778,853.666773 ada   43.71 % of R')
    expect(await said('epochs 623')).toContain('A figure that it needs is not known')
  })

  test('lists ranges, unknown cells empty', async () => {
    const rows = records(await said('epochs 208-623 --csv'))
    expect(rows).toHaveLength(416)
    expect(rows[0]).toMatchObject({ epoch: '208', reserves_lovelace: '', k: '150' })
    expect(await said('epochs')).toContain('Epochs 604 to 623')
    expect((await resultOf('epochs 300-301')).result.epochs).toHaveLength(2)
  })
})

describe('vectors', () => {
  const pots = (R: string) =>
    JSON.stringify({
      kind: 'pots',
      source: 'by hand',
      vectors: [
        {
          id: 'round\u001b[2J',
          in: {
            ...{ reserves: '1000000', fees: '100', blocks: '10', d: '0', rho: '1/10', tau: '1/5' },
            ...{ f: '1', slotsPerEpoch: '10' },
          },
          out: { R },
        },
      ],
    })
  const files = { 'right.json': pots('80080'), 'wrong.json': pots('80081'), 'none.json': '[]' }

  test('ends with 0 when all come out, with 1 when one does not, and shows where', async () => {
    expect(await ask(['vectors', 'right.json'], { files })).toMatchObject({ code: 0 })
    const wrong = await ask(['vectors', 'right.json', 'wrong.json'], { files })
    expect(wrong.code).toBe(1)
    expect(wrong.out).toContain('wrong.json: round[2J R: got 80080, want 80081')
    expect(wrong.out).toContain('1 passed, 1 failed.')
    const { out, code } = await ask(['vectors', 'wrong.json', '--json'], { files })
    expect({ code, result: JSON.parse(out).result }).toMatchObject({
      code: 1,
      result: { failed: 1 },
    })
  })

  test('ends with 3 for what cannot be replayed, and answers nothing', async () => {
    for (const name of ['none.json', 'gone.json']) {
      const { code, out, err } = await ask(['vectors', 'right.json', name], { files })
      expect({ code, out }).toEqual({ code: 3, out: '' })
      expect(err).toContain(name)
    }
    const latin = { 'latin.json': Uint8Array.of(0xff, 0xfe) }
    expect(await ask(['vectors', 'latin.json'], { files: latin })).toMatchObject({ code: 3 })
  })

  test('reads standard input', async () => {
    const { code, out } = await ask(['vectors', '-', '--csv'], { stdin: files['right.json'] })
    expect({ code, out }).toEqual({
      code: 0,
      out: "file,kind,passed,failed,amounts\r\n'-,pots,1,0,1\r\n",
    })
  })
})

describe('snapshot verify', () => {
  const path = embeddedPointer().path
  const bundle = readFileSync(`data/mainnet/${path}`)
  const pointer = readFileSync('data/mainnet/latest.json')

  test('finds the figures built in good, with all that lies beside them', async () => {
    const { result } = await resultOf('snapshot verify')
    expect(result.good).toBe(true)
    expect(await said('snapshot verify')).toContain('to the lovelace')
  })

  test('follows a pointer, and says what is not beside it', async () => {
    const history = snapshot.parts.history.path
    const files = { 'd/latest.json': pointer, [`d/${path}`]: bundle }
    const beside = { ...files, [`d/${history}`]: readFileSync(`data/mainnet/${history}`) }
    expect(await said('snapshot verify d/latest.json', { files: beside })).toMatch(
      /history +epochs 208 to 623, as promised\n +pools’ history +not beside it/,
    )
    expect(await said(`snapshot verify d/${path}`, { files })).toMatch(/ {2}history +not beside it/)
    const alone = await said('snapshot verify alone.json', { files: { 'alone.json': bundle } })
    expect(alone).toContain('not promised by name or pointer')
    expect(await said('snapshot verify -', { stdin: bundle.toString() })).toContain('not beside it')
  })

  test('refuses a history that is not the one promised', async () => {
    const files = { [`d/${path}`]: bundle, [`d/${snapshot.parts.history.path}`]: '{}' }
    const { code, out } = await ask(['snapshot', 'verify', `d/${path}`], { files })
    expect(code).toBe(1)
    expect(out).toMatch(/check +CHECKSUM\n +at +history/)
  })

  test('refuses by 1 what is broken, and names the check', async () => {
    const torn = { 'torn.json': bundle.subarray(0, 1000) }
    const { code, out } = await ask(['snapshot', 'verify', 'torn.json', '--json'], { files: torn })
    expect({ code, result: JSON.parse(out).result }).toEqual({
      code: 1,
      result: { good: false, code: 'NOT_JSON', field: 'file', detail: '' },
    })
    const early = await ask(['snapshot', 'verify', '--now', '2025-01-01'])
    expect(early.code).toBe(1)
    expect(early.out).toContain('WRONG_CALENDAR')
  })
})

test('long work is told on the way', async () => {
  const { progress } = await ask(['estimate'], { embedded: small.embedded })
  expect(progress).toEqual(['Working out the average pool …', ''])
})

test('the average pool kept with the package is that of its bundle, and of no other', async () => {
  const whole = decodeSnapshot(new TextEncoder().encode(small.text), { network: 'mainnet' })
  const table = averagePoolTable({ ...whole, pools: whole.pools.slice(0, 1) })
  const poolsOf = async (hash: string) => {
    const kept = { 'mainnet/average.json': JSON.stringify({ sha256: hash, table }) }
    const { result } = await resultOf('estimate', { embedded: { ...small.embedded, ...kept } })
    return result.spread.pools
  }
  expect(await poolsOf(sha256(small.text))).toBe(1)
  expect(await poolsOf('0'.repeat(64))).toBe(2)
})
