'use client'

import { formatCompact } from '../../lib/format/index.ts'
import { useText } from '../site/text.tsx'
import { type Colouring, colourings, shadeEnds, shades } from './map-points.ts'

type Props = {
  readonly colouring: Colouring
  readonly onColour: (colouring: Colouring) => void
  readonly mine: boolean
}

/** What the shades mean, in words, and the switch between three meanings. */
export function MapLegend({ colouring, onColour, mine }: Props) {
  const { t, locale } = useText()
  const ends = shadeEnds[colouring]
  const unit = colouring === 'margin' ? '\u00a0%' : '\u00a0₳'
  const number = (value: number) => formatCompact(value, locale)
  const words = (i: number) => {
    const [below, upTo] = [ends[i - 1], ends[i]]
    if (upTo === undefined) return t('map.above', { least: number(below ?? 0) + unit })
    if (upTo === 0) return `0${unit}`
    if (below === undefined) return t('map.upTo', { most: number(upTo) + unit })
    if (upTo - below <= 1 && colouring !== 'margin') return number(upTo) + unit
    return t('map.between', { least: number(below), most: number(upTo) + unit })
  }
  return (
    <div className="map-legend">
      <fieldset>
        <legend className="unseen">{t('map.colour')}</legend>
        <div className="choices">
          {colourings.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="map-colour"
                value={one}
                checked={one === colouring}
                onChange={() => onColour(one)}
              />
              {t(`map.colour.${one}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <ul>
        {Array.from({ length: shades }, (_, i) => (
          <li key={words(i)}>
            <span className="disc" data-shade={i} />
            {words(i)}
          </li>
        ))}
        {mine && (
          <li>
            <span className="disc" data-shade="mine" />
            {t('map.mine')}
          </li>
        )}
      </ul>
    </div>
  )
}
