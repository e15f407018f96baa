'use client'

import { lazy } from 'react'
import { InHtml } from '../../site/in-html.tsx'

const drawn = () => import('./drawn.tsx')
const Words = lazy(() => drawn().then((module) => ({ default: module.DrawnParameters })))
const Result = lazy(() => drawn().then((module) => ({ default: module.DrawnResult })))
const Envelope = lazy(() => drawn().then((module) => ({ default: module.DrawnEnvelope })))
const AllShapes = lazy(() => drawn().then((module) => ({ default: module.DrawnShapes })))

type Props = { readonly id: string }

/** The words of an operation, with a field each: uncontrolled, so nothing need be brought to life. */
export const WordsInHtml = ({ id }: Props) => <InHtml>{() => <Words id={id} />}</InHtml>

export const ResultInHtml = ({ id }: Props) => <InHtml>{() => <Result id={id} />}</InHtml>

export const EnvelopeInHtml = () => <InHtml>{() => <Envelope />}</InHtml>

export const ShapesInHtml = () => <InHtml>{() => <AllShapes />}</InHtml>
