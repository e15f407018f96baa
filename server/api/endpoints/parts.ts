import type { Timeline, Warning } from '../../../lib/outcomes/types.ts'
import { type PoolId, poolIdText } from '../../../lib/snapshot/index.ts'
import { isoTime } from '../moment.ts'

const texts = new Map<PoolId, string>()

/** A pool's id in bech32; made once, for they are asked for again and again. Only for ids of the figures. */
export function idText(id: PoolId): string {
  const known = texts.get(id)
  if (known !== undefined) return known
  const text = poolIdText(id)
  texts.set(id, text)
  return text
}

/** Seconds become times. */
export function warningTimes(warning: Warning) {
  return warning.kind === 'retiring' ? { ...warning, at: isoTime(warning.at) } : warning
}

/** The same of a timeline; the moment of the delegation is any of its epoch. */
export function timelineTimes({ delegatedIn, snapshot, earning, ...rest }: Timeline) {
  const moment = ({ epoch, at }: Timeline['paid']) => ({ epoch, at: isoTime(at) })
  return {
    delegatedIn: delegatedIn.epoch,
    snapshot: moment(snapshot),
    earning: { epoch: earning.epoch, from: isoTime(earning.from), to: isoTime(earning.to) },
    workedOut: moment(rest.workedOut),
    paid: moment(rest.paid),
    oldPoolPays: rest.oldPoolPays.map(({ earned, paidAt }) => ({
      earned,
      paidAt: isoTime(paidAt),
    })),
  }
}
