import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { openApiDocument } from './openapi.ts'

const document = openApiDocument(packageJson.version)

it('the published description is the one of these schemas', () => {
  const published = readFileSync('public/api/v1/openapi.json', 'utf8')
  expect(published).toBe(`${JSON.stringify(document, null, 2)}\n`)
})

it('every reference leads to a schema that is there', () => {
  const text = JSON.stringify(document)
  const schemas = Object.keys((document.components as { schemas: object }).schemas)
  for (const [, ref = ''] of text.matchAll(/"\$ref":"([^"]+)"/g))
    if (!ref.startsWith('#/components/responses/'))
      expect(schemas).toContain(ref.replace('#/components/schemas/', ''))
})

it('every list and every text says how long it may be, every number its range', () => {
  const endless: string[] = []
  walk(document.components, 'components')
  expect(endless).toEqual([])

  function walk(part: unknown, at: string): void {
    if (typeof part !== 'object' || part === null) return
    const schema = part as Record<string, unknown>
    if (schema.type === 'array' && schema.maxItems === undefined) endless.push(at)
    if (schema.type === 'string')
      if (![schema.maxLength, schema.pattern, schema.enum, schema.const].some(Boolean))
        endless.push(at)
    if (schema.type === 'integer' && schema.maximum === undefined) endless.push(at)
    for (const [key, value] of Object.entries(schema)) walk(value, `${at}/${key}`)
  }
})
