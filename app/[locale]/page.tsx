import { Calculator } from '../../components/calculator/calculator.tsx'
import { CalculatorNotes } from '../../components/calculator/calculator-notes.tsx'
import { textOf } from '../../components/site/rich-text.tsx'
import { textWithTerms } from '../../components/site/term-text.tsx'
import { formatCount } from '../../lib/format/index.ts'
import { loadCatalogue, pickMessages } from '../../lib/i18n/catalogue.ts'
import { createTranslator } from '../../lib/i18n/translate.ts'
import { averageOutcome } from '../../lib/outcomes/average-outcome.ts'
import { epochStart, networks } from '../../lib/rewards/index.ts'
import { defaultScenario } from '../../lib/scenario/index.ts'
import { embedded, embeddedAverage } from '../embedded.ts'
import { SiteFrame } from './site-frame.tsx'

type Props = { readonly params: Promise<{ locale: string }> }

/** What the island says while it lives. */
const islandMessages = [
  'ahead.',
  'answer.',
  'cell.',
  'chart.',
  'compound.',
  'costs.',
  'error.',
  'examples.',
  'fees.',
  'field.',
  'form.',
  'group.',
  'hint.',
  'inputs.',
  'horizon.',
  'joining.',
  'kept.',
  'later.',
  'luck.',
  'network.',
  'note.',
  'paid.',
  'pool.',
  'pools.',
  'rare.',
  'remark.',
  'ros.',
  'scale.',
  'share.',
  'status.',
  'strip.',
  'sum.',
  'unit.',
  'warning.',
  'warnings.',
] as const

export default async function CalculatorPage({ params }: Props) {
  const { locale } = await params
  const catalogue = loadCatalogue(locale)
  const t = createTranslator(catalogue, locale)
  const { figures, bundle } = embedded()
  const average = embeddedAverage()
  // The build has no reader's clock: the data epoch's own figures, and no date.
  const now = epochStart(networks[figures.network], figures.epoch)
  const outcome = averageOutcome({ scenario: defaultScenario, figures, average, now })
  return (
    <SiteFrame locale={locale} current="calculator">
      <div className="wrap">
        <div className="opening">
          <h1>{t('page.heading')}</h1>
          <p>
            {textWithTerms(textOf(t)).rich('page.lead', {
              pools: formatCount(figures.poolCount, locale),
            })}
          </p>
        </div>
        <Calculator
          locale={locale}
          messages={pickMessages(catalogue, islandMessages)}
          figures={figures}
          average={average}
          ahead={{ ...outcome, projection: [] }}
          bundle={bundle}
        />
        <CalculatorNotes t={t} figures={figures} />
      </div>
    </SiteFrame>
  )
}
