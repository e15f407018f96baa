import { allCommon } from './common.ts'
import type { CommandSpec } from './spec.ts'

export const snapshotSpec: CommandSpec = {
  name: 'snapshot',
  summary: 'verify a file of figures: checksum, form, invariants',
  operands: 'verify [FILE | latest.json]',
  mostOperands: 2,
  about:
    'Checks the bytes against the hash in the file’s name or in its pointer, the form, every range, that the supply adds up to 45 billion ada, that the pools’ stakes make the network’s, and that the reward pot recomputes. Without FILE the figures built in. Ends with 1 when a check fails, with 3 when the file cannot be read.',
  options: allCommon,
  examples: [
    { line: 'snapshot verify', text: 'the figures built in' },
    {
      line: 'snapshot verify data/mainnet/latest.json --json',
      text: 'a file and what it points to',
    },
  ],
}
