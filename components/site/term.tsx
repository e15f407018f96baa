import type { ReactNode } from 'react'
import { pagePath } from './paths.ts'

/** Words that the glossary explains. */
export const terms = [
  'active-stake',
  'apparent-performance',
  'average-pool',
  'block',
  'delegation',
  'epoch',
  'expected',
  'fees',
  'fixed-cost',
  'k',
  'live-stake',
  'lovelace',
  'luck',
  'margin',
  'operator',
  'oversaturation',
  'owner-stake',
  'pledge',
  'pool',
  'reserves',
  'reward-pot',
  'ros',
  'saturation',
  'snapshot',
  'treasury',
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
