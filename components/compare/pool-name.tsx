import type { ReactElement } from 'react'
import type { Candidate } from '../../lib/outcomes/compare.ts'
import { poolIdText } from '../../lib/snapshot/index.ts'
import { pagePath } from '../site/paths.ts'
import { poolLabel } from '../site/pool-label.ts'
import type { Text } from '../site/rich-text.tsx'

/** What a pool is called here, as plain text: pools write their own names, own pools are counted. */
export function candidateLabel({ t }: Text, candidates: readonly Candidate[], at: number): string {
  const candidate = candidates[at]
  if (candidate?.kind === 'pool') return poolLabel(candidate.record)
  const before = candidates.slice(0, at + 1).filter(({ kind }) => kind === 'own').length
  return t('compare.ownName', { number: before })
}

type Props = {
  readonly text: Text
  readonly candidates: readonly Candidate[]
  readonly at: number
}

export function CandidateName({ text, candidates, at }: Props): ReactElement {
  return <bdi>{candidateLabel(text, candidates, at)}</bdi>
}

/** The name, leading to the pool's own page. */
export function CandidateLink({ text, candidates, at }: Props) {
  const candidate = candidates[at]
  const name = <CandidateName text={text} candidates={candidates} at={at} />
  if (candidate?.kind !== 'pool') return name
  const id = poolIdText(candidate.record.id)
  return (
    <a href={`${pagePath(text.locale, 'pool')}?id=${id}`} data-carry="">
      {name}
    </a>
  )
}
