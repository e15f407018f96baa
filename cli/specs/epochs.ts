import { dataOptions, formOptions } from './common.ts'
import type { CommandSpec } from './spec.ts'

export const epochsSpec: CommandSpec = {
  name: 'epochs',
  summary: 'what happened since epoch 208: pots, blocks, stake, rewards',
  operands: '[EPOCH | FROM-TO]',
  mostOperands: 1,
  about:
    'Without an argument the last twenty epochs. A range such as 600-617 lists those; one epoch is opened: its pot worked out by the ledger’s formula beside what the chain paid. – is unknown.',
  options: { ...dataOptions, ...formOptions },
  examples: [
    { line: 'epochs', text: 'the newest epochs' },
    { line: 'epochs 600-617', text: 'a range' },
    { line: 'epochs 615', text: 'one epoch, worked out' },
    { line: 'epochs 208-623 --csv', text: 'everything, for a spreadsheet' },
  ],
}
