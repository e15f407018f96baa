import { expect, it } from 'vitest'
import { networks } from '../rewards/index.ts'
import { timelineFrom } from './timeline.ts'

it('a delegation of preview’s day 10 is paid first as day 14 starts, and the old pool until day 13', () => {
  // Preview's epochs are days, from 2022-10-25 on.
  const day = (days: number) => Date.UTC(2022, 9, 25 + days) / 1_000
  const noon = day(10) + 43_200
  expect(timelineFrom(networks.preview, noon)).toEqual({
    delegatedIn: { epoch: 10, at: noon },
    snapshot: { epoch: 11, at: day(11) },
    earning: { epoch: 12, from: day(12), to: day(13) },
    workedOut: { epoch: 13, at: day(13) },
    paid: { epoch: 14, at: day(14) },
    oldPoolPays: [
      { earned: 10, paidAt: day(12) },
      { earned: 11, paidAt: day(13) },
    ],
  })
})
