import type { ReactNode } from 'react'
import { formatAda } from '../../lib/format/index.ts'
import type { MessageKey } from '../../lib/i18n/message.ts'
import type { Text } from '../site/rich-text.tsx'

type Fact = { readonly key: MessageKey; readonly source: string }

const gaps: readonly Fact[] = [
  { key: 'historyPage.gap.pots', source: 'input-output-hk/spo-incentives' },
  { key: 'historyPage.gap.blocks', source: 'nhenin/spo-incentives' },
  { key: 'historyPage.gap.paid', source: 'nhenin/spo-incentives' },
  { key: 'historyPage.gap.utxo', source: 'input-output-hk/spo-incentives' },
  { key: 'historyPage.gap.split', source: 'nhenin/spo-incentives' },
  { key: 'historyPage.gap.pools', source: 'input-output-hk/acropolis' },
]

const differences: readonly Fact[] = [
  { key: 'historyPage.differs.mir', source: 'BEACNpool/ABCDE' },
  {
    key: 'historyPage.differs.unspendable',
    source: 'cardano-foundation/cf-java-rewards-calculation',
  },
  { key: 'historyPage.differs.fees', source: 'input-output-hk/spo-incentives' },
  { key: 'historyPage.differs.treasury', source: 'cardano-foundation/cf-java-rewards-calculation' },
  { key: 'historyPage.differs.blocks', source: 'cardano-foundation/cf-java-rewards-calculation' },
]

const checks: readonly Fact[] = [
  {
    key: 'historyPage.check.reserves',
    source:
      'input-output-hk/acropolis; bloxbean/yaci-store; BEACNpool/Treasury; Cerkoryn/SPO-Incentives',
  },
  { key: 'historyPage.check.supply', source: 'Cerkoryn/SPO-Incentives' },
  { key: 'historyPage.check.pot', source: 'cardano-foundation/cf-java-rewards-calculation' },
  { key: 'historyPage.check.stake', source: 'input-output-hk/acropolis; BEACNpool/POOLS' },
]

/** Where the figures come from, what is missing, what does not agree, what was checked. */
export function HistorySources({ text }: { text: Text }) {
  const { t, locale } = text
  const mir = formatAda(318_200_000_000_000n, locale, { decimals: 0 })
  return (
    <>
      <Facts title={t('historyPage.sources.gaps')}>
        {gaps.map(({ key, source }) => (
          <Told key={key} source={source}>
            {t(key)}
          </Told>
        ))}
      </Facts>
      <Facts title={t('historyPage.sources.differences')}>
        {differences.map(({ key, source }) => (
          <Told key={key} source={source}>
            {t(key, { mir })}
          </Told>
        ))}
      </Facts>
      <Facts title={t('historyPage.sources.checks')}>
        {checks.map(({ key, source }) => (
          <Told key={key} source={source}>
            {t(key)}
          </Told>
        ))}
      </Facts>
    </>
  )
}

function Facts({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h3>{title}</h3>
      <ul className="facts">{children}</ul>
    </>
  )
}

const Told = ({ source, children }: { source: string; children: ReactNode }) => (
  <li>
    {children} <small>{source}</small>
  </li>
)
