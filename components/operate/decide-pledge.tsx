'use client'

import { type ReactNode, useMemo } from 'react'
import { formatAda } from '../../lib/format/index.ts'
import type { PledgeValue } from '../../lib/outcomes/plan-pledge.ts'
import { type Lovelace, lovelace, lovelacePerAda } from '../../lib/rewards/index.ts'
import { Scroll } from '../site/scroll.tsx'
import { useText } from '../site/text.tsx'
import type { DecideProps, Elsewhere, Trouble } from './decide-props.ts'
import { DecideSection } from './decide-section.tsx'
import { declaredText } from './plan-texts.ts'
import { useDecided } from './use-decided.ts'

type Props = Pick<DecideProps, 'plan' | 'frame'> & {
  /** Null until the other pools are known. */
  readonly elsewhere: readonly Elsewhere[] | null
  readonly trouble: Trouble
  /** The reader's own amount, beside a thousand ada. */
  readonly more: Lovelace
  /** Where it is typed. */
  readonly field: ReactNode
}

const thousand = lovelace(1_000n * lovelacePerAda)

/** Ada of the owners: worth more as pledge, or with the members of another pool? */
export function DecidePledge({ plan, frame, elsewhere, trouble, more, field }: Props) {
  const { t } = useText()
  const asked = useMemo(
    () =>
      elsewhere && {
        ...{ frame, plan },
        more: more === thousand ? [thousand] : [thousand, more],
        elsewhere: elsewhere.map(({ perMillion }) => perMillion),
      },
    [frame, plan, more, elsewhere],
  )
  const { known, failed, retry } = useDecided('pledge', asked)
  return (
    <DecideSection
      id="decide-pledge"
      title={t('decide.pledge.title')}
      lead={t('decide.pledge.lead')}
      failed={failed || trouble !== null}
      retry={trouble?.retry ?? retry}
    >
      {known && elsewhere && (
        <>
          {field}
          <PledgeTable
            values={known.answer}
            more={known.asked.more}
            elsewhere={elsewhere}
            epochsPerYear={known.asked.frame.epochsPerYear}
          />
        </>
      )}
    </DecideSection>
  )
}

type TableProps = {
  readonly values: readonly (PledgeValue | null)[]
  readonly more: readonly Lovelace[]
  readonly elsewhere: readonly Elsewhere[]
  readonly epochsPerYear: number
}

function PledgeTable({ values, more, elsewhere, epochsPerYear }: TableProps) {
  const { t, locale } = useText()
  const year = (amount: bigint) =>
    formatAda(amount * BigInt(epochsPerYear), locale, { decimals: 2, sign: true })
  const row = (key: string, head: ReactNode, of: (value: PledgeValue) => bigint, kind?: string) => (
    <tr key={key} className={kind}>
      <th scope="row">{head}</th>
      {values.map((value, i) => (
        <td key={String(more[i])}>{value ? year(of(value)) : t('decide.pledge.tooMuch')}</td>
      ))}
    </tr>
  )
  return (
    <>
      <Scroll label={t('decide.pledge.caption')}>
        <table className="statement pledge-value">
          <caption className="unseen">{t('decide.pledge.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('decide.pledge.unit')}</th>
              {more.map((amount) => (
                <th scope="col" key={String(amount)}>
                  {t('decide.pledge.more', { amount: declaredText(amount, locale) })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row('stake', t('decide.pledge.asStake'), ({ asStake }) => asStake)}
            {row('pledge', t('decide.pledge.asPledge'), ({ asPledge }) => asPledge)}
            {row('gain', t('decide.pledge.gain'), ({ gain }) => gain, 'subtotal')}
            {elsewhere.flatMap(({ kind, name = '' }, i) => [
              row(
                kind,
                t(`decide.pledge.${kind}`, { name }),
                ({ elsewhere: all }) => all[i]?.reward ?? 0n,
              ),
              row(
                `${kind} difference`,
                t('decide.pledge.difference'),
                ({ elsewhere: all }) => all[i]?.difference ?? 0n,
                'total',
              ),
            ])}
          </tbody>
        </table>
      </Scroll>
      {values.map((value) => value && <PledgeNotes key={String(value.more)} value={value} />)}
      <p className="foot">{t('decide.pledge.foot')}</p>
    </>
  )
}

/** What goes wrong with a pledge: it is past its peak, or not kept. */
function PledgeNotes({ value }: { readonly value: PledgeValue }) {
  const { t, rich, locale } = useText()
  const amount = declaredText(value.more, locale)
  if (!value.metAfter) return <p className="note-warn">{t('decide.pledge.unmet', { amount })}</p>
  if (!value.pastPeak) return null
  return (
    <p className="note-warn">
      {rich('decide.pledge.past', {
        amount,
        peak: formatAda(value.peak.until, locale, { decimals: 0 }),
        lost: formatAda(-value.asPledge, locale, { decimals: 6 }),
        falls: value.asPledge < 0n ? 'yes' : 'no',
      })}
    </p>
  )
}
