'use client'

import { useMemo, useState } from 'react'
import { formatAda, formatPercent } from '../../lib/format/index.ts'
import { poolSplit } from '../../lib/outcomes/learn-curves.ts'
import {
  adaForPlot,
  lovelace,
  lovelacePerAda,
  ratio,
  ratioForPlot,
  saturationPoint,
} from '../../lib/rewards/index.ts'
import { LinearScale } from '../fields/linear-scale.tsx'
import { ChartFrame } from '../figures/chart-frame.tsx'
import { useText } from '../site/text.tsx'
import { Bars, type SplitRow, SplitTable } from './split-drawing.tsx'
import type { Story } from './story.ts'

/** Whole ada and tenths of a percent: what the scales move. */
type Tried = { readonly cost: number; readonly margin: number }

/** Who gets what of three pools' rewards; two scales move the fees of all three. */
export function SplitBars({ figures, outcome, pool, ownerStake, name }: Story) {
  const { t, rich, locale } = useText()
  const [tried, setTried] = useState<Tried | null>(null)
  const own: Tried = {
    cost: Math.round(adaForPlot(pool.fixedCost)),
    margin: Math.round(ratioForPlot(pool.margin) * 1000),
  }
  const value = tried ?? own
  const { now } = outcome
  const { parameters } = figures
  const splits = useMemo(() => {
    const fees = tried
      ? {
          fixedCost: lovelace(BigInt(tried.cost) * lovelacePerAda),
          margin: ratio(BigInt(tried.margin), 1000n),
        }
      : { fixedCost: pool.fixedCost, margin: pool.margin }
    const none = lovelace(0n)
    const terms = { basis: now, parameters }
    const plain = { pledge: none, ownerStake: none, pledgeMet: true, fees }
    const mine = { ...pool, ownerStake, pledgeMet: pool.pledgeStatus !== 'unmet', fees }
    return {
      small: poolSplit(terms, { ...plain, poolStake: lovelace(1_000_000n * lovelacePerAda) }),
      mine: poolSplit(terms, mine),
      full: poolSplit(terms, {
        ...plain,
        poolStake: saturationPoint({ totalStake: now.totalStake, k: parameters.k }),
      }),
    }
  }, [tried, pool, ownerStake, now, parameters])
  const rows: SplitRow[] = [
    { key: 'small', name: t('learn.split.small'), split: splits.small },
    { key: 'mine', name, split: splits.mine },
    { key: 'full', name: t('learn.split.full'), split: splits.full },
  ]
  const shown = {
    cost: formatAda(BigInt(value.cost) * lovelacePerAda, locale, { decimals: 0 }),
    margin: formatPercent(ratio(BigInt(value.margin), 1000n), locale, 1),
  }

  return (
    <div className="explore">
      <ChartFrame
        title={t('learn.split.finding', shown)}
        unit={t('learn.split.unit')}
        foot={t('learn.split.foot', { epoch: String(now.epoch) })}
        chart={<Bars rows={rows} />}
        table={<SplitTable rows={rows} />}
      />
      <div className="needs-js pair">
        <div>
          <p className="scale-name">
            <span>{t('field.fixedCost')}</span> <b>{shown.cost} ₳</b>
          </p>
          <LinearScale
            label={t('learn.split.cost')}
            {...{
              from: 0,
              to: 1000,
              step: 10,
              minor: 50,
              major: 250,
              value: Math.min(value.cost, 1000),
            }}
            spoken={t('unit.ada', { amount: shown.cost })}
            mark={(ada) => formatAda(BigInt(ada) * lovelacePerAda, locale, { decimals: 0 })}
            onChange={(cost) => setTried({ ...value, cost })}
          />
        </div>
        <div>
          <p className="scale-name">
            <span>{t('field.margin')}</span> <b>{shown.margin}</b>
          </p>
          <LinearScale
            label={t('learn.split.margin')}
            {...{ from: 0, to: 1000, step: 5, minor: 50, major: 250, value: value.margin }}
            spoken={shown.margin}
            mark={(tenths) => formatPercent(ratio(BigInt(tenths), 1000n), locale, 0)}
            onChange={(margin) => setTried({ ...value, margin })}
          />
        </div>
        {tried && (
          <button type="button" className="text-button" onClick={() => setTried(null)}>
            {rich('learn.split.back', { pool: name })}
          </button>
        )}
      </div>
    </div>
  )
}
