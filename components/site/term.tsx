import type { ReactNode } from 'react'
import { pagePath } from './paths.ts'

/** Words that the glossary explains. */
export const terms = [
  'a0',
  'active-stake',
  'apparent-performance',
  'average-pool',
  'band',
  'block',
  'chance-of-nothing',
  'compounding',
  'delegation',
  'dry-spell',
  'epoch',
  'eta',
  'expected',
  'fees',
  'fixed-cost',
  'floor',
  'forecast',
  'go',
  'horizon',
  'k',
  'live-stake',
  'lovelace',
  'luck',
  'margin',
  'mark',
  'max-pool-reward',
  'member',
  'minimum-pool-cost',
  'network-active-stake',
  'operator',
  'oversaturation',
  'owner-stake',
  'paid-share',
  'pledge',
  'pledge-status',
  'pool',
  'public-pool',
  'reserves',
  'retiring',
  'reward-pot',
  'rho',
  'ros',
  'saturation',
  'set',
  'sigma',
  'snapshot',
  'tau',
  'ticker',
  'total-stake',
  'transaction-fees',
  'treasury',
  'year',
] as const

export type TermName = (typeof terms)[number]

type Props = {
  readonly locale: string
  readonly name: TermName
  readonly children: ReactNode
}

/** A word of the field, leading to its line in the glossary. */
export function Term({ locale, name, children }: Props) {
  return (
    <a className="term" href={`${pagePath(locale, 'learn')}#${name}`}>
      {children}
    </a>
  )
}
