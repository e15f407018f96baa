import { Equals, Fenced, Floor, Formula, Times } from '../math/mathml.tsx'
import type { Text } from '../site/rich-text.tsx'

/** How the order is made: in words, as the formula, and what is no part of it. */
export function OrderMade({ text: { t } }: { text: Text }) {
  return (
    <details className="order-made" id="order">
      <summary>{t('offers.order.title')}</summary>
      <ol>
        <li>{t('offers.order.stake')}</li>
        <li>{t('offers.order.blocks')}</li>
        <li>{t('offers.order.reward')}</li>
        <li>
          {t('offers.order.mean')}
          <Formula>
            <mrow>
              <mtext>{t('offers.order.earn')}</mtext>
              <Equals />
              <mn>73</mn>
              <Times />
              <Floor>
                <mrow>
                  <munder>
                    <mo>∑</mo>
                    <mi>b</mi>
                  </munder>
                  <mi>P</mi>
                  <Fenced>
                    <mi>b</mi>
                  </Fenced>
                  <Times />
                  <mtext>{t('offers.order.memberReward')}</mtext>
                  <Fenced>
                    <mi>b</mi>
                  </Fenced>
                </mrow>
              </Floor>
            </mrow>
          </Formula>
        </li>
      </ol>
      <p>{t('offers.order.nothingElse')}</p>
    </details>
  )
}
