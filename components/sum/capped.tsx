import type { ReactElement } from 'react'
import { Equals, Fenced, Formula, Fraction, Sub } from '../math/mathml.tsx'

/** A share of all ada, counted up to z0: beyond it a pool is full. */
export function Capped({
  name,
  over,
  under,
}: {
  name: string
  over: ReactElement
  under: ReactElement
}) {
  return (
    <Formula>
      <mi>{name}</mi>
      <Equals />
      <mi mathvariant="normal">min</mi>
      <Fenced>
        <Fraction over={over} under={under} />
        <mo>,</mo>
        <Sub of="z" at="0" />
      </Fenced>
    </Formula>
  )
}
