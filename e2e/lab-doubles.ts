import { snapshot } from './mainnet.ts'

/**
 * Who loses at another k, worked out here in plain doubles from the ledger's formula as the specification writes it:
 * nothing of the site's own arithmetic is in it but the data.
 */
const { pots, parameters, pools } = snapshot
const a0 = Number(parameters.a0.n) / Number(parameters.a0.d)
const rho = Number(parameters.rho.n) / Number(parameters.rho.d)
const tau = Number(parameters.tau.n) / Number(parameters.tau.d)

/** f(s, p) ÷ R of one pool: its share of the pot at performance 1. */
function shareOf(stake: number, pledge: number, total: number, k: number): number {
  const z = 1 / k
  const s = Math.min(stake / total, z)
  const p = Math.min(pledge / total, z)
  return (s + (p * a0 * (s - (p * (z - s)) / z)) / z) / (1 + a0)
}

const isOpen = ({ margin }: (typeof pools)[number]) => margin.n < margin.d
const keepsPledge = (pool: (typeof pools)[number]) => pool.pledge <= pool.activeStake

/**
 * The public pools whose share of the pot falls, most stake first.
 *
 * @param total max supply less reserves; left out, of the data epoch.
 */
export function losersAt(k: number, total = Number(pots.totalStake)) {
  return pools
    .filter((pool) => isOpen(pool) && keepsPledge(pool))
    .filter((pool) => {
      const [stake, pledge] = [Number(pool.activeStake), Number(pool.pledge)]
      // A lovelace of the pot is 6.6e-14 of it: less than a tenth of one is rounding.
      return (
        shareOf(stake, pledge, total, k) <
        shareOf(stake, pledge, total, Number(parameters.k)) - 1e-15
      )
    })
    .sort((a, b) => (a.activeStake < b.activeStake ? 1 : -1))
}

/** The pot of the data epoch, in ada. */
export const potOfData =
  ((1 - tau) *
    (Math.min(1, Number(pots.eta.n) / Number(pots.eta.d)) * rho * Number(pots.reserves) +
      Number(pots.fees))) /
  1e6

/** What they hold together, in ada. */
export const stakeOf = (some: readonly { readonly activeStake: bigint }[]): number =>
  some.reduce((sum, { activeStake }) => sum + Number(activeStake) / 1e6, 0)
