import { expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { potUseAnswer } from './history-pot-use.ts'
import { networkAnswer } from './network-answer.ts'
import { inDataEpoch, someday } from './test-mainnet.ts'

const snapshot = embeddedSnapshot()

it.each([inDataEpoch, someday])('at %d the pot goes where the network’s answer says', (now) => {
  const { basis, use } = potUseAnswer(snapshot, now)
  const answer = networkAnswer(snapshot, now)
  expect(use).toEqual(answer.use)
  expect(basis).toEqual(answer.now)
  const parts = Object.values(use).reduce((sum, part) => sum + part, 0n)
  expect(parts).toBe(basis.rewardPot)
})
