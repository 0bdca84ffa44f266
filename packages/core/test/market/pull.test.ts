import { devnetParams, type LentToken, type MarketDigest, pullTokensMax } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import { client, job, model, node, offersIn, ticketRequest, tokenRequest } from '../support/market.ts'
import { host, marketsAt, pullsIn, refusedIn } from '../support/markets.ts'

const { digestLifeMs, digestMs, digestQuietMs, digestPeersMax, quarantineMs, tokenLeaseMs } = devnetParams

const digest = (change: Partial<MarketDigest> = {}): MarketDigest => ({
  sequence: 1,
  ageMs: 0,
  waiting: [{ model: model('a'), tickets: 4, oldestMs: 0, ceiling: 100n }],
  busy: [],
  ...change
})
const lent = (n: number, change: Partial<LentToken> = {}): LentToken => {
  const { slot, sequence, freeInMs, warm, useMilli } = tokenRequest({})
  return { node: node(n), slot, sequence, freeInMs, warm, useMilli, ...change }
}

describe('a digest', () => {
  it('tells what waits, for how long, and what the best would pay', () => {
    const world = marketsAt(2)
    world.ticket(0, 1, { ceiling: 7n })
    world.pass(100)
    world.ticket(0, 2, { ceiling: 9n })
    world.ticket(0, 3, { model: 'b' })
    world.pass(digestMs - 100)
    const { to, digest: told } = world.lastDigest(0)
    expect(to).toEqual([host(1)])
    expect(told).toMatchObject({ sequence: 0, ageMs: 0 })
    expect(told.waiting).toEqual([
      { model: model('a'), tickets: 2, oldestMs: digestMs, ceiling: 9n },
      { model: model('b'), tickets: 1, oldestMs: digestMs - 100, ceiling: 100n }
    ])
  })

  it('goes out every beat while tickets wait, once more when they do not, and then seldom', () => {
    const world = marketsAt(2)
    world.ticket(0, 1)
    world.pass(4 * digestMs)
    const times = () =>
      world.seen.filter(({ by, effect }) => by === 0 && effect.kind === 'digest').map(({ at }) => at)
    expect(times()).toEqual([1, 2, 3, 4].map(beat => beat * digestMs))
    world.token(0, node(1))
    world.pass(3 * digestQuietMs)
    const gaps = times().map((at, i, all) => at - (all[i - 1] ?? 0))
    expect(gaps.slice(4)).toEqual([digestMs, digestQuietMs, digestQuietMs])
  })

  it('goes to so many others at a time, in turn', () => {
    const world = marketsAt(digestPeersMax + 3)
    world.ticket(0, 1)
    world.pass(2 * digestMs)
    const told = world.seen.flatMap(({ by, effect }) =>
      by === 0 && effect.kind === 'digest' ? effect.to : []
    )
    expect(told).toHaveLength(2 * digestPeersMax)
    expect(new Set(told).size).toBe(digestPeersMax + 2)
  })

  it('is not made where there is no other market', () => {
    const world = marketsAt(1)
    world.ticket(0, 1)
    expect(world.markets[0]?.nextDeadline()).toBeGreaterThan(digestQuietMs)
  })

  it('lets a hot model have more homes, for nodes and clients alike', () => {
    const world = marketsAt(4)
    for (let i = 0; i < 40; i++) {
      world.token(0, node(i))
      world.ticket(0, i, { units: 100 })
    }
    world.pass(digestMs)
    const [reply] = world.token(0, node(50))
    expect(reply?.kind === 'token-reply' ? reply.response.homes : undefined).toEqual([
      { model: model('a'), markets: 4 }
    ])
    expect(offersIn(world.ticket(0, 99))[0]?.homes).toBe(4)
    // The others hear of it and count alike.
    world.tell(0, 1)
    world.pass(digestMs)
    world.token(1, node(60))
    expect(offersIn(world.ticket(1, 100))[0]?.homes).toBe(4)
  })

  it.each([
    ['of somebody who keeps no market', 7, digest(), 'FORBIDDEN'],
    ['that is too old', 1, digest({ ageMs: digestLifeMs + 1 }), 'STALE_DIGEST']
  ])('%s is refused', (_what, from, told, code) => {
    const world = marketsAt(2)
    world.token(0, node(1))
    const effects = world.digest(0, from, told)
    expect(refusedIn(effects)?.code).toBe(code)
    expect(pullsIn(effects)).toEqual([])
  })

  it('that is replayed, or overtaken by a newer one, is refused and changes nothing', () => {
    const world = marketsAt(2)
    world.digest(0, 1, digest({ sequence: 5, waiting: [] }))
    world.token(0, node(1))
    for (const sequence of [5, 4])
      expect(refusedIn(world.digest(0, 1, digest({ sequence })))).toMatchObject({ code: 'STALE_DIGEST' })
    expect(pullsIn(world.digest(0, 1, digest({ sequence: 6 })))).toHaveLength(1)
  })

  it('of a market that went and came back may begin anew', () => {
    const world = marketsAt(2)
    world.digest(0, 1, digest({ sequence: 5 }))
    world.step(0, { kind: 'markets', at: 0, hosts: [], open: [] })
    world.step(0, { kind: 'markets', at: 0, hosts: [host(1)], open: [host(1)] })
    world.token(0, node(1))
    expect(pullsIn(world.digest(0, 1, digest({ sequence: 1 })))).toHaveLength(1)
  })
})

describe('a pull', () => {
  it('brings an idle token here to a ticket that waits there, and both are used once', () => {
    const world = marketsAt(2)
    world.ticket(1, 1)
    world.token(0, node(1), { sequence: 3 })
    world.pass(digestMs)
    const [pull] = world.tell(1, 0)
    if (pull === undefined) throw new Error('nothing is pulled')
    expect(pull).toMatchObject({ to: host(1), request: { tokens: [{ node: node(1), sequence: 3 }] } })
    // Until the answer it stands nowhere: a ticket that comes here waits, a renewal changes nothing.
    expect(offersIn(world.ticket(0, 2))).toEqual([])
    expect(world.token(0, node(1), { sequence: 3 })).toMatchObject([{ response: { state: 'leased' } }])
    const { offers, unused } = world.carry(0, 1, pull)
    expect(offers).toMatchObject([
      { ticket: { request: { job: job(1) } }, offer: { token: { node: node(1) } } }
    ])
    expect(unused).toEqual([])
    expect(world.token(0, node(1), { sequence: 3 })).toMatchObject([{ response: { state: 'consumed' } }])
    expect(world.markets[0]?.tokens.size).toBe(0)
  })

  it('of tokens that nobody there wants gives them back, to whoever came here meanwhile', () => {
    const world = marketsAt(2)
    world.token(0, node(1))
    const [pull] = pullsIn(world.digest(0, 1, digest()))
    if (pull === undefined) throw new Error('nothing is pulled')
    world.ticket(0, 1)
    const { unused, after } = world.carry(0, 1, pull)
    expect(unused).toEqual([0])
    expect(offersIn(after)[0]?.offer.token.node).toBe(node(1))
  })

  it('that finds nothing is not repeated before the next digest', () => {
    const world = marketsAt(2)
    world.token(0, node(1))
    const [pull] = pullsIn(world.digest(0, 1, digest()))
    if (pull === undefined) throw new Error('nothing is pulled')
    world.carry(0, 1, pull)
    expect(pullsIn(world.token(0, node(2), {}, true))).toEqual([])
    expect(pullsIn(world.digest(0, 1, digest({ sequence: 2 })))).toHaveLength(1)
  })

  it('that cannot be answered gives the tokens back', () => {
    const world = marketsAt(2)
    world.token(0, node(1))
    const [pull] = pullsIn(world.digest(0, 1, digest()))
    world.step(0, { kind: 'pulled', at: 0, pull: pull?.pull ?? 0, unused: undefined })
    expect(offersIn(world.ticket(0, 1))).toHaveLength(1)
    // An answer that comes late, or for what was never asked, changes nothing.
    expect(world.step(0, { kind: 'pulled', at: 0, pull: pull?.pull ?? 0, unused: [0] })).toEqual([])
    expect(world.step(0, { kind: 'pulled', at: 0, pull: 99, unused: [0] })).toEqual([])
  })

  it('takes half of what a digest shows, calm nodes before busy ones, fast ones first', () => {
    const world = marketsAt(2)
    const book = [
      [1, 100, 0],
      [2, 300, 0],
      [3, 200, 0],
      [4, 900, 1000],
      [5, 150, 0],
      [6, 160, 0],
      [7, 170, 0]
    ] as const
    for (const [n, rate, useMilli] of book) world.token(0, node(n), { warm: [['a', 10n, rate]], useMilli })
    const [pull] = pullsIn(world.digest(0, 1, digest()))
    expect(pull?.request.tokens.map(token => token.node)).toEqual([node(2), node(3)])
  })

  it('leaves tokens here that cost more than anybody there pays', () => {
    const world = marketsAt(2)
    world.token(0, node(1), { warm: [['a', 11n]] })
    const waiting = [{ model: model('a'), tickets: 4, oldestMs: 0, ceiling: 10n }]
    expect(pullsIn(world.digest(0, 1, digest({ waiting })))).toEqual([])
    expect(pullsIn(world.token(0, node(2), { warm: [['a', 11n]] }, true))).toEqual([])
    expect(pullsIn(world.token(0, node(3), { warm: [['a', 10n]] }, true))).toHaveLength(1)
  })

  it('goes out with a token that comes where nothing waits, or younger tickets do', () => {
    const world = marketsAt(2)
    world.digest(0, 1, digest({ waiting: [{ model: model('a'), tickets: 9, oldestMs: 900, ceiling: 100n }] }))
    expect(pullsIn(world.token(0, node(1), {}, true))).toHaveLength(1)
    world.ticket(0, 1)
    expect(pullsIn(world.token(0, node(2), {}, true))).toHaveLength(1)
    // A node that asks is told how its token stands, so that one stays.
    expect(pullsIn(world.token(0, node(3)))).toEqual([])
    world.ticket(0, 2)
    world.digest(
      0,
      1,
      digest({ sequence: 2, waiting: [{ model: model('a'), tickets: 9, oldestMs: 0, ceiling: 100n }] })
    )
    expect(offersIn(world.token(0, node(4), {}, true))).toHaveLength(1)
  })

  it('believes a digest for its time only', () => {
    const world = marketsAt(2)
    world.digest(0, 1, digest())
    world.pass(digestLifeMs + 1)
    expect(pullsIn(world.token(0, node(1), {}, true))).toEqual([])
  })

  it('finds tickets in a market that is no home of anything any more', () => {
    const world = marketsAt(3)
    world.ticket(2, 1)
    // Market 2 closes, and is a hosting node still.
    for (const n of [0, 1]) {
      const hosts = [0, 1, 2].filter(other => other !== n).map(host)
      world.step(n, { kind: 'markets', at: 0, hosts, open: hosts.filter(other => other !== host(2)) })
    }
    world.token(0, node(1))
    world.pass(digestMs)
    const [pull] = world.tell(2, 0)
    if (pull === undefined) throw new Error('nothing is pulled')
    expect(world.carry(0, 2, pull).offers).toHaveLength(1)
  })
})

describe('lent tokens', () => {
  const waitsAt = (count: number) => {
    const world = marketsAt(2)
    for (let i = 0; i < count; i++) world.ticket(0, i)
    return world
  }
  const pull = (world: ReturnType<typeof marketsAt>, tokens: LentToken[], from = 1) =>
    world.step(0, { kind: 'pull', at: world.now(), market: host(from), request: { tokens } })
  const unusedOf = (effects: ReturnType<typeof pull>) =>
    effects.flatMap(effect => (effect.kind === 'pull-reply' ? effect.unused : []))

  it('are taken from hosting nodes only', () => {
    expect(refusedIn(pull(waitsAt(1), [lent(1)], 7))).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('are used once each, also when they are lent twice or listed twice', () => {
    const world = waitsAt(4)
    expect(unusedOf(pull(world, [lent(1), lent(1)]))).toEqual([1])
    expect(unusedOf(pull(world, [lent(1)]))).toEqual([0])
    expect(unusedOf(pull(world, [lent(1, { sequence: 2 })]))).toEqual([])
  })

  it('are not taken of nodes that are in quarantine here, or whose token was used here', () => {
    const world = waitsAt(1)
    world.token(0, node(1))
    world.ticket(0, 9)
    world.step(0, { kind: 'node-suspended', at: 0, node: node(2), until: 100 })
    expect(unusedOf(pull(world, [lent(1), lent(2)]))).toEqual([0, 1])
  })

  it('that bounce count against who lent them, not against the nodes that they name', () => {
    const world = waitsAt(3)
    for (const n of [1, 2]) {
      const [offer] = offersIn(pull(world, [lent(n)]))
      if (offer === undefined) throw new Error('no offer')
      const request = {
        ...offer.ticket.request,
        after: { offer: offer.offer.id, answer: 'bounced' as const }
      }
      world.step(0, { kind: 'ticket', at: 0, client: client(1), request, deadlineAt: 60_000 })
    }
    expect(refusedIn(pull(world, [lent(3)]))).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterMs: quarantineMs
    })
    const replies = [1, 2].map(n => world.token(0, node(n), { sequence: 9 }).at(-1))
    for (const reply of replies) expect(reply).toMatchObject({ response: { state: 'consumed' } })
    world.pass(quarantineMs)
    expect(refusedIn(pull(world, [lent(4)]))).toBeUndefined()
  })

  it('that nobody wants leave nothing behind, however many come', () => {
    const world = marketsAt(2)
    const due = world.markets[0]?.nextDeadline()
    for (let i = 0; i < 1000; i++)
      expect(unusedOf(pull(world, [lent(2 * i), lent(2 * i + 1)]))).toEqual([0, 1])
    expect(world.markets[0]?.tokens.size).toBe(0)
    expect(world.markets[0]?.nextDeadline()).toBe(due)
  })

  it('are no more than a message holds, however much a digest claims to wait', () => {
    const world = marketsAt(2)
    for (let i = 0; i < 3 * pullTokensMax; i++) world.token(0, node(i))
    const waiting = [{ model: model('a'), tickets: 2 ** 32 - 1, oldestMs: 0, ceiling: 100n }]
    const [first] = pullsIn(world.digest(0, 1, digest({ waiting })))
    expect(first?.request.tokens).toHaveLength(pullTokensMax)
  })

  it('go no more to a market that lets them run out unused', () => {
    const world = marketsAt(2)
    let sequence = 0
    const lend = (n: number) => {
      world.token(0, node(n), { sequence: ++sequence })
      const [sent] = pullsIn(world.digest(0, 1, digest({ sequence })))
      // It says that it has used the token, and its node hears of nobody.
      if (sent !== undefined) world.step(0, { kind: 'pulled', at: world.now(), pull: sent.pull, unused: [] })
      world.token(0, node(n), { sequence: ++sequence, unused: true })
      world.token(0, node(n), { sequence, withdraw: true })
      return sent
    }
    const sent = Array.from({ length: 12 }, () => lend(1))
    expect(sent.filter(each => each !== undefined).length).toBeLessThanOrEqual(10)
    expect(sent.at(-1)).toBeUndefined()
  })

  it('are back when their lease is over at the latest', () => {
    const world = marketsAt(2)
    world.token(0, node(1))
    const [sent] = pullsIn(world.digest(0, 1, digest()))
    world.pass(tokenLeaseMs)
    world.step(0, { kind: 'pulled', at: world.now(), pull: sent?.pull ?? 0, unused: undefined })
    expect(world.markets[0]?.tokens.size).toBe(0)
    expect(world.token(0, node(1), { sequence: 2 })).toMatchObject([{ response: { state: 'leased' } }])
  })

  it('move no ticket: its client still cancels, complains and waits where it asked', () => {
    const world = waitsAt(1)
    const [offer] = offersIn(pull(world, [lent(1)]))
    const request = {
      ...ticketRequest(0, {}),
      after: { offer: offer?.offer.id ?? 0, answer: 'declined' as const }
    }
    world.step(0, { kind: 'ticket', at: 0, client: client(1), request, deadlineAt: 60_000 })
    expect(world.markets[0]?.tickets.get(job(0))).toMatchObject({ live: true, offer: undefined })
    world.step(0, { kind: 'cancel', at: 0, client: client(1), job: job(0), segment: 0 })
    expect(world.markets[0]?.tickets.size).toBe(0)
  })
})
