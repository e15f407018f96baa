export { poolByTicker, searchPools } from './choose.ts'
export { noteWords, readStake } from './stake.ts'
