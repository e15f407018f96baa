import * as z from 'zod'
import { networkAnswer } from '../../../lib/outcomes/network-answer.ts'
import type { Endpoint } from '../endpoint.ts'
import { networkResult } from '../schema/network.ts'
import { readWords } from '../words.ts'

const words = z.strictObject({})

/** The whole network in one epoch. */
export const network: Endpoint = {
  path: 'network',
  id: 'getNetwork',
  summary: 'The network, its pot, and where that goes',
  description: 'Parameters, the pot of the epoch, where it goes to the lovelace, the average pool.',
  words,
  result: networkResult,
  takesBody: false,
  isLong: true,
  problems: [],
  example: '',
  read: ({ words: given }, { figures, moment }) => {
    readWords(words, given)
    return {
      canonical: '',
      answer: () => {
        const answer = networkAnswer(figures.snapshot, moment.from)
        const { dataEpoch: _, clockEpoch: __, age: ___, pools: ____, now, known, ...rest } = answer
        const { parameters } = answer
        return {
          ...rest,
          parameters: { ...parameters, k: Number(parameters.k) },
          ...{ pot: now, potAtDataEpoch: known },
        }
      },
    }
  },
}
