// When a delegation made now is counted, earns, and is paid for the first time.
import { delegationTimeline, epochAt, networks } from 'cardano-rewards'

const now = Date.UTC(2026, 2, 7) / 1000 // leave this out of a real program: Date.now() / 1000
const day = (seconds) => new Date(seconds * 1000).toISOString().slice(0, 10)

const timeline = delegationTimeline(networks.mainnet, epochAt(networks.mainnet, now))
console.log(timeline.delegatedIn.epoch) // → 617
console.log(timeline.earnedIn.epoch, day(timeline.earnedIn.start)) // → 619 2026-03-15
console.log(timeline.paidAt.epoch, day(timeline.paidAt.start)) // → 621 2026-03-25
