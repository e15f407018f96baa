import { type Lovelace, lovelace } from '../rewards/index.ts'
import { averageFigures } from './average-earnings.ts'
import {
  type AverageColumn,
  type AveragePool,
  type AveragePoolTable,
  averagePool,
} from './average-table.ts'
import { type DelegatorInput, problemWith } from './delegator.ts'
import type { EarningFigures } from './earnings.ts'
import { type LuckSummary, luckSummary } from './luck.ts'
import { poolTerms } from './pool-basis.ts'
import { poolFigures } from './pool-earnings.ts'
import type { DelegatorOutcome } from './types.ts'
import { figuresOf, settingOf } from './whole-answer.ts'

/** What an answer says in single figures: no projection row by row, no chances block by block, no sum. */
export type HeadlineOutcome = Omit<
  DelegatorOutcome,
  'projection' | 'luck' | 'sum' | 'averageSum'
> & { readonly luck: LuckSummary | null }

/**
 * The figures of `delegatorOutcome`, all of them to the lovelace, without its lists: only the horizon's band
 * is worked out, not every row's, which is most of the work. For who answers many questions.
 *
 * @param input.average read once by {@link keptAveragePool}.
 * @throws as `delegatorOutcome`.
 */
export function headlineOutcome(
  input: Omit<DelegatorInput, 'average'> & { readonly average: AveragePool },
): HeadlineOutcome {
  const { scenario, figures, average, now } = input
  const setting = settingOf(scenario, figures, now)
  const terms = poolTerms(scenario, input.pool, figures)
  const joined = terms && lovelace(terms.stakeWithout + scenario.stake)
  const problem = joined && problemWith(joined, figures, setting.from)
  if (terms === null || problem) {
    // Without a stake every part of an answer has its form, and every amount is 0.
    const stake = problem ? lovelace(0n) : scenario.stake
    const asked = { ...setting, scenario: { ...scenario, stake } }
    const { figures } = figuresOf(asked, averageFigures(asked, average), now)
    return problem ? { ...figures, stake: scenario.stake, problem } : figures
  }
  const known = poolFigures(setting, terms)
  const luck = luckSummary(known.paying, known.rewardAt, setting.network.epochsPerYear)
  const earnings = lastBandOnly({ ...known, luck: null })
  return { ...figuresOf(setting, earnings, now).figures, luck }
}

/** The horizon's band alone; the rates of each epoch once. */
function lastBandOnly(earnings: EarningFigures): EarningFigures {
  const { bandsOver, rateAt } = earnings
  return {
    ...earnings,
    rateAt: kept(rateAt),
    bandsOver:
      bandsOver &&
      ((counts) => {
        const { bands, method } = bandsOver(counts.slice(-1))
        const [last = nothing] = bands
        return { bands: counts.map((_, i) => (i === counts.length - 1 ? last : nothing)), method }
      }),
  }
}

const none: Lovelace = lovelace(0n)
const nothing = { low: none, high: none }

/** A table read for good: each of its figures is interpolated once. */
export function keptAveragePool(table: AveragePoolTable): AveragePool {
  const read = averagePool(table)
  const columns = new Map<AverageColumn, (epoch: number) => bigint>()
  const column = (name: AverageColumn) => {
    const known = columns.get(name) ?? kept((epoch) => read.figure(name, epoch))
    columns.set(name, known)
    return known
  }
  const figure = (name: AverageColumn, epoch: number) => column(name)(epoch)
  return { ...read, figure, at: kept(read.at), rateAt: column('reward') }
}

/** Epochs are few thousands: as far as any forecast goes. */
function kept<Value>(of: (epoch: number) => Value): (epoch: number) => Value {
  const known = new Map<number, Value>()
  return (epoch) => {
    const found = known.get(epoch)
    if (found !== undefined) return found
    const made = of(epoch)
    known.set(epoch, made)
    return made
  }
}
