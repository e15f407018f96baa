/**
 * The engine: what the Cardano ledger works out, to the lovelace. Pure functions of their arguments; no dependency,
 * no clock, no network.
 *
 * @module cardano-rewards
 */
export * from '../lib/rewards/index.ts'
