import { expect, test } from 'vitest'
import * as engine from './index.ts'
import { floorFacts, formulaFacts } from './mutants/facts-on-formulas.ts'
import { payeeFacts } from './mutants/facts-on-payees.ts'
import { timeAndLuckFacts } from './mutants/facts-on-time-and-luck.ts'

test.each([...floorFacts, ...formulaFacts, ...payeeFacts, ...timeAndLuckFacts])(
  '$says',
  ({ holds }) => {
    expect(holds(engine)).toBe(true)
  },
)
