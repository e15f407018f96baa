import { type Figures, figuresOf, noAnswer } from './figures.ts'
import type { Asked } from './scenarios.ts'

const atOnce = 4

type Body = {
  readonly now?: { readonly from: string }
  readonly errors?: readonly { readonly code: string }[]
  readonly result?: { readonly luck: object | null; readonly blocks?: object }
}

/**
 * The API of a running server. It answers by its own clock, so it is asked first: the others then answer for the moment
 * that it tells, in unix seconds.
 */
export async function askApi(origin: string, asked: readonly Asked[]) {
  const answers = new Map<Asked, Figures>()
  const moments = new Set<string>()
  const waiting = [...asked]
  const askOn = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { status, body } = await get(`${origin}/api/v1/estimate${next.link}`)
      if (body.now) moments.add(body.now.from)
      answers.set(next, answered(status, body))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, askOn))
  const [moment, ...others] = moments
  if (moment === undefined) throw new Error('The API answers nothing.')
  // An epoch has ended meanwhile; the next one is days away.
  if (others.length > 0) return askApi(origin, asked)
  return { moment: Date.parse(moment) / 1000, answers }
}

async function get(address: string): Promise<{ status: number; body: Body }> {
  const response = await fetch(`${address}&include=projection,blocks`)
  return { status: response.status, body: (await response.json()) as Body }
}

function answered(status: number, { result, errors }: Body): Figures {
  if (status === 422 && errors?.every(({ code }) => code === 'more-than-exists')) return noAnswer
  if (status !== 200 || result === undefined)
    return { problem: `${status} ${JSON.stringify(errors)}` }
  const { luck, blocks } = result
  return figuresOf({ ...result, luck: luck && { ...luck, rows: blocks } })
}
