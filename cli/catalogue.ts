import type { Answer } from './answer.ts'
import type { Arguments } from './arguments.ts'
import type { Io } from './io.ts'
import { epochsSpec } from './specs/epochs.ts'
import { estimateSpec } from './specs/estimate.ts'
import { networkSpec } from './specs/network.ts'
import { planSpec } from './specs/plan.ts'
import { poolSpec } from './specs/pool.ts'
import { projectSpec } from './specs/project.ts'
import { simulateSpec } from './specs/simulate.ts'
import { snapshotSpec } from './specs/snapshot.ts'
import type { CommandSpec } from './specs/spec.ts'
import { vectorsSpec } from './specs/vectors.ts'

export type Command = {
  readonly spec: CommandSpec
  /** What answers, fetched only when it is asked: help and refusals start at once. */
  readonly load: () => Promise<(args: Arguments, io: Io) => Promise<Answer>>
}

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [
  {
    spec: estimateSpec,
    load: async () => (await import('./commands/estimate.ts')).estimate,
  },
  { spec: poolSpec, load: async () => (await import('./commands/pool.ts')).pool },
  { spec: networkSpec, load: async () => (await import('./commands/network.ts')).network },
  { spec: planSpec, load: async () => (await import('./commands/plan.ts')).plan },
  { spec: projectSpec, load: async () => (await import('./commands/project.ts')).project },
  { spec: simulateSpec, load: async () => (await import('./commands/simulate.ts')).simulate },
  { spec: epochsSpec, load: async () => (await import('./commands/epochs.ts')).epochs },
  { spec: vectorsSpec, load: async () => (await import('./commands/vectors.ts')).vectors },
  { spec: snapshotSpec, load: async () => (await import('./commands/snapshot.ts')).snapshot },
]
