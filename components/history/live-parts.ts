// What is drawn again in the browser once an epoch is asked for; fetched with the history.
export { Comparison } from './comparison.tsx'
export { EpochLines } from './epoch-lines.tsx'
export { EpochTable } from './epoch-table.tsx'
export { PartsTable } from './parts-table.tsx'
export { ReadoutValues } from './readout-values.tsx'
