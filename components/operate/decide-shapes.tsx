'use client'

import { useMemo } from 'react'
import { adaDecimals, formatAda, formatPercent } from '../../lib/format/index.ts'
import { memberReturns } from '../../lib/outcomes/member-returns.ts'
import type { Shape, Shapes } from '../../lib/outcomes/plan-shapes.ts'
import { lovelace } from '../../lib/rewards/index.ts'
import type { OwnPool } from '../../lib/scenario/index.ts'
import { Scroll } from '../site/scroll.tsx'
import { useText } from '../site/text.tsx'
import type { DecideProps, Elsewhere, Trouble } from './decide-props.ts'
import { DecideSection } from './decide-section.tsx'
import { useDecided } from './use-decided.ts'

type Props = Omit<DecideProps, 'now' | 'onTake'> & {
  readonly elsewhere: readonly Elsewhere[] | null
  readonly trouble: Trouble
}

/** One pool or two, with members or without, or none at all. */
export function DecideShapes({ plan, frame, costsPerYear, elsewhere, trouble }: Props) {
  const { t } = useText()
  const asked = useMemo(
    () =>
      elsewhere?.[0]
        ? {
            ...{ frame, plan, perMillion: elsewhere[0].perMillion },
            costsPerYear: costsPerYear ?? lovelace(0n),
          }
        : null,
    [frame, plan, costsPerYear, elsewhere],
  )
  const { known, failed, retry } = useDecided('shapes', asked)
  return (
    <DecideSection
      id="decide-shapes"
      title={t('decide.shapes.title')}
      lead={t('decide.shapes.lead')}
      failed={failed || trouble !== null}
      retry={trouble?.retry ?? retry}
    >
      {known && (
        <ShapesTable
          shapes={known.answer}
          plan={known.asked.plan}
          epochsPerYear={known.asked.frame.epochsPerYear}
          withCosts={costsPerYear !== null}
        />
      )}
    </DecideSection>
  )
}

type TableProps = {
  readonly shapes: Shapes
  readonly plan: OwnPool
  readonly epochsPerYear: number
  readonly withCosts: boolean
}

function ShapesTable({ shapes, plan, epochsPerYear, withCosts }: TableProps) {
  const { t, locale } = useText()
  const { one, two, alone, delegated } = shapes
  const columns: readonly (Shape | null)[] = [one, two, alone]
  const largest = columns.reduce(
    (most, shape) => (shape && shape.income > most ? shape.income : most),
    delegated,
  )
  // One number of decimals for all of them, so that they can be compared.
  const decimals = adaDecimals('reward', largest)
  const whole = (amount: bigint) => formatAda(amount, locale, { decimals })
  const none = <span className="quiet">–</span>
  const cells = (write: (shape: Shape) => string) =>
    columns.map((shape, i) => <td key={names[i]}>{shape ? write(shape) : none}</td>)
  const each = (of: (pool: OwnPool) => bigint) => (shape: Shape) => {
    const [pool] = shape.pools
    const amount = formatAda(pool ? of(pool) : 0n, locale, { decimals: 0 })
    return shape.pools.length > 1 ? t('decide.shapes.twice', { amount }) : amount
  }
  return (
    <>
      <Scroll label={t('decide.shapes.caption')}>
        <table className="statement shapes">
          <caption className="unseen">{t('decide.shapes.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('decide.shapes.head')}</th>
              {names.map((name) => (
                <th scope="col" key={name} className={name === 'one' ? 'yours' : undefined}>
                  {t(`decide.shapes.${name}`)}
                </th>
              ))}
              <th scope="col">{t('decide.shapes.none')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('decide.shapes.stake')}</th>
              {cells(each(({ poolStake }) => poolStake))}
              <td>{formatAda(plan.ownerStake, locale, { decimals: 0 })}</td>
            </tr>
            <tr>
              <th scope="row">{t('decide.shapes.pledge')}</th>
              {cells(each(({ pledge }) => pledge))}
              <td>{none}</td>
            </tr>
            <tr>
              <th scope="row">{t('decide.head.members')}</th>
              {cells(({ perMillion }) =>
                perMillion === null
                  ? t('decide.shapes.noMembers')
                  : formatPercent(
                      memberReturns(perMillion, epochsPerYear).simplePerYear,
                      locale,
                      3,
                    ),
              )}
              <td>{none}</td>
            </tr>
            <tr>
              <th scope="row">{t('decide.head.income')}</th>
              {cells(({ income }) => whole(income))}
              <td>{whole(delegated)}</td>
            </tr>
            {withCosts && (
              <tr>
                <th scope="row">{t('decide.shapes.costs')}</th>
                {cells(({ income, profit }) => whole(profit - income))}
                <td>{whole(0n)}</td>
              </tr>
            )}
            {withCosts && (
              <tr className="total">
                <th scope="row">{t('decide.head.profit')}</th>
                {cells(({ profit }) => whole(profit))}
                <td>{whole(delegated)}</td>
              </tr>
            )}
          </tbody>
        </table>
      </Scroll>
      <p className="foot">
        {t(alone ? 'decide.shapes.foot' : 'decide.shapes.footNoOwners')}
        {!withCosts && ` ${t('decide.noCosts')}`}
      </p>
    </>
  )
}

const names = ['one', 'two', 'alone'] as const
