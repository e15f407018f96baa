'use client'

import { useSyncExternalStore } from 'react'
import { exampleOrigin } from './example-origin.ts'

const nothingChanges = () => () => {}

/** Scheme and host the page was opened at; the example's in the HTML. */
export const useOrigin = (): string =>
  useSyncExternalStore(
    nothingChanges,
    () => window.location.origin,
    () => exampleOrigin,
  )
