import type { AverageColumn, AveragePoolTable } from '../outcomes/average-table.ts'

/**
 * Whole numbers of a smooth curve as a short text: the step of each step, `10,2,0,-1`. First the common factor.
 *
 * @param values decimal texts of whole numbers below 2⁵³.
 */
export function packSeries(values: readonly (string | number)[]): string {
  const numbers = values.map(Number)
  if (!numbers.every(Number.isSafeInteger)) throw new RangeError('Not whole numbers below 2⁵³.')
  const factor = numbers.reduce(commonFactor, 0) || 1
  const steps = differences(differences(numbers.map((value) => value / factor)))
  return [factor, ...steps].join()
}

/** What {@link packSeries} packed, as decimal texts. */
export function unpackSeries(packed: string): readonly string[] {
  const [factor = 1, ...steps] = packed.split(',').map(Number)
  return sums(sums(steps)).map((value) => String(value * factor))
}

const differences = (values: readonly number[]) =>
  values.map((value, i) => value - (values[i - 1] ?? 0))

function sums(steps: readonly number[]): number[] {
  let sum = 0
  return steps.map((step) => {
    sum += step
    return sum
  })
}

function commonFactor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : commonFactor(b, a % b)
}

/** The table of the average pool as the build packs it. */
export type PackedTable = Omit<AveragePoolTable, 'epochs' | 'columns'> & {
  readonly epochs: string
  readonly columns: Readonly<Record<AverageColumn, string>>
}

/** The table of the average pool from its packed columns. */
export function unpackTable({ epochs, columns, ...rest }: PackedTable): AveragePoolTable {
  const unpacked = Object.entries(columns).map(([name, packed]) => [name, unpackSeries(packed)])
  return {
    ...rest,
    epochs: unpackSeries(epochs).map(Number),
    columns: Object.fromEntries(unpacked) as AveragePoolTable['columns'],
  }
}
