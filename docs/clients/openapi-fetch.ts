// The same with openapi-fetch, which types every address, word and error.
import createClient from 'openapi-fetch'
import type { paths } from '../../public/api/v1/openapi.d.ts'

const api = createClient<paths>({ baseUrl: 'https://example.org/api/v1' })

const { data, error } = await api.GET('/estimate', { params: { query: { stake: '25000' } } })
if (error) throw new Error(`${error.title}: ${error.detail}`)
console.log(`epoch ${data.now.epoch}: ${BigInt(data.result.perEpoch.reward)} lovelace`)
