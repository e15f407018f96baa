import type { Metadata } from 'next'
import { Glossary, Sources } from '../../../components/learn/glossary.tsx'
import { LearnNotes } from '../../../components/learn/learn-notes.tsx'
import { LearnStory } from '../../../components/learn/learn-story.tsx'
import { formatCount } from '../../../lib/format/index.ts'
import { loadCatalogue, pickMessages } from '../../../lib/i18n/catalogue.ts'
import { createTranslator } from '../../../lib/i18n/translate.ts'
import { examplePool, followedOutcome } from '../../../lib/outcomes/learn.ts'
import { epochStart, networks } from '../../../lib/rewards/index.ts'
import { defaultScenario } from '../../../lib/scenario/index.ts'
import { embedded } from '../../embedded.ts'
import '../../styles/heat.css'
import '../../styles/learn.css'
import { SiteFrame } from '../site-frame.tsx'

type Props = { readonly params: Promise<{ locale: string }> }

/** What the story says while it lives; the words of the glossary stay in the HTML. */
const islandMessages = [
  'answer.noPools',
  'chart.',
  'error.',
  'field.',
  'form.first',
  'learn.',
  'luck.',
  'network.epoch',
  'note.',
  'paid.',
  'pool.',
  'pools.',
  'scale.',
  'status.',
  'sum.',
  'unit.',
] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = createTranslator(loadCatalogue(locale), locale)
  return { title: t('learn.title'), description: t('learn.description') }
}

export default async function LearnPage({ params }: Props) {
  const { locale } = await params
  const catalogue = loadCatalogue(locale)
  const t = createTranslator(catalogue, locale)
  const { figures, bundle, snapshot } = embedded()
  const example = examplePool(snapshot)
  // The build has no reader's clock: the data epoch's own figures, and no date.
  const now = epochStart(networks[figures.network], figures.epoch)
  const outcome = followedOutcome({ scenario: defaultScenario, figures, pool: example, now })
  if ('kind' in outcome) throw new Error('The example pool holds more than there is.')
  return (
    <SiteFrame locale={locale} current="learn">
      <div className="wrap">
        <LearnStory
          locale={locale}
          messages={pickMessages(catalogue, islandMessages)}
          figures={figures}
          bundle={bundle}
          example={example}
          ahead={{ ...outcome, projection: [] }}
          heading={<h1>{t('learn.heading')}</h1>}
        />
        <Glossary t={t} locale={locale} />
        <Sources t={t} />
        <LearnNotes t={t} data={formatCount(figures.epoch, locale)} />
      </div>
    </SiteFrame>
  )
}
