import * as z from 'zod'
import {
  currencies,
  defaultText,
  fieldRanges,
  parseScenario,
  type Scenario,
  type ScenarioField,
  scenarioFields,
} from '../../../lib/scenario/index.ts'
import type { Ground } from '../endpoint.ts'
import { textNumber } from '../field-words.ts'
import { badWords } from '../problems.ts'
import { fieldErrorOf } from './parts.ts'

type Field = keyof typeof fieldRanges

/** A number of the link: `parseScenario` reads it. */
function linkNumber(field: Field, what: string, example: string) {
  const standing = defaultText[field] === '' ? '' : ` Default ${defaultText[field]}.`
  return textNumber(fieldRanges[field], `${what}${standing}`, example).optional()
}

/** The words of the calculator's link, as the description of the API tells them. */
export const scenarioWords = {
  v: z.literal('1').describe('Version of the link’s words.').optional(),
  stake: linkNumber('stake', 'What is staked, in ada.', '25000'),
  pool: z
    .string()
    .max(100)
    .meta({
      description:
        'average, own, or a pool: pool1…, 56 hex digits, or a ticker that one pool alone has. Default average.',
      examples: ['average'],
    })
    .optional(),
  epochs: linkNumber('epochs', 'The horizon: epochs that earn.', '73'),
  compound: z.enum(['0', '1']).describe('Whether rewards stay staked. Default 1.').optional(),
  performance: linkNumber('performance', 'Blocks made ÷ blocks due, in percent.', '100'),
  price: linkNumber('price', 'Of one ada, in the currency.', '0.5'),
  currency: z.enum(currencies).describe('Of the price. Default USD.').optional(),
  poolStake: linkNumber('poolStake', 'With pool=own: its stake without yours, in ada.', '5000000'),
  pledge: linkNumber('pledge', 'With pool=own: in ada.', '100000'),
  margin: linkNumber('margin', 'With pool=own: in percent.', '2'),
  fixedCost: linkNumber('fixedCost', 'With pool=own: in ada an epoch.', '170'),
  ownerStake: linkNumber(
    'ownerStake',
    'With pool=own: what the owners hold, in ada; by default the pledge.',
    '100000',
  ),
  made: linkNumber('made', 'Of a kept link: changes no answer.', '670'),
  said: linkNumber('said', 'Of a kept link: changes no answer.', '3.5'),
} satisfies Record<ScenarioField, z.ZodType>

/**
 * The scenario that the words ask, by the parser of the links. A page shows what it could not take and goes on with
 * the default; the API refuses it.
 *
 * @throws {ProblemError} naming every word that cannot be taken as it stands.
 */
export function scenarioOf(words: URLSearchParams, { figures }: Ground): Scenario {
  const { scenario, issues } = parseScenario(words, figures.pools)
  const errors = issues.map(fieldErrorOf)
  for (const [key, value] of words)
    if (value === '' && optional.includes(key)) errors.push(empty(key))
  if (errors.length > 0) throw badWords(errors)
  const { estimate: _, ...asked } = scenario
  return asked
}

/** Words that a link may leave empty. */
const optional = scenarioFields.filter((field) => defaultText[field] === '') as readonly string[]

/** In a link an empty word is one that nobody filled in; in a program's question it is a slip. */
const empty = (field: string) => fieldErrorOf({ field, code: 'empty', read: '', used: '' })
