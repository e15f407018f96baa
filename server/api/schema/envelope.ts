import * as z from 'zod'
import { count, epoch, network, time } from './values.ts'

/** What every answer says beside its result. */
export const envelopeShape = {
  version: z.string().max(40).describe('Version of the program that answered.'),
  network,
  data: z
    .object({
      epoch: epoch.describe('The epoch the pools’ stake and the pots are of.'),
      asOf: time.describe('When that epoch ended.'),
      poolsEpoch: epoch.describe('The epoch that fees and pledges are of.'),
      newestPotsEpoch: epoch.describe('The newest epoch whose reserves are known.'),
      ageEpochs: count.describe('Whole epochs between the data and now.'),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .describe('Of the bundle of figures.'),
      bundle: z.string().max(200).describe('Where that bundle lies on this host.'),
      sources: z
        .array(z.string().max(400))
        .max(20)
        .describe('Public sources of stake, pots and pools. All of them: /api/v1/status.'),
    })
    .meta({ id: 'Data', description: 'The figures an answer rests on.' }),
  now: z
    .object({
      epoch: epoch.describe('The epoch an answer is for.'),
      from: time.describe('When it starts.'),
      to: time.describe('When it ends: the answer is the same until then.'),
    })
    .meta({ id: 'Now', description: 'The server’s clock.' }),
}

/** An endpoint's answer: the envelope around its result. */
export function answerOf<Result extends z.ZodType>(id: string, result: Result) {
  return z.object({ ...envelopeShape, result }).meta({ id })
}
