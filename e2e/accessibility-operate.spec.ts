import { expectAccessible, looks, wear } from './axe.ts'
import { openPlanner, threeMillion } from './operate-page.ts'
import { test } from './page.ts'

for (const [screen, query] of [
  ['a plan with costs', '?fixedCost=170&costs=60&price=0.36'],
  [
    'a plan full of mistakes',
    `?pool=${threeMillion.link}&fixedCost=x&margin=-1&ownerStake=5000000`,
  ],
] as const)
  for (const look of looks)
    test(`${screen}, ${look.colorScheme}, has no accessibility violations at ${look.width} px`, async ({
      page,
    }) => {
      await wear(page, look)
      await openPlanner(page, query)
      await expectAccessible(page)
    })
