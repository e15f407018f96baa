// What is drawn again in the browser once an epoch is asked for; fetched with the history.
export { Comparison } from './comparison.tsx'
export { EpochLines } from './epoch-lines.tsx'
export { EpochRow, EpochTable } from './epoch-table.tsx'
export { PartsRow, PartsTable } from './parts-table.tsx'
export { partsWords } from './parts-words.ts'
export { ReadoutValues } from './readout-values.tsx'
