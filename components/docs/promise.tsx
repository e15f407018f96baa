import type { MessageKey } from '../../lib/i18n/message.ts'
import type { Text } from '../site/rich-text.tsx'

const promises = [
  'developers.promise.api',
  'developers.promise.next',
  'developers.promise.widget',
  'developers.promise.package',
  'developers.promise.figures',
  'developers.promise.yours',
] as const satisfies readonly MessageKey[]

/** What may be built upon, and for how long. */
export function Promises({ rich }: Text) {
  return (
    <ul className="document ruled">
      {promises.map((key) => (
        <li key={key}>
          <p>{rich(key, {})}</p>
        </li>
      ))}
    </ul>
  )
}
