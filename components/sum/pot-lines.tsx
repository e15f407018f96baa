import { formatAda, formatCount, formatRational } from '../../lib/format/index.ts'
import type { Sum } from '../../lib/outcomes/types.ts'
import type { Rational } from '../../lib/rewards/index.ts'
import { Ada } from '../figures/ada.tsx'
import { Equals, Fenced, Floor, Formula, Minus, Plus, Times } from '../math/mathml.tsx'
import type { Text } from '../site/rich-text.tsx'
import { Line } from './line.tsx'

type PotFigures = Pick<
  Sum['pot'],
  'epoch' | 'reserves' | 'fees' | 'eta' | 'deltaR1' | 'deltaT1' | 'rewardPot' | 'rho'
>

/** The pot: the first lines of every sum. Symbols, then the same with the figures of the epoch. */
export function PotLines({ text, pot }: { text: Text; pot: PotFigures }) {
  const { t, locale } = text
  const ada = (amount: bigint) => <mn>{formatAda(amount, locale, { decimals: 0 })}</mn>
  const number = (value: Rational, decimals: number) => (
    <mn>{formatRational(value, locale, decimals)}</mn>
  )
  const epoch = formatCount(pot.epoch, locale)

  return (
    <>
      <Line
        text={text}
        words={t('sum.reserves', { epoch })}
        rule="ΔR1 · F1, F2"
        maths={
          <>
            <Formula>
              <Floor>
                <mi>η</mi>
                <mi>ρ</mi>
                <mtext>{t('sum.reservesWord')}</mtext>
              </Floor>
            </Formula>
            <Formula>
              <Floor>
                {number(pot.eta, 4)}
                <Times />
                {number(pot.rho, 3)}
                <Times />
                {ada(pot.reserves)}
              </Floor>
            </Formula>
          </>
        }
        result={<Ada amount={pot.deltaR1} text={text} decimals={6} />}
      />
      <Line
        text={text}
        words={t('sum.pot')}
        rule="ΔT1, R · F3"
        maths={
          <>
            <Formula>
              <mi>R</mi>
              <Equals />
              <mrow>
                <mi>ΔR1</mi>
                <Plus />
                <mtext>{t('sum.feesWord')}</mtext>
                <Minus />
                <Floor>
                  <mi>τ</mi>
                  <Fenced>
                    <mi>ΔR1</mi>
                    <Plus />
                    <mtext>{t('sum.feesWord')}</mtext>
                  </Fenced>
                </Floor>
              </mrow>
            </Formula>
            <Formula>
              {ada(pot.deltaR1)}
              <Plus />
              {ada(pot.fees)}
              <Minus />
              {ada(pot.deltaT1)}
            </Formula>
          </>
        }
        result={<Ada amount={pot.rewardPot} text={text} decimals={6} />}
      />
    </>
  )
}
