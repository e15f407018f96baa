import { formatCount, formatPercent, formatRational } from '../../lib/format/index.ts'
import { worthMovingFor } from '../../lib/outcomes/reaction.ts'
import { mul, ratio } from '../../lib/rewards/index.ts'
import type { LabReaction } from '../../lib/scenario/lab-words.ts'
import type { Text } from '../site/rich-text.tsx'

type Props = {
  readonly text: Text
  /** Null while nobody moves: then the rule's usual figures are told. */
  readonly rule: LabReaction | null
}

const usual: LabReaction = {
  ...{ rounds: 100, share: ratio(1n, 20n), seed: 1, stop: ratio(1n, 1000n) },
}

/** The rule by which stake moves, in four sentences. */
export function ReactionRuleWords({ text: { t, locale }, rule }: Props) {
  const { rounds, share, seed, stop } = rule ?? usual
  const percent = (of: typeof share, decimals: number) => formatPercent(of, locale, decimals)
  return (
    <ol className="rule-words">
      <li>{t('lab.react.rule.judge')}</li>
      <li>
        {t('lab.react.rule.leave', {
          share: percent(share, 1),
          points: formatRational(mul(worthMovingFor, ratio(100n)), locale, 1),
        })}
      </li>
      <li>{t('lab.react.rule.go', { seed: formatCount(seed, locale) })}</li>
      <li>
        {t('lab.react.rule.stop', {
          stop: percent(stop, 2),
          rounds: formatCount(rounds, locale),
        })}
      </li>
      <li>{t('lab.react.rule.stay')}</li>
    </ol>
  )
}
