import { openMarkets } from '@haca/core'
import { type Hex, type MarketDigest, type Model, type PullRequest, protocols } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import { eventually } from '../../../test/support/eventually.ts'
import { meetingPlace } from '../../../test/support/meet.ts'
import { useVirtualTime } from '../../../test/support/virtual-time.ts'
import { bid, draft, startHost, ticket } from './support/market.ts'

/** A market per slot, and beats as short as the quota for digests allows. */
const digestMs = 1000 / protocols.digest.callsPerSecond
const params = { slotsPerMarket: 1, digestMs, digestQuietMs: digestMs, digestLifeMs: 2000 }

/** Two markets that are both open, a node with a slot each, and a client. */
async function twoMarkets() {
  useVirtualTime()
  const place = meetingPlace()
  const first = await startHost(place, 1, { params })
  const second = await startHost(place, 2, { params })
  const model = await first.addModel(draft('pub/digits'))
  const [left, right] = [await place.join(3, 'inference'), await place.join(4, 'inference')]
  const client = await place.join(5, 'client')
  await eventually(() => expect(second.models().map(({ id }) => id)).toContain(model.id))
  const hosts = [first.address, second.address]
  expect(openMarkets(hosts, 2, params.slotsPerMarket)).toHaveLength(2)
  return { place, first, second, model, left, right, client }
}

describe('work between two markets', () => {
  it('a ticket here gets the token that idles there, once', async () => {
    const { first, second, model, left, client } = await twoMarkets()
    expect(await bid(left, second.address, model, { sequence: 4 })).toMatchObject({ state: 'leased' })
    const offer = await offerOf(ticket(client, first.address, model))
    expect(offer).toMatchObject({ node: left.address, slot: 0, sequence: 4, ask: 5n })
    await eventually(async () =>
      expect(await bid(left, second.address, model, { sequence: 4 })).toMatchObject({ state: 'consumed' })
    )
    await eventually(() => expect(second.account().counters).toMatchObject({ lent: 1 }))
    // Neither market gives it to anybody else.
    const others = [first, second].map(host => ticket(client, host.address, model))
    for (const other of others) expect(await other.next()).toMatchObject({ kind: 'waiting' })
  })

  it('a token that comes there is sent on to a ticket that waits here', async () => {
    const { first, second, model, left, client } = await twoMarkets()
    const waiting = ticket(client, first.address, model)
    await left.tell(protocols.token, second.address, tokenOf(model, 1))
    expect(await offerOf(waiting)).toMatchObject({ node: left.address, sequence: 1 })
  })

  it('a token that nobody takes stands again where it stood', async () => {
    const { first, second, model, left, client, place } = await twoMarkets()
    const rogue = await place.join(6, 'hosting', network =>
      network.handle(protocols.pull, async () => ({ unused: [0] }))
    )
    await bid(left, second.address, model)
    await rogue.call(protocols.digest, second.address, digestOf(model, 1))
    expect(await ticket(client, second.address, model).offer()).toMatchObject({ node: left.address })
    expect(first.account().counters).not.toHaveProperty('matched')
  })

  it('a market that dies with lent tokens costs nobody anything: they stand again, and tickets move', async () => {
    const { second, model, left, client, place } = await twoMarkets()
    let pulls = 0
    const dying = await place.join(6, 'hosting', network =>
      network.handle(protocols.pull, () => {
        pulls++
        return new Promise(() => undefined)
      })
    )
    await bid(left, second.address, model)
    await dying.call(protocols.digest, second.address, digestOf(model, 1))
    await eventually(() => expect(pulls).toBe(1))
    const waiting = ticket(client, second.address, model)
    expect(await waiting.next()).toMatchObject({ kind: 'waiting' })
    await place.remove(dying, 'kill')
    expect(await waiting.offer()).toMatchObject({ node: left.address })
  })

  it('tickets of a market that closes are served where they are', async () => {
    const { place, first, second, model, left, right, client } = await twoMarkets()
    // With one slot fewer, one market is open; what waits in the other has to be found there.
    const [open] = openMarkets([first.address, second.address], 1, params.slotsPerMarket)
    const [home, closed] = open === first.address ? [first, second] : [second, first]
    const waiting = ticket(client, closed.address, model)
    await waiting.next()
    await place.remove(right)
    await bid(left, home.address, model)
    expect(await waiting.offer()).toMatchObject({ node: left.address })
  })
})

describe('bad input', () => {
  it('digests and pulls of who keeps no market are refused', async () => {
    const { first, model, left } = await twoMarkets()
    const refusal = { code: 'FORBIDDEN' }
    await expect(left.call(protocols.digest, first.address, digestOf(model, 1))).rejects.toMatchObject(
      refusal
    )
    await expect(left.call(protocols.pull, first.address, pullOf(left.address, model))).rejects.toMatchObject(
      refusal
    )
  })

  it('a digest that is old or comes again is refused', async () => {
    const { place, first, model } = await twoMarkets()
    const rogue = await place.join(6, 'hosting')
    const send = (change: Partial<MarketDigest>) =>
      rogue.call(protocols.digest, first.address, { ...digestOf(model, 5), ...change })
    await expect(send({ ageMs: params.digestLifeMs + 1 })).rejects.toMatchObject({ code: 'STALE_DIGEST' })
    await send({})
    await expect(send({})).rejects.toMatchObject({ code: 'STALE_DIGEST' })
    await expect(send({ sequence: 4 })).rejects.toMatchObject({ code: 'STALE_DIGEST' })
  })

  it('a token that another market makes up costs its ticket one bounce, and the liar its word', async () => {
    const { place, first, model, left, client } = await twoMarkets()
    const liar = await place.join(6, 'hosting')
    for (const sequence of [1, 2]) {
      const waiting = ticket(client, first.address, model)
      await waiting.next()
      await liar.call(protocols.pull, first.address, pullOf(left.address, model, sequence))
      const offer = await waiting.offer()
      await waiting.again(offer.offer, 'bounced').next()
    }
    const again = liar.call(protocols.pull, first.address, pullOf(left.address, model, 3))
    await expect(again).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    // The node that it named is as welcome as before.
    expect((await bid(left, first.address, model, { sequence: 9 })).state).toBe('leased')
  })
})

const tokenOf = (model: Model, sequence: number) => ({
  slot: 0,
  sequence,
  freeInMs: 0,
  warm: [{ model: model.id, ask: 5n, rate: 100 }],
  onDisk: [],
  useMilli: 0,
  withdraw: false
})

const digestOf = (model: Model, sequence: number): MarketDigest => ({
  sequence,
  ageMs: 0,
  waiting: [{ model: model.id, tickets: 2, oldestMs: 0, ceiling: 100n }],
  busy: []
})

function pullOf(node: Hex, model: Model, sequence = 1): PullRequest {
  const { slot, freeInMs, warm, useMilli } = tokenOf(model, sequence)
  return { tokens: [{ node, slot, sequence, freeInMs, warm, useMilli }] }
}

/** The offer that a ticket gets, whether it is told before that it waits or not. */
async function offerOf(waiting: ReturnType<typeof ticket>) {
  for (let event = await waiting.next(); event !== undefined; event = await waiting.next())
    if (event.kind === 'offer') return event
  throw new Error('the ticket ended without an offer')
}
