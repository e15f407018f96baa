import { describe, expect, test } from 'vitest'
import { commands } from './catalogue.ts'
import { flagOf } from './specs/spec.ts'
import { ask, smallNetwork, wordsOf } from './test-io.ts'

const { embedded, text: bundle } = smallNetwork()

/** What each command needs besides the option that is tried. */
const around: Readonly<Record<string, string>> = {
  'pool ': 'ONE',
  'vectors ': 'a.json',
  'snapshot ': 'verify',
  'estimate poolStake': '--pool own',
  'estimate pledge': '--pool own',
  'estimate margin': '--pool own',
  'estimate fixedCost': '--pool own',
  'estimate ownerStake': '--pool own',
  'estimate currency': '--price 1',
  'plan currency': '--price 1 --costs 1',
  'plan price': '--costs 1',
  'plan costs': '--price 1',
  'simulate fixedCosts': '--min-pool-cost 1',
  'simulate snapshot': '--k 2',
  'simulate network': '--k 2',
  'simulate now': '--k 2',
}

const nonsense = [
  '',
  ' ',
  'abc',
  '-1',
  '1e3',
  '1,000',
  '0x10',
  'NaN',
  '∞',
  '\u202e5\u001b[2J',
  '9'.repeat(200),
]

const takesValue = commands.flatMap(({ spec }) =>
  Object.entries(spec.options)
    .filter(([, option]) => option.value !== undefined)
    .map(([name]) => [spec.name, name] as const),
)

describe('nonsense for', () => {
  test.each(takesValue)(
    '%s %s ends with 2 or 3, names the option and answers nothing',
    async (command, name) => {
      const more = wordsOf(`${around[`${command} `] ?? ''} ${around[`${command} ${name}`] ?? ''}`)
      for (const value of nonsense) {
        // A file may have any name; it is then missing.
        const { code, out, err } = await ask([command, ...more, flagOf(name), value], { embedded })
        expect({ value, code, out }).toEqual({ value, code: name === 'snapshot' ? 3 : 2, out: '' })
        if (name !== 'snapshot') expect(err).toContain(flagOf(name))
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the very thing that is looked for
        expect(err.trimEnd()).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
        expect(err).not.toContain('    at ')
      }
    },
  )

  const switches = commands.flatMap(({ spec }) =>
    Object.entries(spec.options)
      .filter(([name, option]) => option.value === undefined && name !== 'help')
      .map(([name]) => [spec.name, name] as const),
  )
  test.each(switches)('%s %s, which takes no value', async (command, name) => {
    const { code, out, err } = await ask([command, `${flagOf(name)}=1`], { embedded })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`${flagOf(name)} takes no value`)
  })
})

describe('a question that cannot be read', () => {
  test.each([
    ['', 'no command'],
    ['estimat', 'did you mean estimate?'],
    ['foo', 'there is no command “foo”; see: cardano-rewards --help'],
    ['--stake 1', 'there is no option “--stake”'],
    ['estimate --stoke 1', 'did you mean --stake?'],
    ['estimate -s 1', 'no option “-s”'],
    ['estimate --stake', '--stake needs a value: --stake ADA'],
    ['estimate --stake --json', '--stake needs a value'],
    ['estimate --stake 1 --stake 2', '--stake is given twice'],
    ['estimate --pool-stake 1 --poolStake 2', '--pool-stake is given twice'],
    ['estimate --json --csv', 'ask for one'],
    ['estimate --margin 2', '--margin says nothing without --pool own'],
    ['estimate --currency EUR', '--currency says nothing without --price'],
    [
      'estimate --pool own --pool-stake 5 --owner-stake 6',
      '--owner-stake cannot be more than the pool’s stake',
    ],
    ['estimate 10000', 'is no link'],
    ['estimate stake=1&colour=red', 'no word “colour”'],
    ['estimate stake=1&stake=2', 'the link’s stake is given twice'],
    ['estimate a=1 b=2', 'estimate does not take “b=2”'],
    ['estimate --stake 44000000000 --pool ONE', '--stake: the pool would hold'],
    ['estimate --network preprod', 'needs --snapshot'],
    ['estimate --network main', '--network must be one of'],
    ['estimate --now 2026-02-30', '--now takes'],
    ['estimate --now 0', 'before mainnet began'],
    ['pool', 'pool needs a POOL'],
    ['pool NONE', 'no pool with stake is called “NONE”'],
    [`pool ${'9'.repeat(56)}`, 'has no stake in epoch 617'],
    ['network extra', 'network does not take “extra” or any other argument'],
    ['simulate', 'simulate needs something to change'],
    ['simulate --scheme cip163', 'did you mean cip-163?'],
    ['simulate --scheme nothing-like-it', 'simulate --scheme list'],
    ['simulate --rho 101', '--rho must be at most 100'],
    ['simulate --preset cip-75 --scheme cip-163', '--scheme is given twice'],
    ['simulate --k 2 --fixed-costs follow', 'says nothing without --min-pool-cost'],
    ['plan --costs 1', '--costs needs --price'],
    ['plan --price 1', '--price says nothing without --costs'],
    ['plan --currency EUR', '--currency says nothing without --price'],
    ['plan --income 0', '--income must be at least 0.000001'],
    ['plan --member-return 0', '--member-return must be at least 0.0001'],
    ['plan --pool-stake 5 --owner-stake 6', '--owner-stake cannot be more'],
    ['plan --pool-stake 0', '--pool-stake must be at least 0.000001'],
    ['plan --margin 2.1234567', '--margin takes at most 6 decimals'],
    ['plan --costs 0 --price 1', '--costs must be above zero'],
    ['plan --costs 1 --price 1 --currency XYZ', '--currency does not know “XYZ”'],
    ['plan --pool-stake 44000000000', '--pool-stake must be from one lovelace'],
    ['project --epochs 2190 --every 1', '--every 1 makes more than 400 rows of 2190 epochs'],
    ['project --change k=1000', '--change takes WORD=VALUE@EPOCH'],
    ['project --change q=1@700', '--change knows k, a0'],
    ['project --change toString=1@700', '--change takes WORD=VALUE@EPOCH'],
    ['project --change k=0@700', '--change must be at least 1; “0” was given for k'],
    ['project --change k=1@668', 'the course runs from epoch 669 to 2859'],
    ['project --epochs 10 --change k=1@680', 'the course runs from epoch 669 to 679'],
    ['project --change k=1@700 --change k=2@700', '--change gives k twice for epoch 700'],
    ['project --withdrawals 40000000000', '--withdrawals must be no more than the treasury has'],
    ['project --fees 44000000000', '--fees must be'],
    ['snapshot', 'snapshot needs a word: verify'],
    ['snapshot verfy', 'did you mean verify?'],
    ['snapshot verify a --snapshot b', 'name the file once'],
    ['vectors', 'vectors needs at least one FILE'],
    ['help nothing', 'no command “nothing”'],
    ['help pool network', 'help takes one command'],
  ])('%s', async (line, why) => {
    const { code, out, err } = await ask(wordsOf(line), { embedded })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^cardano-rewards: /)
    expect(err).toContain(why)
  })

  test('a clock before the chain began is named', async () => {
    const { code, err } = await ask(['network'], { embedded, clock: 1 })
    expect({ code, err }).toEqual({
      code: 2,
      err: 'cardano-rewards: the clock is before mainnet began\n',
    })
  })

  test('a ticker of several pools lists them by id', async () => {
    const twins = smallNetwork(({ pools }) => {
      pools.columns.ticker = ['DUP', 'dup', null]
    })
    for (const line of ['pool dup', 'estimate --pool dup', 'plan --pool dup']) {
      const { code, err } = await ask(wordsOf(line), { embedded: twins.embedded })
      expect(code).toBe(2)
      expect(err).toContain('is the ticker of 2 pools; use an id\n  pool1')
      expect(err.trimEnd().split('\n')).toHaveLength(3)
    }
  })
})

describe('a file that cannot be used', () => {
  const read = (line: string, files = {}) => ask(wordsOf(line), { embedded, files })

  test('is missing, and said to be', async () => {
    expect(await read('network --snapshot gone.json')).toMatchObject({
      code: 3,
      out: '',
      err: 'cardano-rewards: cannot read gone.json: there is no such file\n',
    })
  })

  test.each([
    ['no JSON', '{', 'NOT_JSON'],
    ['another form', '{"a":1}', 'UNKNOWN_FIELD'],
    ['a stake that does not add up', bundle.replace('"60000000"', '"70000000"'), 'STAKE_SUM'],
    ['a control character in a name', bundle.replace('First', 'Fi\\u001brst'), 'BAD_TEXT'],
  ])('holds %s', async (_what, text, code) => {
    const answer = await read('network --snapshot a.json', { 'a.json': text })
    expect(answer).toMatchObject({ code: 3, out: '' })
    expect(answer.err).toContain(`the figures are refused: ${code}`)
  })

  test('has another hash than its name', async () => {
    const name = `${'0'.repeat(64)}.json`
    const answer = await read(`network --snapshot ${name}`, { [name]: bundle })
    expect(answer).toMatchObject({ code: 3, out: '' })
    expect(answer.err).toContain('CHECKSUM')
  })

  test('has no history beside it', async () => {
    const { code, err } = await ask(['epochs', '--snapshot', '-'], { embedded, stdin: bundle })
    expect(code).toBe(3)
    expect(err).toContain('standard input comes without the history beside it')
  })
})
