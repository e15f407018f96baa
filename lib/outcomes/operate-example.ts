import { epochStart, networks } from '../rewards/index.ts'
import type { OperateScenario } from '../scenario/operate-words.ts'
import type { Snapshot } from '../snapshot/index.ts'
import type { Wallets } from '../snapshot/wallets.ts'
import { type TypicalAccount, typicalAccounts } from './operate-members.ts'
import { type OperateParts, operateNetwork, operatePart, type PartName } from './operate-parts.ts'
import { operateStatement } from './operate-statement.ts'

/** A plan worked out when the page is built: plain data, to be drawn into its HTML. */
export type OperateExample = {
  readonly scenario: OperateScenario
  readonly parts: OperateParts
  readonly accounts: readonly TypicalAccount[]
  readonly walletsEpoch: number
}

/** The build has no reader's clock: everything is at the data epoch's own figures. */
export function operateExample(
  snapshot: Snapshot,
  wallets: Wallets,
  scenario: OperateScenario,
): OperateExample {
  const now = epochStart(networks[snapshot.network], snapshot.epoch)
  const statement = operateStatement({ scenario, figures: snapshot, now })
  if ('kind' in statement) throw new Error('The example has no answer.')
  const accounts = typicalAccounts(wallets)
  const stakes = [...accounts.map(({ stake }) => stake), scenario.memberStake]
  const network = operateNetwork(snapshot)
  const part = <Name extends PartName>(name: Name) =>
    operatePart(name, network, scenario, statement, stakes)
  const parts: OperateParts = {
    ...{ standing: part('standing'), members: part('members'), luck: part('luck') },
    ...{ path: part('path'), solved: part('solved'), minimum: part('minimum') },
  }
  return { scenario, parts, accounts, walletsEpoch: wallets.epoch }
}
