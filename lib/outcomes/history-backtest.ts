import { type Epoch, type Rational, ratio } from '../rewards/index.ts'
import {
  type Backtest,
  type BacktestEpoch,
  type BacktestVerdict,
  backtestVerdicts,
} from '../snapshot/index.ts'

/** The back-test in counts. */
export type BacktestSummary = {
  /** Cases whose every input is known, and of them those equal to the lovelace. */
  readonly cases: { readonly all: number; readonly exact: number }
  /** Epochs of single pools whose stakes are all known. */
  readonly poolEpochs: {
    readonly pools: number
    readonly all: number
    /** To the lovelace, or no block by either. */
    readonly exact: number
    /** Less by at most a lovelace for each member. */
    readonly dust: number
    /** Less by what accounts that had left forfeit: marked as one, or not to be told apart. */
    readonly less: number
    readonly more: number
  }
  /** Sums over all pools. */
  readonly totals: {
    /** Every pool's stake known. */
    readonly known: number
    readonly verdicts: Readonly<Record<BacktestVerdict, number>>
  }
  /** The newest epoch whose pools' stakes are known and whose payments are; engine ÷ paid. */
  readonly newest: { readonly epoch: Epoch; readonly ratio: Rational } | null
  readonly unexplained: readonly UnexplainedGroup[]
}

/** Epochs whose difference is named, not explained. */
export type UnexplainedGroup = {
  /** What the engine says beside what was paid. */
  readonly engine: 'more' | 'less'
  /** Before epoch 236, when Allegra changed who is paid; or since. */
  readonly since: 'shelley' | 'allegra'
  readonly epochs: readonly Epoch[]
}

/** Epoch 236: from here on an account gets all its rewards of an epoch, not the smallest alone. */
const allegra = 236

export function backtestSummary(backtest: Backtest): BacktestSummary {
  const { epochs, poolVerdicts, pools, replays } = backtest
  const count = (...verdicts: string[]) =>
    poolVerdicts.filter((verdict) => verdicts.includes(verdict)).length
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const verdicts = Object.fromEntries(
    backtestVerdicts.map((name) => [name, epochs.filter((row) => row.verdict === name).length]),
  ) as Record<BacktestVerdict, number>
  const newest = epochs.findLast(({ basis, paid }) => basis === 'stakes' && paid > 0n)
  const exact = sum(replays.map(({ passed }) => passed))
  return {
    cases: { all: exact + sum(replays.map(({ failed }) => failed)), exact },
    poolEpochs: {
      ...{ pools, all: poolVerdicts.length },
      exact: count('no block', 'exact'),
      dust: count('dust'),
      less: count('left', 'short'),
      more: count('over'),
    },
    totals: {
      known: epochs.filter(({ basis }) => basis === 'blocks' || basis === 'stakes').length,
      verdicts,
    },
    newest: newest ? { epoch: newest.epoch, ratio: ratio(newest.engine, newest.paid) } : null,
    unexplained: unexplained(epochs),
  }
}

/** (engine − paid) ÷ paid; null where nothing was paid. */
export function differenceOf({ engine, paid }: BacktestEpoch): Rational | null {
  return paid === 0n ? null : ratio(engine - paid, paid)
}

function unexplained(epochs: readonly BacktestEpoch[]): UnexplainedGroup[] {
  const open = epochs.filter(({ verdict }) => verdict === 'unexplained')
  const groups = (['shelley', 'allegra'] as const).flatMap((since) =>
    (['more', 'less'] as const).map((engine) => ({
      ...{ engine, since },
      epochs: open
        .filter((row) => row.epoch < allegra === (since === 'shelley'))
        .filter((row) => row.engine > row.paid === (engine === 'more'))
        .map(({ epoch }) => epoch),
    })),
  )
  return groups.filter(({ epochs }) => epochs.length > 0)
}
