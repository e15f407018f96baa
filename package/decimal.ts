/**
 * Real powers, returns over any span and money of other kinds, at forty digits. The only door that needs decimal.js.
 *
 * @module cardano-rewards/decimal
 */
export * from '../lib/rewards/decimal/index.ts'
