import { Fragment } from 'react'
import { formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import { type OwnUse, publishedParts, publishedUse } from '../../lib/outcomes/pot-use-published.ts'
import { one, type Rational, ratio, sub } from '../../lib/rewards/index.ts'
import type { Text } from '../site/rich-text.tsx'
import { Scroll } from '../site/scroll.tsx'

type Props = {
  readonly text: Text
  /** Of the epoch that was published. */
  readonly then: OwnUse
  /** Of the data epoch. */
  readonly data: OwnUse
}

/** Where the pot went near epoch 616: what was published beside what this engine works out. In the HTML alone. */
export function PublishedUse({ text, then, data }: Props) {
  const { t, locale } = text
  const share = (of: Rational, decimals: number) => formatPercent(of, locale, decimals)
  const epochs = {
    published: formatCount(then.epoch, locale),
    data: formatCount(data.epoch, locale),
  }
  const caption = t('lab.published.caption', epochs)
  const returned = (use: OwnUse) => sub(one, use.parts.paid)
  const chain = ({ chainPaid, rewardPot }: OwnUse) =>
    chainPaid === null ? t('status.unknown') : share(ratio(chainPaid, rewardPot), 3)
  return (
    <div className="later">
      <Scroll label={caption}>
        <table className="statement compared">
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('lab.published.part')}</th>
              <th scope="col">{t('lab.published.theirs', epochs)}</th>
              <th scope="col">{t('lab.published.ours', { epoch: epochs.published })}</th>
              <th scope="col">{t('lab.published.ours', { epoch: epochs.data })}</th>
            </tr>
          </thead>
          <tbody>
            {publishedParts.map((part) => (
              <Fragment key={part}>
                <tr className="above-why">
                  <th scope="row">{t(`lab.published.${part}`)}</th>
                  <td>{share(publishedUse.parts[part], 1)}</td>
                  <td>{share(then.parts[part], 3)}</td>
                  <td>{share(data.parts[part], 3)}</td>
                </tr>
                <tr className="why">
                  <td colSpan={4}>
                    {t(`lab.published.why.${part}`, {
                      chain: chain(then),
                      staked: share(then.staked, 2),
                    })}
                  </td>
                </tr>
              </Fragment>
            ))}
            <tr className="total">
              <th scope="row">{t('lab.published.returned')}</th>
              <td>{share(publishedUse.returned, 1)}</td>
              <td>{share(returned(then), 3)}</td>
              <td>{share(returned(data), 3)}</td>
            </tr>
            <tr>
              <th scope="row">{t('lab.published.chain')}</th>
              <td>–</td>
              <td>{chain(then)}</td>
              <td>{chain(data)}</td>
            </tr>
          </tbody>
        </table>
      </Scroll>
      <p>
        {t('lab.published.pot', {
          ours: formatAda(then.rewardPot, locale, { decimals: 0 }),
          earlier:
            then.potOfEarlierReserves === null
              ? t('status.unknown')
              : formatAda(then.potOfEarlierReserves, locale, { decimals: 0 }),
        })}
      </p>
      <p className="foot">{t('lab.published.source', { source: publishedUse.source })}</p>
    </div>
  )
}
