/** A value as JavaScript source: JSON, and whole numbers without end as `1n`. */
export function source(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`
  if (Array.isArray(value)) return `[${value.map(source)}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}:${source(part)}`)}}`
}
