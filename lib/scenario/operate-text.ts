import { adaText, decimalText, type Rational, ratio } from '../rewards/index.ts'
import { poolIdText } from '../snapshot/index.ts'
import {
  defaultOperateText,
  type OperateField,
  type OperateText,
  operateFields,
} from './operate-words.ts'
import { poolByIdOnly } from './parse-scenario.ts'
import { defaultOwnerStake } from './scenario-text.ts'
import type { OwnPool } from './types.ts'

type Start = { readonly id: Parameters<typeof poolIdText>[0]; readonly terms: OwnPool }

/** What stands in the fields before anything is planned. Margins are cut off after six decimals. */
export function registeredText(start: Start | null): OperateText {
  if (start === null) return defaultOperateText
  const { id, terms } = start
  return {
    ...defaultOperateText,
    pool: poolIdText(id),
    poolStake: adaText(terms.poolStake),
    pledge: adaText(terms.pledge),
    ownerStake: adaText(terms.ownerStake),
    fixedCost: adaText(terms.fixedCost),
    margin: percentText(terms.margin),
  }
}

const percentText = ({ n, d }: Rational) => decimalText(ratio(n * 100n, d), 6)

/** What the owners hold unless told otherwise: as registered, or another pledge; never more than the pool. */
export function usualOwners(text: OperateText, usual: OperateText): string {
  const { poolStake } = text
  const held = text.pledge === usual.pledge ? usual.ownerStake : text.pledge
  return defaultOwnerStake({ poolStake, pledge: held })
}

/**
 * The link of what stands in the fields: what is as registered, or at its default, is left out. `readOperate` reads it
 * back as the same.
 *
 * @param terms of the pool that `text` names; null for none.
 */
export function operateParams(text: OperateText, terms: OwnPool | null): URLSearchParams {
  const named = terms === null ? null : poolByIdOnly(text.pool)
  const usual = registeredText(terms && named?.kind === 'one' ? { id: named.id, terms } : null)
  const params = new URLSearchParams()
  for (const field of operateFields) {
    if (terms !== null && (field === 'nowFixedCost' || field === 'nowMargin')) continue
    if (text[field] !== standing(field, text, usual)) params.set(field, text[field])
  }
  return params
}

function standing(field: OperateField, text: OperateText, usual: OperateText): string {
  if (field === 'pool') return ''
  return field === 'ownerStake' ? usualOwners(text, usual) : usual[field]
}

/** Words for no registered pool; the last two are the calculator's. */
export const namesNoPool = (word: string): boolean => ['', 'new', 'average', 'own'].includes(word)

/** Whether a link starts from a registered pool: then only the list of pools knows its terms. */
export const needsOperateList = (params: URLSearchParams): boolean =>
  !namesNoPool(params.get('pool') ?? '')
