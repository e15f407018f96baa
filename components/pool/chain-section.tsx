'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { adaDecimals, formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { PoolChain } from '../../lib/outcomes/pool-chain.ts'
import type { NetworkName } from '../../lib/rewards/index.ts'
import type { PoolId } from '../../lib/snapshot/index.ts'
import { traceOf } from '../figures/traced.tsx'
import { useLater } from '../live/use-later.ts'
import { whenNear } from '../live/when-near.ts'
import { Scroll } from '../site/scroll.tsx'
import { useText } from '../site/text.tsx'
import type { CheckedFile } from './load-pool-chain.ts'
import { PartFailed } from './part-failed.tsx'

const newest = 6

type Props = {
  readonly id: PoolId
  readonly file: CheckedFile
  readonly network: NetworkName
}

/** For a pool that the back-test follows: what the formula gives for the blocks it made, and what the chain paid. */
export function ChainSection({ id, file, network }: Props) {
  const { t } = useText()
  const place = useRef<HTMLElement>(null)
  const fetchChain = useCallback(
    () => import('./load-pool-chain.ts').then((module) => module.loadPoolChain(id, file, network)),
    [id, file, network],
  )
  const { part, failed, want } = useLater(fetchChain)
  useEffect(() => {
    if (place.current) return whenNear(place.current, want)
  }, [want])
  return (
    <section className="section" aria-labelledby="chain" ref={place}>
      <div>
        <h2 id="chain">{t('view.chain.title')}</h2>
        <p>{t('view.chain.lead')}</p>
      </div>
      <div>
        {failed && <PartFailed text={t('view.chain.failed')} retry={want} />}
        {!failed && !part && <p className="quiet">{t('view.stake.loading')}</p>}
        {part && <Rows chain={part} />}
      </div>
    </section>
  )
}

function Rows({ chain }: { chain: PoolChain }) {
  const { t, locale } = useText()
  const [all, setAll] = useState(false)
  const { rows, formula, paid, paidShare, exact } = chain
  const ada = (amount: bigint) => formatAda(amount, locale, { decimals: 6 })
  const short = (amount: bigint) =>
    formatAda(amount, locale, { decimals: adaDecimals('reward', amount) })
  return (
    <>
      <p>
        <b>
          {t('view.chain.finding', {
            exact,
            epochs: rows.length,
            share: paidShare ? formatPercent(paidShare, locale, 3) : t('status.unknown'),
          })}
        </b>
      </p>
      <p className="quiet">
        {t('view.chain.sums', {
          from: formatCount(rows.at(-1)?.epoch ?? 0, locale),
          to: formatCount(rows[0]?.epoch ?? 0, locale),
          formula: short(formula),
          paid: short(paid),
        })}
      </p>
      <Scroll label={t('view.chain.caption')} className="scroll gap">
        <table className="statement past">
          <caption className="unseen">{t('view.chain.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('view.past.epoch')}</th>
              <th scope="col">{t('view.chain.blocks')}</th>
              <th scope="col" className="traced" tabIndex={0} {...traceOf('view-chain')}>
                {t('view.chain.formula')}
              </th>
              <th scope="col" {...traceOf('view-chain')}>
                {t('view.chain.paid')}
              </th>
              <th scope="col" {...traceOf('view-chain')}>
                {t('view.chain.difference')}
              </th>
            </tr>
          </thead>
          <tbody>
            {(all ? rows : rows.slice(0, newest)).map((row) => (
              <tr key={row.epoch}>
                <th scope="row">{formatCount(row.epoch, locale)}</th>
                <td>{formatCount(row.blocks, locale)}</td>
                <td>{ada(row.poolReward)}</td>
                <td>{ada(row.paid)}</td>
                <td>{ada(row.paid - row.poolReward)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="foot">{t('view.chain.foot')}</p>
      <button
        type="button"
        className="text-button"
        aria-expanded={all}
        onClick={() => setAll(!all)}
      >
        {all
          ? t('view.past.fewer', { epochs: newest })
          : t('view.past.all', { epochs: rows.length })}
      </button>
    </>
  )
}
