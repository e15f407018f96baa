import { places } from '../../../components/search/places.ts'
import type { SearchFile } from '../../../components/search/search-file.ts'
import { pagePath } from '../../../components/site/paths.ts'
import { loadCatalogue, pickMessages } from '../../../lib/i18n/catalogue.ts'
import { locales } from '../../../lib/i18n/locales.ts'
import { createTranslator } from '../../../lib/i18n/translate.ts'
import { embedded } from '../../embedded.ts'

export const dynamic = 'force-static'
export const generateStaticParams = () => locales.map((locale) => ({ locale }))

type Context = { readonly params: Promise<{ locale: string }> }

/** Made at build time: all that the search of a locale needs beside the pools themselves. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { locale } = await params
  const catalogue = loadCatalogue(locale)
  const { figures, bundle } = embedded()
  const file: SearchFile = {
    locale,
    messages: pickMessages(catalogue, [
      'search.',
      'pools.close',
      'pools.keys',
      'pools.loading',
      'pools.noName',
      'pools.retry',
    ]),
    bundle,
    network: figures.network,
    epoch: figures.epoch,
    pool: pagePath(locale, 'pool'),
    pools: pagePath(locale, 'pools'),
    places: places(createTranslator(catalogue, locale), locale),
  }
  return Response.json(file)
}
