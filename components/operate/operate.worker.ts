import {
  type OperateNetwork,
  operateNetwork,
  operatePart,
  partNames,
} from '../../lib/outcomes/operate-parts.ts'
import { standingOf } from '../../lib/outcomes/operate-standing.ts'
import { operateStatement } from '../../lib/outcomes/operate-statement.ts'
import { decodeSnapshot } from '../../lib/snapshot/index.ts'
import type {
  FromOperateWorker,
  OperateAsked,
  PartTold,
  PlanSummary,
  PlansAsked,
  ToOperateWorker,
} from './operate-channel.ts'

/* All pools, off the page's thread: where a plan stands among them, its luck, what would have to be otherwise. */

let network: OperateNetwork | null = null
let waiting: OperateAsked | null = null
let working = false

const tell = (message: FromOperateWorker) => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<ToOperateWorker>) => {
  if (data.kind === 'load') return void load(data).catch(fail)
  if (data.kind === 'plans') return comparePlans(data)
  waiting = data
  if (!working) answer().catch(fail)
})

async function load({ bundle, network: name }: Extract<ToOperateWorker, { kind: 'load' }>) {
  const got = await fetch(bundle.path, { integrity: bundle.integrity })
  if (!got.ok) throw new Error(`${bundle.path}: ${got.status}`)
  network = operateNetwork(decodeSnapshot(await got.text(), { network: name }))
  tell({ kind: 'ready' })
  if (waiting && !working) await answer()
}

/** Part by part: between two of them a newer question is heard, and takes the place of this one. */
async function answer() {
  working = true
  try {
    while (network && waiting) {
      const question = waiting
      waiting = null
      await answerOne(network, question)
    }
  } finally {
    working = false
  }
}

async function answerOne(known: OperateNetwork, { id, scenario, now, stakes }: OperateAsked) {
  const statement = operateStatement({ scenario, figures: known.snapshot, now })
  if ('kind' in statement) return
  for (const name of partNames) {
    const value = operatePart(name, known, scenario, statement, stakes)
    tell({ kind: 'part', id, name, value } as PartTold)
    await heard()
    if (waiting) return
  }
}

/** Lets messages in that have come meanwhile. */
const heard = () => new Promise((go) => setTimeout(go, 0))

function comparePlans({ id, now, scenarios }: PlansAsked) {
  const known = network
  if (!known) return
  const plans = scenarios.map((scenario): PlanSummary | null => {
    const statement = operateStatement({ scenario, figures: known.snapshot, now })
    if ('kind' in statement) return null
    const { plan, frame, basis } = statement
    const field = known.fieldAt(basis, frame.epochsPerYear)
    return {
      ...{ perEpoch: plan.perEpoch, perYear: plan.perYear, saturation: plan.saturation },
      simplePerYear: plan.returns.simplePerYear,
      standing: standingOf(field, plan.perMillion, scenario.start),
    }
  })
  tell({ kind: 'plans', id, plans })
}

function fail(error: unknown) {
  console.warn(error)
  tell({ kind: 'failed', message: String(error) })
}
