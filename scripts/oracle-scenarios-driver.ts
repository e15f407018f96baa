/**
 * Python that asks the reference about scenarios: `{ path, questions }` in, one object for each out. Floors of fees are
 * not in the reference and are taken here. The mean is as in `oracleDriver`.
 */
export const oracleScenariosDriver = `
import importlib.util, json, sys
from fractions import Fraction as F

asked = json.load(sys.stdin)
spec = importlib.util.spec_from_file_location('oracle', asked['path'])
oracle = importlib.util.module_from_spec(spec)
spec.loader.exec_module(oracle)
UNIT = 1 << 640
MILLION = 10 ** 12

def answer(q):
    total, k, a0 = int(q['totalStake']), int(q['k']), F(q['a0'])
    active, blocks = int(q['activeStake']), int(q['totalBlocks'])
    leverage = None if q['leverage'] is None else F(q['leverage'])
    p = oracle.pots(int(q['reserves']), int(q['fees']), blocks, F(0), F(q['rho']), F(q['tau']))

    pools = []
    for one in q['pools']:
        pool = {key: int(one[key]) for key in ('poolStake', 'pledge', 'ownerStake', 'cost', 'blocks')}
        pool['margin'] = max(F(one['margin']), F(q['minMargin']))
        pool['cost'] = max(pool['cost'], int(q['minCost']))
        pools.append(pool)

    def reward(pool, made):
        return oracle.pool_reward(
            R=p['R'], total_stake=total, active_stake=active, d=F(0), k=k, a0=a0, blocks=made,
            total_blocks=blocks, pool_stake=pool['poolStake'], pledge=pool['pledge'],
            owner_stake=pool['ownerStake'], leverage=leverage)

    def member(pool, got, stake):
        return oracle.member_reward(got, pool['cost'], pool['margin'], stake, pool['poolStake'], total)

    first = pools[0]
    share = F(first['poolStake'], active)
    ours, whole = share.numerator, share.denominator
    others = whole - ours
    chance = UNIT * others ** blocks // whole ** blocks
    mean, every, b = 0, 0, 0
    while b <= blocks and (b <= blocks * ours // whole + 50 or chance > 0):
        mean += chance * member(first, reward(first, b)[2], MILLION)
        every += chance
        chance = chance * (blocks - b) * ours // ((b + 1) * others)
        b += 1
    assert 0 <= UNIT - every < UNIT >> 128, 'the chances do not sum to one'

    got = [reward(pool, pool['blocks'])[2] for pool in pools]
    means = [reward(pool, 1)[0] for pool in pools]
    return {
        'pots': [str(p['delta_r1']), str(p['delta_t1']), str(p['R'])],
        'paid': str(sum(means)),
        'means': [str(m) for m in means],
        'poolReward': [str(g) for g in got],
        'operator': [str(oracle.leader_reward(g, pool['cost'], pool['margin'], pool['ownerStake'],
                                              pool['poolStake'], total))
                     for g, pool in zip(got, pools)],
        'member': [str(member(pool, g, int(q['memberStake']))) for g, pool in zip(got, pools)],
        'mean': str(mean // UNIT),
    }

json.dump([answer(q) for q in asked['questions']], sys.stdout)
`
