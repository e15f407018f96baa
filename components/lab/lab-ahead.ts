import { type LabAnswer, labAnswer, labBase } from '../../lib/outcomes/lab-answer.ts'
import { simulationBase } from '../../lib/outcomes/simulation.ts'
import { epochStart, networks } from '../../lib/rewards/index.ts'
import { poolByIdOnly } from '../../lib/scenario/index.ts'
import { readLab } from '../../lib/scenario/lab-query.ts'
import type { Snapshot } from '../../lib/snapshot/index.ts'
import { rowsShown } from './rows-shown.ts'

/** An answer without the points of its drawing. */
export type LabAhead = Omit<LabAnswer, 'points'>

/** The opening question at the data epoch's own figures, which need no clock: for the build. */
export function labAhead(snapshot: Snapshot): LabAhead {
  const now = epochStart(networks[snapshot.network], snapshot.epoch)
  const base = labBase(simulationBase(snapshot, now))
  const { scenario } = readLab(new URLSearchParams(), snapshot.parameters, poolByIdOnly)
  // The drawing waits for the browser: its points would weigh more than the page.
  const { points: _, ...rest } = labAnswer(base, { ...scenario, from: 0, rows: rowsShown })
  return rest
}
