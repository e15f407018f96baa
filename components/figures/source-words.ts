import type { MessageKey } from '../../lib/i18n/message.ts'
import type { Translator } from '../../lib/i18n/translate.ts'

/** Remarks of the data's sources, as the data has them. */
const remarks: ReadonlyMap<string, MessageKey> = new Map([
  ['stake distribution of the node', 'remark.distribution'],
  ['reserves, treasury', 'remark.reserves'],
  ['blocks, fees', 'remark.blocks'],
  ['may not know every owner', 'remark.owners'],
  ['reward pot worked out here', 'remark.pot'],
])

const confirmed = /^confirmed by (.+)$/
const remarked = /^(.+) \((.+)\)$/

/** A source with its remarks in the page's language. A remark that is not known here stays as it is. */
export function sourceWords(t: Translator, source: string): string {
  const said = (remark: string) => {
    const key = remarks.get(remark)
    return key ? t(key) : remark
  }
  return source
    .split('; ')
    .map((part) => {
      const by = confirmed.exec(part)?.[1]
      if (by !== undefined) return t('remark.confirmed', { source: by })
      const [, name, remark] = remarked.exec(part) ?? []
      return remark === undefined ? said(part) : `${name} (${said(remark)})`
    })
    .join('; ')
}
