'use client'

import { useText } from '../site/text.tsx'

type Props = {
  readonly zoomed: boolean
  readonly onZoom: (factor: number) => void
  readonly onWhole: () => void
}

/** One press of a button or a key. */
export const zoomStep = 1.5

/** Nearer, farther, all of it; and what the keys do. */
export function MapTools({ zoomed, onZoom, onWhole }: Props) {
  const { t } = useText()
  return (
    <div className="map-tools">
      <button
        type="button"
        className="button"
        aria-label={t('map.in')}
        onClick={() => onZoom(zoomStep)}
      >
        +
      </button>
      <button
        type="button"
        className="button"
        aria-label={t('map.out')}
        disabled={!zoomed}
        onClick={() => onZoom(1 / zoomStep)}
      >
        −
      </button>
      <button type="button" className="button" disabled={!zoomed} onClick={onWhole}>
        {t('map.whole')}
      </button>
      <p className="hint" id="map-keys">
        {t('map.keys')}
      </p>
    </div>
  )
}
