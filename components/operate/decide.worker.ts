import { feeFrontier } from '../../lib/outcomes/plan-frontier.ts'
import { feeGrid, stakeGrid } from '../../lib/outcomes/plan-grid.ts'
import { pledgeValue } from '../../lib/outcomes/plan-pledge.ts'
import { planFound } from '../../lib/outcomes/plan-questions.ts'
import { planShapes } from '../../lib/outcomes/plan-shapes.ts'
import type { Answered, Asked, Decision, FromWorker, ToWorker } from './decide-channel.ts'

/*
 * Maps and solvers, off the page's thread: a map is eighty means over the pool's blocks, a stake for a target a hundred
 * distributions.
 */

type Answers = { readonly [Kind in Decision]: (asked: Asked<Kind>) => Answered<Kind> }

const answers: Answers = {
  fees({ frame, plans }) {
    const grid = feeGrid(frame, plans)
    return { grid, frontier: feeFrontier(frame, plans, grid) }
  },
  stakes: ({ frame, plans }) => stakeGrid(frame, plans),
  question: ({ frame, plan, question }) => planFound(frame, plan, question),
  pledge: ({ frame, plan, more, elsewhere }) =>
    more.map((amount) => pledgeValue(frame, plan, amount, elsewhere)),
  shapes: ({ frame, plan, costsPerYear, perMillion }) =>
    planShapes(frame, plan, costsPerYear, perMillion),
}

const tell = (message: FromWorker) => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  const { id, kind, asked } = data
  try {
    const answer = (answers[kind] as (of: typeof asked) => Answered<Decision>)(asked)
    tell({ id, answer })
  } catch (error) {
    console.warn(error)
    tell({ id, problem: String(error) })
  }
})
