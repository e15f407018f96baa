import type { Metadata } from 'next'
import { HistorySection } from '../../../components/history/section.tsx'
import { GuardrailsTable } from '../../../components/lab/guardrails-table.tsx'
import { Lab } from '../../../components/lab/lab.tsx'
import { labAhead } from '../../../components/lab/lab-ahead.ts'
import { LabFormula } from '../../../components/lab/lab-formula.tsx'
import { LaterAhead } from '../../../components/lab/later-ahead.tsx'
import { presetKey } from '../../../components/lab/preset-words.ts'
import { Proposals } from '../../../components/lab/proposals.tsx'
import { PublishedUse } from '../../../components/lab/published-use.tsx'
import { yearsAhead } from '../../../components/lab/years-ahead.ts'
import { pagePath } from '../../../components/site/paths.ts'
import { textOf } from '../../../components/site/rich-text.tsx'
import { embeddedFile } from '../../../data/embedded.ts'
import { loadCatalogue, pickMessages } from '../../../lib/i18n/catalogue.ts'
import { createTranslator } from '../../../lib/i18n/translate.ts'
import { ownUse } from '../../../lib/outcomes/pot-use-published.ts'
import { decodeHistory } from '../../../lib/snapshot/index.ts'
import packageJson from '../../../package.json' with { type: 'json' }
import { embedded } from '../../embedded.ts'
import { SiteFrame } from '../site-frame.tsx'
import '../../styles/map.css'
import '../../styles/lab.css'

type Props = { readonly params: Promise<{ locale: string }> }

/** What the island says while it lives. */
const islandMessages = [
  'chart.',
  'error.',
  'field.',
  'lab.',
  'map.failed',
  'map.full',
  'map.mine',
  'note.',
  'later.failed',
  'pool.',
  'pools.',
  'returns.',
  'share.',
  'status.unknown',
  'strip.change',
  'unit.',
  'view.findHint',
] as const

/** Said in the HTML alone. */
const inHtmlOnly = /^lab\.(gap|proposals|published|guardrails\.|says|formula|preset\..*\.text$)/

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = createTranslator(loadCatalogue(locale), locale)
  return { title: t('lab.title'), description: t('lab.description') }
}

export default async function LabPage({ params }: Props) {
  const { locale } = await params
  const catalogue = loadCatalogue(locale)
  const text = textOf(createTranslator(catalogue, locale))
  const { t } = text
  const { figures, bundle, snapshot } = embedded()
  const ahead = labAhead(snapshot)
  const history = decodeHistory(embeddedFile(snapshot.parts.history.path), snapshot.network)
  const [published, data] = [
    ownUse(snapshot, history, 'pledges'),
    ownUse(snapshot, history, 'data'),
  ]
  const messages = Object.fromEntries(
    Object.entries(pickMessages(catalogue, islandMessages)).filter(
      ([key]) => !inHtmlOnly.test(key),
    ),
  )
  return (
    <SiteFrame locale={locale} current="lab">
      <div className="wrap">
        <div className="opening">
          <h1>{t('lab.heading')}</h1>
          <p>{t('lab.lead')}</p>
        </div>
        <Lab
          {...{ locale, messages, figures, bundle, ahead }}
          version={packageJson.version}
          laterAhead={
            <LaterAhead
              text={text}
              course={yearsAhead(snapshot, ahead.rules)}
              name={t(presetKey(ahead.rules.preset.id, 'name'))}
            />
          }
        />
        {published && data && (
          <HistorySection
            id="published"
            title={t('lab.published.title')}
            lead={t('lab.published.lead')}
          >
            <PublishedUse text={text} then={published} data={data} />
          </HistorySection>
        )}
        <HistorySection id="formula" title={t('lab.formula.title')} lead={t('lab.formula.lead')}>
          <LabFormula text={text} answer={ahead} totalStake={figures.pots.totalStake} />
        </HistorySection>
        <HistorySection
          id="proposals"
          title={t('lab.proposals.title')}
          lead={t('lab.proposals.lead')}
        >
          <Proposals text={text} path={pagePath(locale, 'lab')} />
        </HistorySection>
        <HistorySection
          id="guardrails"
          title={t('lab.guardrails.title')}
          lead={t('lab.guardrails.lead')}
        >
          <GuardrailsTable text={text} />
        </HistorySection>
      </div>
    </SiteFrame>
  )
}
