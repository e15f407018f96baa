'use client'

import { type ReactNode, useState, useSyncExternalStore } from 'react'

/**
 * Drawn into the HTML at build time; in the browser it stays as it stands there, and the code that
 * drew it is not fetched for it. A function where drawing takes code that the browser need not have.
 */
export function InHtml({ children }: { children: ReactNode | (() => ReactNode) }) {
  const hydrating = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  const [inHtml] = useState(hydrating)
  if (typeof window === 'undefined')
    return <div>{typeof children === 'function' ? children() : children}</div>
  // Mounted anew, it has nothing to keep: to write even nothing into it would break the policy.
  if (!inHtml) return <div />
  // React leaves what is inside such an element alone: nothing is written, only nothing is read.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: empty, and never set once the page is there
  return <div suppressHydrationWarning dangerouslySetInnerHTML={nothing} />
}

const never = () => () => {}
const nothing = { __html: '' }
