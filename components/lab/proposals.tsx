import type { MessageKey } from '../../lib/i18n/message.ts'
import { presets, schemes } from '../../lib/rewards/index.ts'
import type { Text } from '../site/rich-text.tsx'
import { presetKey } from './preset-words.ts'

type Props = {
  readonly text: Text
  /** Of this page. */
  readonly path: string
}

/** Every start: what it changes, its source, what its text leaves open and has wrong. In the HTML alone. */
export function Proposals({ text, path }: Props) {
  const { t, rich } = text
  return (
    <div className="proposals">
      {presets.map(({ id, scheme }) => {
        const { source, dated, reads, errs } = schemes[scheme]
        return (
          <details key={id}>
            <summary>
              <span>
                <b>{t(presetKey(id, 'name'))}</b>
                <small>{t(presetKey(id, 'status'))}</small>
              </span>
            </summary>
            <div id={`proposal-${id}`}>
              <p>
                {t(presetKey(id, 'text'))}{' '}
                <a href={`${path}?preset=${id}`}>{t('lab.proposals.try')}</a>
              </p>
              <Gaps text={text} title={t('lab.proposals.open')} ids={reads} />
              <Gaps text={text} title={t('lab.proposals.errs')} ids={errs} />
              <p className="foot">
                {rich(scheme === 'ledger' ? 'lab.proposals.ours' : 'lab.proposals.source', {
                  source: <SourceLink source={source} />,
                  dated,
                })}
              </p>
            </div>
          </details>
        )
      })}
    </div>
  )
}

type GapsProps = { readonly text: Text; readonly title: string; readonly ids: readonly string[] }

function Gaps({ text: { t }, title, ids }: GapsProps) {
  if (ids.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {ids.map((id) => (
          <li key={id}>{t(`lab.gap.${id}` as MessageKey)}</li>
        ))}
      </ul>
    </>
  )
}

/** `owner/name@commit path` as a link to that text. */
export function SourceLink({ source }: { source: string }) {
  const [, repo = '', commit = '', path = ''] = /^(\S+)@(\S+)(?: (\S+))?$/.exec(source) ?? []
  const at = path ? `blob/${commit}/${path}` : `tree/${commit}`
  return (
    <a href={`https://github.com/${repo}/${at}`}>
      {repo}@{commit.slice(0, 9)}
      {path && ` ${path}`}
    </a>
  )
}
