'use client'

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { formatCount } from '../../lib/format/index.ts'
import { readOperate } from '../../lib/scenario/operate-query.ts'
import { useText } from '../site/text.tsx'
import type { PlanSummary } from './operate-channel.ts'
import { PlansTable } from './plans-table.tsx'
import {
  forgetPlan,
  forgetPlans,
  mostCompared,
  onSavedPlans,
  type SavedPlan,
  savedPlans,
} from './saved-plans.ts'
import type { OperateControl } from './use-operate.ts'
import type { LiveParts } from './use-operate-parts.ts'

type Props = {
  readonly control: OperateControl
  readonly live: LiveParts
  readonly now: number
  /** Whether the list of pools is there, or none of the plans needs it. */
  readonly loadPools: () => void
  readonly poolsReady: boolean
}

const none: readonly SavedPlan[] = []

/** Plans kept on this device: opened again, up to four held side by side, forgotten. */
export function SavedSection({ control, live, now, loadPools, poolsReady }: Props) {
  const { t, locale } = useText()
  const plans = useSyncExternalStore(onSavedPlans, savedPlans, () => none)
  const [left, leave] = useState<readonly string[]>([])
  const picked = useMemo(
    () => plans.filter(({ query }) => !left.includes(query)).slice(0, mostCompared),
    [plans, left],
  )
  const { register } = control
  const needsPools = picked.some(({ query }) => new URLSearchParams(query).has('pool'))
  useEffect(() => {
    if (needsPools) loadPools()
  }, [needsPools, loadPools])
  const scenarios = useMemo(
    () =>
      needsPools && !poolsReady
        ? null
        : picked.map(
            ({ query }) =>
              readOperate(new URLSearchParams(query), register.find, register.termsOf).scenario,
          ),
    [picked, needsPools, poolsReady, register],
  )
  const [compared, setCompared] = useState<{
    readonly of: typeof scenarios
    readonly plans: readonly (PlanSummary | null)[]
  } | null>(null)
  const { askPlans, state } = live
  useEffect(() => {
    if (!scenarios || scenarios.length === 0 || state !== 'ready') return
    askPlans(scenarios, now, (answered) => setCompared({ of: scenarios, plans: answered }))
  }, [scenarios, now, askPlans, state])

  if (plans.length === 0) return <p className="foot">{t('operate.saved.none')}</p>
  return (
    <>
      <ul className="saved">
        {plans.map(({ name, query }) => {
          const shown = picked.some((plan) => plan.query === query)
          const full = picked.length >= mostCompared && !shown
          return (
            <li key={query}>
              <label className="switch">
                <input
                  type="checkbox"
                  checked={shown}
                  disabled={full}
                  onChange={() =>
                    leave((before) =>
                      shown ? [...before, query] : before.filter((other) => other !== query),
                    )
                  }
                />
                <bdi>{name}</bdi>
              </label>
              <a className="text-button" href={query ? `?${query}` : '?'}>
                {t('operate.saved.open')}
                <span className="unseen"> {name}</span>
              </a>
              <button type="button" className="text-button" onClick={() => forgetPlan(query)}>
                {t('operate.saved.forget')}
                <span className="unseen"> {name}</span>
              </button>
            </li>
          )
        })}
      </ul>
      <p className="foot">
        {t('operate.saved.kept', { most: formatCount(mostCompared, locale) })}{' '}
        <button type="button" className="text-button" onClick={forgetPlans}>
          {t('operate.saved.clear')}
        </button>
      </p>
      {compared && scenarios && compared.of === scenarios && (
        <PlansTable plans={picked} scenarios={scenarios} summaries={compared.plans} />
      )}
    </>
  )
}
