/**
 * Python that asks the reference. It reads `{ path, questions }` and prints one object for each.
 *
 * The mean is over Binomial(totalBlocks, share) with the chances as whole numbers of 2⁻⁶⁴⁰: each is
 * rounded down after P(0), which is exact before, so the sum is right to far less than a lovelace.
 */
export const oracleDriver = `
import importlib.util, json, sys
from fractions import Fraction as F

asked = json.load(sys.stdin)
spec = importlib.util.spec_from_file_location('oracle', asked['path'])
oracle = importlib.util.module_from_spec(spec)
spec.loader.exec_module(oracle)
UNIT = 1 << 640

def answer(q):
    n = {key: int(q[key]) for key in ('R', 'totalStake', 'activeStake', 'k', 'totalBlocks',
                                      'poolStake', 'pledge', 'ownerStake', 'cost', 'memberStake')}
    d, a0, margin = F(q['d']), F(q['a0']), F(q['margin'])

    def pool(blocks):
        return oracle.pool_reward(
            R=n['R'], total_stake=n['totalStake'], active_stake=n['activeStake'], d=d, k=n['k'],
            a0=a0, blocks=blocks, total_blocks=n['totalBlocks'], pool_stake=n['poolStake'],
            pledge=n['pledge'], owner_stake=n['ownerStake'])

    def leader(reward):
        return oracle.leader_reward(reward, n['cost'], margin, n['ownerStake'], n['poolStake'],
                                    n['totalStake'])

    def member(reward):
        return oracle.member_reward(reward, n['cost'], margin, n['memberStake'], n['poolStake'],
                                    n['totalStake'])

    share = F(n['poolStake'], n['activeStake'])
    ours, whole, total = share.numerator, share.denominator, n['totalBlocks']
    others = whole - ours
    chance = UNIT * others ** total // whole ** total
    mean, all_chances, b = 0, 0, 0
    expected = total * ours // whole
    while b <= total and (b <= expected + 50 or chance > 0):
        mean += chance * member(pool(b)[2])
        all_chances += chance
        chance = chance * (total - b) * ours // ((b + 1) * others)
        b += 1
    assert 0 <= UNIT - all_chances < UNIT >> 128, 'the chances do not sum to one'

    rewards = [pool(int(b))[2] for b in q['blocks']]
    worked = pool(q['workedBlocks'])[2]
    return {
        'maxPool': str(pool(1)[0]),
        'poolReward': [str(r) for r in rewards],
        'leader': [str(leader(r)) for r in rewards],
        'member': [str(member(r)) for r in rewards],
        'mean': str(mean // UNIT),
        'worked': [str(worked), str(member(worked))],
    }

json.dump([answer(q) for q in asked['questions']], sys.stdout)
`
