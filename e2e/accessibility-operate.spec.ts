import { expectAccessible, looks, wear } from './axe.ts'
import { openPlanner, threeMillion } from './operate-page.ts'
import { test } from './page.ts'

for (const [screen, query, look] of [
  ['a plan with costs', '?fixedCost=170&costs=60&price=0.36', looks[0]],
  [
    'a plan full of mistakes',
    `?pool=${threeMillion.link}&fixedCost=x&margin=-1&ownerStake=5000000&growth=x`,
    looks[1],
  ],
] as const)
  test(`${screen}, ${look.colorScheme}, has no accessibility violations at ${look.width} px`, async ({
    page,
  }) => {
    await wear(page, look)
    await openPlanner(page, query)
    await expectAccessible(page)
  })
