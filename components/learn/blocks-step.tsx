import { formatChance, formatCount, formatRational } from '../../lib/format/index.ts'
import { BlockFigure } from '../calculator/luck-figure.tsx'
import { BlocksLine } from '../sum/pool-lines.tsx'
import { Step, StepSum } from './step.tsx'
import type { Story } from './story.ts'

/** Step 3: blocks come by lot, and decide how much of the claim is paid. */
export function BlocksStep({ text, outcome, sum, name }: Story) {
  const { t, rich, locale } = text
  const { luck, now } = outcome
  if (!luck) return null
  const blocks = formatRational(luck.expectedBlocks, locale, decimalsOf(luck.expectedBlocks))
  const none = formatChance(luck.chanceOfNoBlock, locale).percent
  return (
    <Step
      number={3}
      title={t('learn.blocks.title')}
      trace="blocks"
      figure={
        <span className="figure">
          <bdi>{blocks}</bdi>
          <span className="unit">{t('learn.blocks.unit')}</span>
        </span>
      }
      note={t('learn.blocks.note', { none })}
    >
      <div className="prose">
        <p>
          {rich('learn.blocks.text', {
            pool: name,
            blocks,
            total: formatCount(now.totalBlocks, locale),
          })}
        </p>
        <p>{rich('learn.blocks.mean', { none })}</p>
      </div>
      <BlockFigure outcome={outcome} luck={luck} name={name} />
      <StepSum title={t('learn.sum', { rules: 'F5' })}>
        <BlocksLine text={text} sum={sum} outcome={outcome} name={name} />
      </StepSum>
    </Step>
  )
}

const decimalsOf = ({ n, d }: { n: bigint; d: bigint }) => (n >= 100n * d ? 0 : n >= d ? 1 : 2)
