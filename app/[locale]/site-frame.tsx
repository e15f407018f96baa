import type { ReactNode } from 'react'
import { Frame } from '../../components/site/frame.tsx'
import type { PageName } from '../../components/site/paths.ts'
import { embedded } from '../embedded.ts'
import { statusWords } from './status-words.ts'

type Props = {
  readonly locale: string
  readonly current: PageName | null
  readonly children: ReactNode
}

/** A page on the embedded data, in its frame. */
export function SiteFrame({ locale, current, children }: Props) {
  const { bundle } = embedded()
  return (
    <Frame locale={locale} current={current} status={statusWords(locale)} bundle={bundle.path}>
      {children}
    </Frame>
  )
}
