import type { Epoch } from '../../lib/rewards/index.ts'
import type { FieldSource } from '../../lib/snapshot/index.ts'

/** Public sources of the figures, by organisation and repository. All of them report what is on the chain. */
const sources: Readonly<Record<FieldSource['group'], string>> = {
  stake: 'input-output-hk/acropolis (stake distribution of the node)',
  pots: 'input-output-hk/spo-incentives (reserves, treasury); nhenin/spo-incentives (blocks, fees)',
  newest: 'input-output-hk/spo-incentives',
  parameters: 'input-output-hk/acropolis; confirmed by nhenin/spo-incentives',
  trend: 'nhenin/spo-incentives; BEACNpool/Treasury; reward pot worked out here',
  pools: 'BEACNpool/POOLS (db-sync)',
  names:
    'BEACNpool/POOLS; input-output-hk/spo-incentives; Blockchain-Technology-Lab/consensus-decentralization; Cerkoryn/SPO-Incentives',
  ownerStake: 'input-output-hk/spo-incentives (may not know every owner)',
  history:
    'input-output-hk/acropolis; BEACNpool/Treasury; cardano-foundation/cf-java-rewards-calculation; nhenin/spo-incentives; input-output-hk/spo-incentives; Cerkoryn/SPO-Incentives',
  poolHistory: 'input-output-hk/acropolis (stake distribution of the node)',
}

/** Each group with the epoch that its figures describe (for a range: its last). */
export function sourceList(
  epochs: Readonly<Record<FieldSource['group'], Epoch>>,
): readonly FieldSource[] {
  const groups = Object.keys(sources) as FieldSource['group'][]
  return groups.map((group) => ({ group, epoch: epochs[group], source: sources[group] }))
}
