import { formatAda, formatCount } from '../../lib/format/index.ts'
import {
  Equals,
  Fenced,
  Floor,
  Formula,
  Fraction,
  Minus,
  Plus,
  Sub,
  Times,
} from '../math/mathml.tsx'
import type { Text } from '../site/rich-text.tsx'
import { Scroll } from '../site/scroll.tsx'
import type { LabAhead } from './lab-ahead.ts'

type Props = {
  readonly text: Text
  readonly answer: LabAhead
  /** Max supply − reserves, lovelace. */
  readonly totalStake: bigint
}

/** The ceiling of a pool's reward, and what another k does to it, in figures. In the HTML alone. */
export function LabFormula({ text: { t, locale }, answer, totalStake }: Props) {
  const { before, after } = answer
  const ada = (amount: bigint) => formatAda(amount, locale, { decimals: 0 })
  const s = <mi>s</mi>
  const p = <mi>p</mi>
  const z = <mi>z</mi>
  return (
    <div className="lab-formula">
      <Scroll label={t('lab.formula.title')}>
        <Formula>
          <mrow>
            <Floor>
              <mrow>
                <Fraction
                  over={<mi>R</mi>}
                  under={
                    <>
                      <mn>1</mn>
                      <Plus />
                      <Sub of="a" at="0" />
                    </>
                  }
                />
                <Times />
                <Fenced>
                  <mrow>
                    {s}
                    <Plus />
                    {p}
                    <Times />
                    <Sub of="a" at="0" />
                    <Times />
                    <Fraction
                      over={
                        <>
                          {s}
                          <Minus />
                          {p}
                          <Times />
                          <Fraction
                            over={
                              <>
                                {z}
                                <Minus />
                                {s}
                              </>
                            }
                            under={z}
                          />
                        </>
                      }
                      under={z}
                    />
                  </mrow>
                </Fenced>
              </mrow>
            </Floor>
            <mtext>{'\u2003'}</mtext>
            {z}
            <Equals />
            <Fraction over={<mn>1</mn>} under={<mi>k</mi>} />
          </mrow>
        </Formula>
      </Scroll>
      <p>{t('lab.formula.words')}</p>
      <p>
        {t('lab.formula.full', {
          pot: ada(after.rewardPot),
          total: ada(totalStake),
          k: formatCount(after.parameters.k, locale),
          full: ada(after.saturationPoint),
          kToday: formatCount(before.parameters.k, locale),
          fullToday: ada(before.saturationPoint),
        })}
      </p>
    </div>
  )
}
