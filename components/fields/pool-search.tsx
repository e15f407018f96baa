'use client'

import { useEffect, useRef, useState } from 'react'
import type { NetworkFigures } from '../../lib/snapshot/index.ts'
import { useLater } from '../live/use-later.ts'
import type { Pools } from '../live/use-pools.ts'
import { useText } from '../site/text.tsx'

const fetchPicker = () => import('./pool-picker.tsx').then((module) => module.PoolPicker)

/**
 * A search over all staked pools that stands closed, as a button; pressed, it is fetched with its list.
 *
 * @param onPick is given `pool1…` and what closes the search, for who stays on the page.
 */
export function usePoolSearch(
  pools: Pools,
  figures: NetworkFigures,
  onPick: (id: string, close: () => void) => void,
) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  /** Whether the reader closed it, and did not go on elsewhere. */
  const back = useRef(false)
  const { part: Picker, failed, want } = useLater(fetchPicker)

  const close = () => {
    back.current = true
    setOpen(false)
  }
  // The button is back in the page only after the picker has gone.
  useEffect(() => {
    if (open || !back.current) return
    back.current = false
    button.current?.focus()
  }, [open])
  const show = () => {
    pools.load()
    want()
    setOpen(true)
  }
  const stuck = open && (failed || pools.failed)

  return {
    /** For the button that opens it. */
    button: { ref: button, 'aria-busy': open, onClick: show },
    /** Pressed, and still on its way: the button says so. */
    loading: open && !stuck,
    /** Stands in place of the button once it is there. */
    picker: open && Picker && pools.list && (
      <Picker
        list={pools.list}
        figures={figures}
        onPick={(id) => onPick(id, close)}
        onClose={close}
        onLeave={() => setOpen(false)}
      />
    ),
    /** That it could not be fetched, and one press to try again. */
    trouble: stuck && (
      <div className="message" role="alert">
        <div>
          {t('pools.failed')}{' '}
          <button type="button" className="text-button" onClick={show}>
            {t('pools.retry')}
          </button>
        </div>
      </div>
    ),
  }
}
