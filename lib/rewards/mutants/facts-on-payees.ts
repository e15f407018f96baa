import type { Fact } from './fact.ts'

const key = (hash: string) => ({ kind: 'key' as const, hash })

/** Who is paid, and by which fees. */
export const payeeFacts: readonly Fact[] = [
  {
    says: 'Dijkstra’s minimum lifts lower fees and no others',
    holds: (engine) => {
      const floors = { minPoolMargin: engine.ratio(1n, 20n), minPoolCost: engine.lovelace(75n) }
      const low = { margin: engine.zero, fixedCost: engine.lovelace(10n) }
      const high = { margin: engine.one, fixedCost: engine.lovelace(99n) }
      const lifted = engine.effectiveFees(low, floors)
      const kept = engine.effectiveFees(high, floors)
      return (
        engine.equal(lifted.margin, floors.minPoolMargin) &&
        lifted.fixedCost === 75n &&
        engine.equal(kept.margin, engine.one) &&
        kept.fixedCost === 99n &&
        engine.effectiveFees(low).fixedCost === 10n
      )
    },
  },
  {
    says: 'owners are paid through the operator, a script with an owner’s hash is a member',
    holds: (engine) => {
      const shared = engine.shareOut({
        poolReward: engine.lovelace(1010n),
        fixedCost: engine.lovelace(10n),
        margin: engine.zero,
        poolStake: engine.lovelace(1000n),
        owners: ['aa'],
        delegators: [
          { credential: key('aa'), stake: engine.lovelace(300n) },
          { credential: { kind: 'script', hash: 'aa' }, stake: engine.lovelace(200n) },
          { credential: key('bb'), stake: engine.lovelace(500n) },
          { credential: key('cc'), stake: engine.lovelace(0n) },
        ],
      })
      return (
        shared.ownerStake === 300n &&
        shared.operator === 310n &&
        shared.members.map(({ reward }) => reward).join() === '200,500'
      )
    },
  },
  {
    says: 'before Allegra a credential gets its leader reward, or else its first pool’s',
    holds: (engine) => {
      const entry = (kind: 'leader' | 'member', poolHash: string, reward: bigint) => ({
        credential: key('aa'),
        kind,
        pool: poolHash,
        reward: engine.lovelace(reward),
      })
      const leads = [
        entry('member', '01', 1n),
        entry('leader', '09', 5n),
        entry('leader', '03', 9n),
      ]
      const joins = [entry('member', '02', 7n), entry('member', '01', 8n)]
      return (
        engine
          .singleReward(leads, 2)
          .map(({ reward }) => reward)
          .join() === '9' &&
        engine
          .singleReward(joins, 2)
          .map(({ reward }) => reward)
          .join() === '8' &&
        engine.singleReward(leads, 3).length === 3
      )
    },
  },
]
