// A client without dependencies, typed by the API's own description.
import type { paths } from '../../public/api/v1/openapi.d.ts'

type Get<Path extends keyof paths> = paths[Path]['get']
type Words<Path extends keyof paths> = NonNullable<Get<Path>['parameters']['query']>
type Answer<Path extends keyof paths> = Get<Path>['responses'][200]['content']['application/json']

const api = 'https://example.org/api/v1'

async function ask<Path extends keyof paths>(
  path: Path,
  words: Words<Path>,
): Promise<Answer<Path>> {
  const answer = await fetch(`${api}${path}?${new URLSearchParams(words)}`)
  const body = await answer.json()
  if (!answer.ok) throw new Error(`${body.title}: ${body.detail}`)
  return body
}

const { now, result } = await ask('/estimate', { stake: '25000' })
console.log(`epoch ${now.epoch}: ${BigInt(result.perEpoch.reward)} lovelace`)
