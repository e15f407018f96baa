import { formOptions } from './common.ts'
import type { CommandSpec } from './spec.ts'

export const vectorsSpec: CommandSpec = {
  name: 'vectors',
  summary: 'replay files of rewards known from elsewhere, to the lovelace',
  operands: 'FILE…',
  mostOperands: 10_000,
  about:
    'Works out every vector of every FILE (- is standard input) and compares each amount. Ends with 1 when one differs, with 3 when a file cannot be replayed.',
  options: formOptions,
  examples: [
    { line: 'vectors vectors/pots-mainnet.json', text: 'the pots of mainnet, epochs 210 to 538' },
    { line: 'vectors vectors/pools-synthetic.json --json', text: 'for a program' },
  ],
}
